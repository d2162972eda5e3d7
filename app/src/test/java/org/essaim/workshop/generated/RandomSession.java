package org.essaim.workshop.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.essaim.workshop.domain.About;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Decider;
import org.essaim.workshop.domain.Decision;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Sent;
import org.essaim.workshop.domain.Workshop;

/// A session that chance plays: people come and go, facilitators lead it through its steps and back, everybody writes,
/// votes and judges; what some write stays on their device and leaves later, or twice; and one command in four is sent by whoever at
/// whatever time about whatever. The same for the same seed, so that a failure is played again by its number.
public final class RandomSession {
    /// @param by who sends, and what
    public record Draw(Actor by, Command command) {}

    /// What came of one command.
    public record Attempt(Sent sent, Decision decision, Workshop before, Workshop after) {
        public List<Event> events() {
            return decision instanceof Decision.Accepted(var events, _) ? events : List.of();
        }
    }

    /// What was drawn when the workshop was as it says, and perhaps not sent yet.
    private record Written(Draw draw, About about) {}

    private final List<Written> offline = new ArrayList<>();
    private final Random random;
    private final RandomCommands commands;
    private Workshop workshop = Workshop.NOTHING;
    private People people = People.NONE;
    private Instant now = Instant.parse("2021-03-09T08:00:00Z");
    private final List<Event> log = new ArrayList<>();

    public RandomSession(long seed) {
        this.random = new Random(seed);
        this.commands = new RandomCommands(random);
    }

    public Workshop workshop() {
        return workshop;
    }

    public People people() {
        return people;
    }

    public Instant now() {
        return now;
    }

    public List<Event> log() {
        return List.copyOf(log);
    }

    public Random random() {
        return random;
    }

    /// What somebody would send now.
    public Draw draw() {
        now = now.plusMillis(random.nextInt(60_000));
        if (workshop.agenda().status() == Agenda.Status.CLOSED && random.nextInt(20) == 0) {
            now = now.plus(Duration.ofDays(random.nextInt(4)));
        }
        return commands.draw(workshop, people);
    }

    public Attempt next() {
        Draw draw = draw();
        Written written = new Written(draw, Seen.about(workshop, draw.by(), draw.command()));
        if (random.nextInt(8) == 0) {
            offline.add(written);
        }
        if (!offline.isEmpty() && random.nextInt(8) == 0) {
            written = offline.remove(random.nextInt(offline.size()));
        }
        Sent sent = new Sent(
                new UUID(random.nextLong(), random.nextLong()),
                written.draw().by(),
                now,
                written.draw().command(),
                written.about());
        Workshop before = workshop;
        Decision decision = Decider.decide(workshop, sent);
        if (decision instanceof Decision.Accepted(var events, var effects)) {
            workshop = workshop.evolve(events);
            people = people.after(effects);
            log.addAll(events);
        }
        return new Attempt(sent, decision, before, workshop);
    }

    /// For sessions decided elsewhere: what commands are drawn from next.
    public void follow(Workshop elsewhere, People known) {
        workshop = elsewhere;
        people = known;
    }
}
