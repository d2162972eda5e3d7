package org.essaim.programme.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Things put in order by how many retained each. Nothing is cut off, so equals stay equals: they share a rank, and no lot
/// is drawn.
///
/// @param places the most retained first; equals in the order of the ballot
/// @param voters how many ballots were counted, blank ones too
/// @param <T> what was voted on
public record Ranking<T>(List<Place<T>> places, int voters) {
    /// @param rank from 1; two first are followed by a third
    /// @param approvals how many ballots retained it
    /// @param tied whether another has as many
    public record Place<T>(T of, int rank, int approvals, boolean tied) {}

    public Ranking {
        places = List.copyOf(places);
    }

    /// @param ballotOrder what could be retained; anything else on a ballot is not counted
    /// @param ballots each what one voter retained; naming a thing twice counts once
    public static <T> Ranking<T> of(List<T> ballotOrder, Collection<? extends Collection<T>> ballots) {
        Map<T, Integer> approvals = new HashMap<>();
        ballotOrder.forEach(one -> approvals.put(one, 0));
        for (Collection<T> ballot : ballots) {
            Set<T> retained = new HashSet<>(ballot);
            retained.forEach(one -> approvals.computeIfPresent(one, (_, count) -> count + 1));
        }
        List<T> sorted = new ArrayList<>(ballotOrder);
        // A stable sort: equals keep the order of the ballot.
        sorted.sort(Comparator.comparing((T one) -> approvals.getOrDefault(one, 0)).reversed());
        List<Place<T>> places = new ArrayList<>();
        for (int index = 0; index < sorted.size(); index++) {
            int count = approvals.getOrDefault(sorted.get(index), 0);
            boolean asBefore = index > 0 && places.getLast().approvals() == count;
            boolean asNext = index + 1 < sorted.size() && approvals.getOrDefault(sorted.get(index + 1), 0) == count;
            int rank = asBefore ? places.getLast().rank() : index + 1;
            places.add(new Place<>(sorted.get(index), rank, count, asBefore || asNext));
        }
        return new Ranking<>(places, ballots.size());
    }
}
