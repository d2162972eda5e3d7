package org.essaim.workshop.rehearsal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Step;
import org.essaim.workshop.live.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// For a server that is started to be measured: rooms already at their tables, and where they are, on its output.
@Component
@ConditionalOnProperty("essaim.bench-rooms")
class BenchRooms {
    static final String ANNOUNCED = "ROOM ";
    static final String ALL = "ROOMS READY";

    private static final List<Step> STEPS = List.of(
            Step.of(Phase.WELCOME, 5), Step.of(Phase.CHOICE, 5), Step.of(Phase.DECOMPOSITION, 60), Step.of(Phase.SYNTHESIS, 5));

    private final int rooms;
    private final Workshops workshops;
    private final Sessions sessions;

    BenchRooms(@Value("${essaim.bench-rooms}") int rooms, Workshops workshops, Sessions sessions) {
        this.rooms = rooms;
        this.workshops = workshops;
        this.sessions = sessions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        for (int room = 1; room <= rooms; room++) {
            UUID facilitator = UUID.randomUUID();
            Plan plan = plan(room);
            WorkshopCard card = workshops.prepare(plan, facilitator, Workshops.Origin.ORDINARY);
            lead(card, facilitator, new AgendaCommand.Open());
            lead(card, facilitator, new ChoiceCommand.Keep(
                    plan.initiatives().stream().limit(2).map(PlannedInitiative::id).toList()));
            lead(card, facilitator, new AgendaCommand.Advance(0));
            lead(card, facilitator, new ChoiceCommand.CloseVote(true));
            lead(card, facilitator, new AgendaCommand.Advance(1));
            System.out.println(ANNOUNCED + card.code() + " " + card.wallKey());
        }
        System.out.println(ALL);
    }

    private void lead(WorkshopCard card, UUID facilitator, Command command) {
        sessions.send(card.id(), new Actor.Facilitator(facilitator), UuidCreator.getTimeOrderedEpoch(), command);
    }

    private static Plan plan(int room) {
        List<PlannedInitiative> initiatives = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new PlannedInitiative(
                        Id.derived("bench " + i), "Initiative " + i, new Place("", "Territoire " + i), "", ""))
                .toList();
        return new Plan(
                "Mesure " + room, "Mesure", Instant.EPOCH, STEPS, initiatives, 2, 2, 200, Electorate.PERSON, false, "",
                Map.of(), 0, true);
    }
}
