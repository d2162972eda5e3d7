package org.essaim.workshop.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the facilitator prepared: amended at will before the opening, and for what is still ahead after it.
///
/// @param challenge    the *enjeu* it answers
/// @param startsAt     when people are expected
/// @param venue        where, and by which clock
/// @param keep         how many initiatives the room keeps, 2 or 3
/// @param tables       how many tables there may be, 1 to 12
/// @param capacity     how many people may join, 2 to 200
/// @param silentStart  whether a round opens with silent writing, each seeing only their own notes
/// @param videoLink    empty when everybody is in the room
/// @param tableLinks   a video link by table number, for remote tables
/// @param rereadDays   for how long after the closing people may reword or withdraw their notes
/// @param example      invented for the demonstration, and marked so wherever it shows
public record Plan(
        String title,
        String challenge,
        Instant startsAt,
        Venue venue,
        List<Step> steps,
        List<PlannedInitiative> initiatives,
        int keep,
        int tables,
        int capacity,
        Electorate electorate,
        boolean silentStart,
        String videoLink,
        Map<Integer, String> tableLinks,
        int rereadDays,
        boolean example) {
    public static final int MOST_TABLES = 12;
    public static final int MOST_PEOPLE = 200;
    public static final int FEWEST_INITIATIVES = 5;
    public static final int MOST_INITIATIVES = 10;

    /// The method's own running order: three hours, two rounds at the tables.
    public static final List<Step> TEMPLATE = List.of(
            Step.of(Phase.WELCOME, 10),
            Step.of(Phase.SHARING, 40),
            Step.of(Phase.CHOICE, 10),
            new Step(Phase.DECOMPOSITION, 1, 25),
            new Step(Phase.DECOMPOSITION, 2, 20),
            Step.of(Phase.TABLE_TOUR, 15),
            Step.of(Phase.PERSPECTIVE, 35),
            Step.of(Phase.SYNTHESIS, 20));

    public Plan {
        steps = List.copyOf(steps);
        initiatives = List.copyOf(initiatives);
        tableLinks = Collections.unmodifiableMap(new TreeMap<>(tableLinks));
        if (keep < 2 || keep > 3) {
            throw new IllegalArgumentException("A room keeps 2 or 3 initiatives, not " + keep);
        }
        if (tables < 1 || tables > MOST_TABLES || capacity < 2 || capacity > MOST_PEOPLE) {
            throw new IllegalArgumentException("Beyond what a room holds: " + tables + " tables, " + capacity);
        }
        if (initiatives.size() > MOST_INITIATIVES) {
            throw new IllegalArgumentException("At most " + MOST_INITIATIVES + " initiatives, not " + initiatives.size());
        }
        if (!inOrder(steps)) {
            throw new IllegalArgumentException("Steps out of the method's order: " + steps);
        }
    }

    /// A plan that does not say where.
    public Plan(
            String title,
            String challenge,
            Instant startsAt,
            List<Step> steps,
            List<PlannedInitiative> initiatives,
            int keep,
            int tables,
            int capacity,
            Electorate electorate,
            boolean silentStart,
            String videoLink,
            Map<Integer, String> tableLinks,
            int rereadDays,
            boolean example) {
        this(
                title, challenge, startsAt, Venue.UNSAID, steps, initiatives, keep, tables, capacity, electorate,
                silentStart, videoLink, tableLinks, rereadDays, example);
    }

    /// Phases follow the method's order, each once, rounds counted from 1: a room may skip a phase, not reverse it.
    public static boolean inOrder(List<Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step step = steps.get(i);
            boolean nextRound = step.phase() == before.phase() && step.round() == before.round() + 1 && step.round() > 1;
            boolean nextPhase = step.phase().compareTo(before.phase()) > 0 && step.round() <= 1;
            if (!nextRound && !nextPhase) {
                return false;
            }
        }
        return !steps.isEmpty() && steps.getFirst().round() <= 1;
    }

    public Optional<PlannedInitiative> initiative(Id<PlannedInitiative> id) {
        return initiatives.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes()));
    }

    public int minutes() {
        return steps.stream().mapToInt(Step::minutes).sum();
    }

    /// The same plan under another title and now, for a rehearsal: invented people, hence marked as an example.
    public Plan asRehearsal(String rehearsalTitle, Instant today) {
        return new Plan(
                rehearsalTitle, challenge, today, venue, steps, new ArrayList<>(initiatives), keep, tables, capacity,
                electorate, silentStart, videoLink, tableLinks, rereadDays, true);
    }
}
