package essaim.ballot;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What equal shares found for a committee, seat by seat.
///
/// @param election     what was counted
/// @param completion   how seats left empty were filled
/// @param ties         what settled ties
/// @param seats        in the order in which they were given
/// @param virtualSeats for how many seats shares were: more than there are only under [Completion#VIRTUAL_SEATS]
public record SharedSeatsOutcome<C extends Comparable<C>>(
        Election<C> election, Completion completion, TieBreak<C> ties, List<Seat<C>> seats, long virtualSeats) {
    public SharedSeatsOutcome {
        seats = List.copyOf(seats);
    }

    /// By what a seat was given, which says what [Seat#figure] is.
    public enum By {
        /// What each supporter paid who could, in seats. The lowest was given first.
        SHARES,
        /// The load that each supporter then carries, in seats; below zero while they use up what they had left.
        LOAD,
        /// How many approve.
        APPROVALS
    }

    /// @param figure see [By]
    /// @param tied   all that were equally good, this one among them; only itself if there was no tie to settle
    public record Seat<C extends Comparable<C>>(C candidate, By by, Ratio figure, SortedSet<C> tied) {
        public Seat {
            tied = Collections.unmodifiableSortedSet(new TreeSet<>(tied));
        }
    }

    /// Who is kept, in the order of the ballot paper.
    public List<C> kept() {
        var kept = seats.stream().map(Seat::candidate).toList();
        return election.candidates().stream().filter(kept::contains).toList();
    }

    /// Each set of candidates that were equally good when one had to go first.
    public List<SortedSet<C>> tied() {
        return seats.stream().map(Seat::tied).filter(tied -> tied.size() > 1).toList();
    }
}
