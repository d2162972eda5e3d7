package essaim.ballot;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// What a count found: every combination with its points, the best ones, and the one that is kept.
///
/// @param election what was counted
/// @param lot      what settles a tie; it was drawn only if [#isTied()]
/// @param ranking  every combination, most points first; equal ones in the order of the ballot paper
/// @param best     all those with the most points, in the order of the ballot paper: the list the lot is drawn from
/// @param kept     one of the best
public record Outcome<C extends Comparable<C>>(
        Election<C> election, Lot lot, List<Combination<C>> ranking, List<Combination<C>> best, Combination<C> kept) {
    public Outcome {
        ranking = List.copyOf(ranking);
        best = List.copyOf(best);
    }

    /// Whether several combinations are equally good, so that the lot had to settle.
    public boolean isTied() {
        return best.size() > 1;
    }

    public boolean keeps(C candidate) {
        return kept.has(candidate);
    }

    /// Kept in every best combination: no lot could have changed it.
    public List<C> certain() {
        return election.candidates().stream()
                .filter(candidate -> best.stream().allMatch(combination -> combination.has(candidate)))
                .toList();
    }

    /// In some of the best combinations only: those the lot decided between. Empty when nothing is tied.
    public List<C> drawn() {
        return election.candidates().stream()
                .filter(candidate -> best.stream().anyMatch(combination -> combination.has(candidate)))
                .filter(candidate -> !best.stream().allMatch(combination -> combination.has(candidate)))
                .toList();
    }

    /// The same combination as it was counted here.
    ///
    /// @throws IllegalArgumentException if these candidates do not fill the seats
    public Combination<C> combination(Collection<C> members) {
        var wanted = new HashSet<>(members);
        return ranking.stream()
                .filter(combination -> wanted.equals(new HashSet<>(combination.members())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a combination of this election: " + members));
    }
}
