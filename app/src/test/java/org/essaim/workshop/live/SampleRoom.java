package org.essaim.workshop.live;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Role;

/// A prepared workshop on the real log, with a facilitator at hand.
public final class SampleRoom {
    public final UUID account = UUID.randomUUID();
    public final WorkshopCard card;
    private final Workshops workshops;
    private final Sessions sessions;

    public SampleRoom(Workshops workshops, Sessions sessions) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.card = workshops.prepare(plan(), account, Workshops.Origin.ORDINARY);
    }

    public static Plan plan() {
        List<PlannedInitiative> initiatives = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new PlannedInitiative(
                        Id.derived("initiative " + i), "Initiative " + i, new Place("epci:" + i, "Territoire " + i), "", "i-" + i))
                .toList();
        return new Plan(
                "Financer ensemble", "Financement collectif", Instant.parse("2021-03-09T08:00:00Z"), Plan.TEMPLATE,
                initiatives, 3, 5, 30, Electorate.PERSON, false, "", Map.of(), 7, false);
    }

    public Workshops.Arrival.In join(String name, int territory) {
        return (Workshops.Arrival.In) workshops.join(card, new Workshops.Newcomer(
                name, Role.LOCAL_AGENT, new Place("epci:" + territory, "Territoire " + territory), Citation.BY_TERRITORY, Set.of()));
    }

    public Answer facilitate(Command command) {
        return sessions.send(card.id(), new Actor.Facilitator(account), UuidCreator.getTimeOrderedEpoch(), command);
    }

    /// To the first round at the tables, with the first two initiatives kept by a show of hands.
    public void openUpToTheTables() {
        facilitate(new AgendaCommand.Open());
        facilitate(new ChoiceCommand.Keep(
                plan().initiatives().stream().limit(2).map(PlannedInitiative::id).toList()));
        for (int step = 0; step < 3; step++) {
            facilitate(new AgendaCommand.Advance(step));
        }
    }
}
