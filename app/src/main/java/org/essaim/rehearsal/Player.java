package org.essaim.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One simulated person at a door: looks at their own stream, and now and then does what anybody would do there.
final class Player {
    private static final Logger LOG = LoggerFactory.getLogger(Player.class);

    private final Wire wire;
    private final Mind mind;
    private final Random random;
    private final Duration pace;
    private final StreamScene scene = new StreamScene();
    private volatile boolean playing = true;

    /// @param pace between two things they do, on average
    Player(Wire wire, long seed, Duration pace) {
        this.wire = wire;
        this.mind = new Mind(seed);
        this.random = new Random(seed);
        this.pace = pace;
    }

    /// Opens their stream, on a thread of its own.
    Player listening() {
        Thread.ofVirtual().name("player-ears").start(this::listen);
        return this;
    }

    /// Plays until stopped or the workshop closes: this thread acts, the listening one keeps the scene.
    void play() {
        try {
            while (playing) {
                Thread.sleep(pause());
                if (scene.session().filter(it -> it.status() == Agenda.Status.CLOSED).isPresent()) {
                    return;
                }
                act();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop();
        }
    }

    void stop() {
        playing = false;
        scene.end();
    }

    /// One thing, or nothing when there is nothing to do.
    void act() throws InterruptedException {
        Optional<Command> next = mind.next(scene);
        if (next.isEmpty()) {
            return;
        }
        try {
            Wire.Sent sent = wire.send(next.get(), scene.about());
            if (!sent.done()) {
                LOG.debug("Refused: {} {}", next.get(), sent.body());
            }
        } catch (IOException e) {
            LOG.debug("Not sent", e);
        }
    }

    private void listen() {
        try {
            while (playing) {
                try {
                    wire.listen(scene);
                } catch (IOException e) {
                    // The server restarts or the stream was let go: a phone would come back too.
                    LOG.debug("Stream ended", e);
                    Thread.sleep(1000);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// People are not metronomes: half the pace to one and a half times.
    private Duration pause() {
        return pace.dividedBy(2).plusMillis((long) (random.nextDouble() * pace.toMillis()));
    }
}
