package org.essaim.workshop.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where people sit: the seating library's answer, in the workshop's words.
final class Seats {
    /// Below this many people a table no longer converses.
    private static final int FEWEST_AT_A_TABLE = 3;

    private Seats() {}

    /// What a round needs to begin: tables laid, people seated, silence if the plan says so. Nothing when it began already.
    static List<Event> forRound(Workshop workshop, int round) {
        List<Event> events = new ArrayList<>();
        List<Id<PlannedInitiative>> tables = workshop.choice().tables();
        if (tables.isEmpty()) {
            tables = laid(workshop);
            events.add(new ChoiceEvent.TablesLaid(tables));
        }
        if (!workshop.room().seats().containsKey(round)) {
            events.add(draw(workshop, round, tables.size()));
            if (workshop.plan().silentStart() && !workshop.decomposition().silent()) {
                events.add(new DecompositionEvent.NotesSilenced());
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

    static RoomEvent.Seated draw(Workshop workshop, int round, int tables) {
        Map<Id<Participant>, Integer> seats = new TreeMap<>();
        int next = 0;
        for (Participant person : workshop.room().takingPart()) {
            seats.put(person.id(), next++ % tables + 1);
        }
        return new RoomEvent.Seated(round, seats);
    }

    /// The table for somebody who comes late or back: the smallest, lowest number first.
    static int forLatecomer(Workshop workshop, Participant newcomer) {
        int best = 1;
        long fewest = Long.MAX_VALUE;
        for (int table = 1; table <= workshop.choice().tables().size(); table++) {
            long seated = workshop.room()
                    .at(table)
                    .filter(person -> !person.id().equals(newcomer.id()))
                    .count();
            if (seated < fewest) {
                best = table;
                fewest = seated;
            }
        }
        return best;
    }
}
