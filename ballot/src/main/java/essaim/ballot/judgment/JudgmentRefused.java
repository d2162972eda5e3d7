package essaim.ballot.judgment;

/// Grades that cannot be counted, and why.
public final class JudgmentRefused extends IllegalArgumentException {
    public enum Reason {
        NO_CANDIDATE,
        /// Some candidates have another scale of grades.
        DIFFERENT_SCALES,
        /// Not all have the same number of grades, and [Missing.Refused] was asked for.
        GRADES_MISSING,
        /// More grades than voters.
        MORE_GRADES_THAN_VOTERS,
        /// Nobody graded a candidate.
        NOT_GRADED,
        /// A default grade beyond the scale.
        NO_SUCH_GRADE,
        /// More seats than candidates, or none.
        SEATS
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    JudgmentRefused(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
