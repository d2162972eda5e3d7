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

/// Rooms brought to their tables at once, of two tables and two hundred people, for what drives a server from outside: a measure,
/// or a test that kills it.
final class SeatedRooms {
    /// Before its code, on the output of a server that made one.
    static final String ANNOUNCED = "ROOM ";

    private static final UUID FACILITATOR = UUID.randomUUID();
    private static final List<Step> STEPS = List.of(
            Step.of(Phase.WELCOME, 5), Step.of(Phase.CHOICE, 5), Step.of(Phase.DECOMPOSITION, 60), Step.of(Phase.SYNTHESIS, 5));
    private static final List<PlannedInitiative> INITIATIVES = IntStream.rangeClosed(1, 5)
            .mapToObj(i -> new PlannedInitiative(Id.derived("seated " + i), "Initiative " + i, new Place("", "Territoire " + i), "", ""))
            .toList();

    private final Workshops workshops;
    private final Sessions sessions;

    SeatedRooms(Workshops workshops, Sessions sessions) {
        this.workshops = workshops;
        this.sessions = sessions;
    }

    /// Nobody is in it yet.
    WorkshopCard prepare(String title) {
        var plan = new Plan(
                title, title, Instant.EPOCH, STEPS, INITIATIVES, 2, 2, 200, Electorate.PERSON, false, "", Map.of(), 0, true);
        return workshops.prepare(plan, FACILITATOR, Workshops.Origin.ORDINARY);
    }

    void seat(WorkshopCard card) {
        lead(card, new AgendaCommand.Open());
        lead(card, new ChoiceCommand.Keep(INITIATIVES.stream().limit(2).map(PlannedInitiative::id).toList()));
        lead(card, new AgendaCommand.Advance(0));
        lead(card, new ChoiceCommand.CloseVote(true));
        lead(card, new AgendaCommand.Advance(1));
    }

    void lead(WorkshopCard card, Command command) {
        sessions.send(card.id(), new Actor.Facilitator(FACILITATOR), UuidCreator.getTimeOrderedEpoch(), command);
    }
}
