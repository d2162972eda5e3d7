package essaim.ballot;

/// An election that cannot be counted here, and why. Callers check what people type before they build an
/// [Election]; this is the last witness, and its reason is a value so that an application can word it.
public final class ElectionRefused extends IllegalArgumentException {
    public enum Reason {
        NO_CANDIDATE,
        /// More than [Election#MAX_CANDIDATES].
        TOO_MANY_CANDIDATES,
        SAME_CANDIDATE_TWICE,
        NO_SEAT,
        MORE_SEATS_THAN_CANDIDATES,
        /// More than [Election#MAX_SEATS].
        TOO_MANY_SEATS,
        /// More than [Election#MAX_BALLOTS].
        TOO_MANY_BALLOTS,
        /// A ballot approves somebody who does not stand.
        UNKNOWN_CANDIDATE,
        /// More than [Election#MAX_COMBINATIONS]: each one would have to be tried.
        TOO_MANY_COMBINATIONS,
        /// More than [Explanations#MAX_COMBINATIONS]: it can be counted, not explained.
        TOO_MANY_COMBINATIONS_TO_EXPLAIN,
        /// A ballot has more dots than [Dots.Allowance] gives, in all or on one candidate.
        TOO_MANY_DOTS,
        /// More ways to settle ties than [SharedSeats#MAX_WAYS]: all of them cannot be listed.
        TOO_MANY_TIES
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    ElectionRefused(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
