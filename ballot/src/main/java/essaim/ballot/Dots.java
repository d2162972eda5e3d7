package essaim.ballot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Dots: everybody has a few to stick on what they find important, several on one thing if it is allowed. The most
/// dotted are kept. Simple, and said to be simple: money or weight follows the largest group, as with plain approval.
public final class Dots {
    private Dots() {}

    /// How many dots each voter has, and how many of them may go to one candidate.
    ///
    /// @param each   at least 1
    /// @param perOne from 1 to `each`
    public record Allowance(int each, int perOne) {
        public Allowance {
            if (each < 1 || perOne < 1 || perOne > each) {
                throw new IllegalArgumentException("Dots " + each + ", on one " + perOne);
            }
        }
    }

    /// Where one voter stuck dots; using fewer than one has is allowed.
    ///
    /// @param dots copied, those of 0 left out; none is negative
    public record Stuck<C extends Comparable<C>>(SortedMap<C, Integer> dots) {
        public Stuck {
            var given = new TreeMap<C, Integer>();
            dots.forEach((candidate, number) -> {
                if (number < 0) {
                    throw new IllegalArgumentException("Fewer than no dots: " + candidate);
                }
                if (number > 0) {
                    given.put(candidate, number);
                }
            });
            dots = Collections.unmodifiableSortedMap(given);
        }

        public static <C extends Comparable<C>> Stuck<C> on(Map<C, Integer> dots) {
            return new Stuck<>(new TreeMap<>(dots));
        }
    }

    /// @param dots   how many each candidate received, in the order of the ballot paper
    /// @param kept   the most dotted first; equal ones in the order of the ballot paper, unless the tie-break chose
    /// @param voters for each candidate, how many gave it at least one
    /// @param tied   those with equally many dots between whom the last seats were given; empty when there were
    ///               seats for all of them
    public record Result<C extends Comparable<C>>(
            Map<C, Long> dots, Map<C, Long> voters, List<C> kept, SortedSet<C> tied, TieBreak<C> ties) {
        public Result {
            dots = Collections.unmodifiableMap(new LinkedHashMap<>(dots));
            voters = Collections.unmodifiableMap(new LinkedHashMap<>(voters));
            kept = List.copyOf(kept);
            tied = Collections.unmodifiableSortedSet(new TreeSet<>((Collection<C>) tied));
        }
    }

    /// Counts; refuses a ballot with more dots than allowed.
    public static <C extends Comparable<C>> Result<C> count(
            List<C> candidates, List<Stuck<C>> ballots, Allowance allowance, int seats, TieBreak<C> ties) {
        var standing = new HashSet<>(candidates);
        Election.refuseIf(candidates.isEmpty(), ElectionRefused.Reason.NO_CANDIDATE, "nobody stands");
        Election.refuseIf(
                standing.size() < candidates.size(), ElectionRefused.Reason.SAME_CANDIDATE_TWICE, candidates.toString());
        Election.refuseIf(seats < 1, ElectionRefused.Reason.NO_SEAT, seats + " seats");
        Election.refuseIf(
                seats > candidates.size(),
                ElectionRefused.Reason.MORE_SEATS_THAN_CANDIDATES,
                seats + " seats, " + candidates.size() + " candidates");
        var dots = new LinkedHashMap<C, Long>();
        var voters = new LinkedHashMap<C, Long>();
        for (var candidate : candidates) {
            dots.put(candidate, 0L);
            voters.put(candidate, 0L);
        }
        for (var ballot : ballots) {
            Election.refuseIf(
                    !standing.containsAll(ballot.dots.keySet()),
                    ElectionRefused.Reason.UNKNOWN_CANDIDATE,
                    ballot.dots.keySet() + " among " + candidates);
            long used = ballot.dots.values().stream().mapToLong(Integer::longValue).sum();
            Election.refuseIf(
                    used > allowance.each || ballot.dots.values().stream().anyMatch(number -> number > allowance.perOne),
                    ElectionRefused.Reason.TOO_MANY_DOTS,
                    ballot.dots + ", allowed " + allowance);
            ballot.dots.forEach((candidate, number) -> {
                dots.merge(candidate, number.longValue(), Long::sum);
                voters.merge(candidate, 1L, Long::sum);
            });
        }
        return mostDotted(dots, voters, seats, ties);
    }

    private static <C extends Comparable<C>> Result<C> mostDotted(
            Map<C, Long> dots, Map<C, Long> voters, int seats, TieBreak<C> ties) {
        var paper = List.copyOf(dots.keySet());
        var kept = new ArrayList<C>();
        var tied = new TreeSet<C>();
        while (kept.size() < seats) {
            long most = dots.entrySet().stream()
                    .filter(entry -> !kept.contains(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .max()
                    .orElseThrow();
            var equal = new ArrayList<>(paper.stream()
                    .filter(candidate -> !kept.contains(candidate) && dots.getOrDefault(candidate, 0L) == most)
                    .toList());
            if (equal.size() <= seats - kept.size()) {
                kept.addAll(equal);
                continue;
            }
            tied.addAll(equal);
            while (kept.size() < seats) {
                var first = ties.settle(List.copyOf(equal), paper);
                equal.remove(first);
                kept.add(first);
            }
        }
        return new Result<>(dots, voters, kept, tied, ties);
    }
}
