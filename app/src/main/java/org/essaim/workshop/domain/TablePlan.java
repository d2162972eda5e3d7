package org.essaim.workshop.domain;

import essaim.seating.Seating;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where people sit: the seating library's answer, in the workshop's words.
final class TablePlan {
    /// Below this many people a table no longer converses.
    private static final int FEWEST_AT_A_TABLE = 3;

    private TablePlan() {}

    /// What a round needs to begin: tables laid, people seated, silence if the plan says so. When it began already: seats
    /// for those without. As long as nobody has built on them, tables and seats are drawn again for who is here now.
    static List<Event> forRound(Workshop workshop, int round) {
        List<Event> events = new ArrayList<>();
        Workshop now = workshop;
        List<Id<PlannedInitiative>> tables = workshop.choice().tables();
        boolean free = workshop.room().builtOn().isEmpty() && workshop.decomposition().written() == 0;
        if (free && !laid(workshop).equals(tables)) {
            tables = laid(workshop);
            events.add(new ChoiceEvent.TablesLaid(tables));
            now = workshop.evolve(events);
        }
        boolean begun = now.room().seats().containsKey(round);
        boolean drawn = begun && (now.room().builtOn().contains(round) || now.room().seatsThoseHere(round));
        if (drawn) {
            events.addAll(forThoseWithout(now, round));
        } else {
            events.add(draw(now, round, tables));
        }
        boolean silent = workshop.decomposition().silent();
        if (!begun && workshop.plan().silentStart() && !silent) {
            events.add(new DecompositionEvent.NotesSilenced());
        }
        if (begun && silent && workshop.decomposition().revealed().contains(round)) {
            events.add(new DecompositionEvent.NotesRevealed());
        }
        return events;
    }

    /// Back in a round, whoever came in meanwhile finds a place beside those who had theirs.
    private static List<Event> forThoseWithout(Workshop workshop, int round) {
        List<Event> events = new ArrayList<>();
        Workshop seated = workshop;
        for (Participant person : workshop.room().takingPart()) {
            if (seated.room().table(person.id()) == 0) {
                var placed = new RoomEvent.Placed(round, person.id(), forLatecomer(seated, person), false);
                events.add(placed);
                seated = seated.evolve(placed);
            }
        }
        return events;
    }

    /// Neighbouring tables share an initiative: three kept and five tables make A, A, B, C, C or the like.
    private static List<Id<PlannedInitiative>> laid(Workshop workshop) {
        List<Id<PlannedInitiative>> kept = workshop.choice().kept();
        int present = workshop.room().takingPart().size();
        int tables = Math.max(kept.size(), Math.min(workshop.plan().tables(), present / FEWEST_AT_A_TABLE));
        List<Id<PlannedInitiative>> initiatives = new ArrayList<>();
        for (int table = 0; table < tables; table++) {
            initiatives.add(kept.get(table * kept.size() / tables));
        }
        return initiatives;
    }

    /// Meeting others each time, on an initiative new to them where it can be, people of one territory apart.
    static RoomEvent.Seated draw(Workshop workshop, int round, List<Id<PlannedInitiative>> tables) {
        List<Id<Participant>> people =
                workshop.room().takingPart().stream().map(Participant::id).toList();
        List<List<Id<Participant>>> drawn = seating(workshop, round, tables).nextRound(people);
        Map<Id<Participant>, Integer> seats = new TreeMap<>();
        for (int table = 0; table < drawn.size(); table++) {
            for (Id<Participant> person : drawn.get(table)) {
                seats.put(person, table + 1);
            }
        }
        return new RoomEvent.Seated(round, seats);
    }

    /// The table for somebody who comes late or back.
    static int forLatecomer(Workshop workshop, Participant newcomer) {
        List<Id<PlannedInitiative>> tables = workshop.choice().tables();
        List<List<Id<Participant>>> now = new ArrayList<>();
        for (int table = 1; table <= tables.size(); table++) {
            now.add(workshop.room()
                    .at(table)
                    .map(Participant::id)
                    .filter(id -> !id.equals(newcomer.id()))
                    .toList());
        }
        return seating(workshop, workshop.room().round(), tables).placeFor(newcomer.id(), now) + 1;
    }

    private static Seating<Id<Participant>> seating(
            Workshop workshop, int round, List<Id<PlannedInitiative>> tables) {
        Seating<Id<Participant>> seating = Seating.<Id<Participant>>atTablesOn(tables)
                .spreading(id -> workshop.room()
                        .participant(id)
                        .map(person -> person.place().key())
                        .orElse(id.toString()));
        for (int earlier : workshop.room().seats().headMap(round).keySet()) {
            seating = seating.after(workshop.room().tablesOf(earlier, tables.size()));
        }
        return seating;
    }
}
