package essaim.ballot;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// The candidates one voter accepts, as many or as few as they like. An empty ballot is a blank vote: it counts in
/// the turnout and supports nobody. Who cast it is not recorded here, so ballots can be published as they are.
///
/// @param approved copied; the caller's later changes are not seen
/// @param <C> what stands for a candidate: an id, a name
public record ApprovalBallot<C extends Comparable<C>>(SortedSet<C> approved) {
    public ApprovalBallot {
        // Sorted, not Set.copyOf: that one iterates differently in each JVM, and a count is replayed.
        approved = Collections.unmodifiableSortedSet(new TreeSet<>((Collection<C>) approved));
    }

    public static <C extends Comparable<C>> ApprovalBallot<C> approving(Collection<C> candidates) {
        return new ApprovalBallot<>(new TreeSet<>(candidates));
    }

    @SafeVarargs
    public static <C extends Comparable<C>> ApprovalBallot<C> approving(C... candidates) {
        return approving(Arrays.asList(candidates));
    }

    public static <C extends Comparable<C>> ApprovalBallot<C> blank() {
        return new ApprovalBallot<>(new TreeSet<C>());
    }

    public boolean approves(C candidate) {
        return approved.contains(candidate);
    }

    public boolean isBlank() {
        return approved.isEmpty();
    }

    /// The same ballot with one more candidate ticked.
    public ApprovalBallot<C> with(C candidate) {
        var more = new TreeSet<C>(approved);
        more.add(candidate);
        return new ApprovalBallot<>(more);
    }

    /// The same ballot with this candidate not ticked.
    public ApprovalBallot<C> without(C candidate) {
        var fewer = new TreeSet<C>(approved);
        fewer.remove(candidate);
        return new ApprovalBallot<>(fewer);
    }
}
