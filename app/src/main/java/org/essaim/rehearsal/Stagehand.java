package org.essaim.rehearsal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.ui.Messages;
import org.essaim.workshop.Rehearsals;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.live.Answer;
import org.essaim.workshop.live.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/// Keeps rehearsals: makes the copy, sends the people in by HTTP, and has them leave when it is over.
@Service
class Stagehand implements Rehearsals, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Stagehand.class);
    private static final int PEOPLE = 18;
    private static final int NOTES_IN_FULL_SWING = 43;
    private static final Duration PACE = Duration.ofSeconds(18);
    /// Nobody plays to an empty house: longer than the longest workshop, shorter than a night.
    private static final Duration LONGEST = Duration.ofHours(4);

    private final Workshops workshops;
    private final Sessions sessions;
    private final Messages messages;
    private final Environment environment;
    private final Clock clock;
    private final Map<UUID, List<Player>> playing = new ConcurrentHashMap<>();
    private volatile boolean running;

    Stagehand(
            Workshops workshops, Sessions sessions, Messages messages, Environment environment, Clock clock) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.messages = messages;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public WorkshopCard begin(WorkshopCard original, UUID facilitator) {
        return open(original, facilitator, false);
    }

    @Override
    public synchronized WorkshopCard inFullSwing(WorkshopCard original, UUID facilitator) {
        Optional<WorkshopCard> underWay = workshops.rehearsalOf(original.id())
                .filter(card -> !card.isClosed() && playing.containsKey(card.id()));
        return underWay.orElseGet(() -> open(original, facilitator, true));
    }

    @Override
    public synchronized WorkshopCard anew(WorkshopCard original, UUID facilitator) {
        return open(original, facilitator, true);
    }

    private WorkshopCard open(WorkshopCard original, UUID facilitator, boolean inFullSwing) {
        Plan plan = sessions.snapshot(original.id()).workshop().plan();
        String title = messages.get("rehearsal.title", plan.title());
        WorkshopCard card =
                workshops.prepare(plan.asRehearsal(title, clock.instant()), facilitator, Workshops.Origin.rehearsing(original));
        List<Player> players = comeIn(card, plan);
        if (inFullSwing) {
            playToTheTables(card, plan, facilitator, players);
        }
        playing.put(card.id(), players);
        players.forEach(player -> Thread.ofVirtual().name("player").start(() -> play(card, player)));
        Thread.ofVirtual().name("curtain").start(() -> curtain(card));
        return card;
    }

    private List<Player> comeIn(WorkshopCard card, Plan plan) {
        HttpClient http = HttpClient.newHttpClient();
        Troupe troupe = new Troupe(http, "http://127.0.0.1:" + environment.getProperty("local.server.port"));
        List<Player> players = new ArrayList<>();
        for (int number = 0; number < Math.min(PEOPLE, plan.capacity()); number++) {
            try {
                String name = messages.get("rehearsal.person", number + 1);
                players.add(new Player(troupe.join(card.code(), name, number), number, PACE).listening());
            } catch (IOException e) {
                LOG.warn("A simulated person was not let in", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return players;
            }
        }
        return players;
    }

    /// As the facilitator would, only faster: open, vote, close, sit down, write.
    private void playToTheTables(WorkshopCard card, Plan plan, UUID facilitator, List<Player> players) {
        try {
            lead(card, facilitator, new AgendaCommand.Open());
            advanceTo(card, plan, facilitator, Phase.SHARING);
            each(players, 1);
            advanceTo(card, plan, facilitator, Phase.CHOICE);
            each(players, 1);
            lead(card, facilitator, new ChoiceCommand.CloseVote(true));
            advanceTo(card, plan, facilitator, Phase.DECOMPOSITION);
            for (int round = 0; round < 6 && written(card) < NOTES_IN_FULL_SWING; round++) {
                each(players, 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int written(WorkshopCard card) {
        return sessions.snapshot(card.id()).workshop().decomposition().written();
    }

    /// Waits until everybody's stream says what the room is at, then has each act.
    private void each(List<Player> players, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            // Their streams need a moment to bring the new phase: a rehearsal may wait, a live path never does.
            Thread.sleep(120);
            for (Player player : players) {
                player.act();
            }
        }
    }

    private void advanceTo(WorkshopCard card, Plan plan, UUID facilitator, Phase phase) {
        for (int step = sessions.snapshot(card.id()).workshop().agenda().step();
                step + 1 < plan.steps().size() && plan.steps().get(step).phase().compareTo(phase) < 0;
                step++) {
            lead(card, facilitator, new AgendaCommand.Advance(step));
        }
    }

    private void lead(WorkshopCard card, UUID facilitator, Command command) {
        Answer answer = sessions.send(
                card.id(), new Actor.Facilitator(facilitator), UuidCreator.getTimeOrderedEpoch(), command);
        if (answer instanceof Answer.Refused(var refusal)) {
            LOG.warn("Rehearsal {}: {} refused {}", card.code(), command.getClass().getSimpleName(), refusal);
        }
    }

    private void play(WorkshopCard card, Player player) {
        try {
            player.play();
        } finally {
            playing.computeIfPresent(card.id(), (_, players) -> {
                List<Player> left = players.stream().filter(other -> other != player).toList();
                return left.isEmpty() ? null : left;
            });
        }
    }

    private void curtain(WorkshopCard card) {
        try {
            Thread.sleep(LONGEST);
            playing.getOrDefault(card.id(), List.of()).forEach(Player::stop);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        playing.values().forEach(players -> players.forEach(Player::stop));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
