package org.essaim.rehearsal;

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
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// In a server that a test starts with [#OPTION]: a room already at its tables, and its code on the output.
@Component
@ConditionalOnProperty("essaim.seated-room")
class SeatedRoom {
    static final String OPTION = "--essaim.seated-room=true";
    static final String ANNOUNCED = "ROOM ";

    private static final UUID FACILITATOR = UUID.randomUUID();

    private final Workshops workshops;
    private final Sessions sessions;

    SeatedRoom(Workshops workshops, Sessions sessions) {
        this.workshops = workshops;
        this.sessions = sessions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void seat() {
        List<PlannedInitiative> initiatives = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new PlannedInitiative(Id.derived("seated " + i), "Initiative " + i, new Place("", "Territoire " + i), "", ""))
                .toList();
        List<Step> steps = List.of(
                Step.of(Phase.WELCOME, 5), Step.of(Phase.CHOICE, 5), Step.of(Phase.DECOMPOSITION, 60), Step.of(Phase.SYNTHESIS, 5));
        WorkshopCard card = workshops.prepare(
                new Plan(
                        "Atelier", "Survivre", Instant.EPOCH, steps, initiatives, 2, 2, 200, Electorate.PERSON, false, "", Map.of(), 0, true),
                FACILITATOR,
                Workshops.Origin.ORDINARY);
        lead(card, new AgendaCommand.Open());
        lead(card, new ChoiceCommand.Keep(initiatives.stream().limit(2).map(PlannedInitiative::id).toList()));
        lead(card, new AgendaCommand.Advance(0));
        lead(card, new ChoiceCommand.CloseVote(true));
        lead(card, new AgendaCommand.Advance(1));
        System.out.println(ANNOUNCED + card.code());
    }

    private void lead(WorkshopCard card, Command command) {
        sessions.send(card.id(), new Actor.Facilitator(FACILITATOR), UuidCreator.getTimeOrderedEpoch(), command);
    }
}
