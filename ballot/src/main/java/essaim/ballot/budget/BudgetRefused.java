package essaim.ballot.budget;

/// A budget election that cannot be counted here, and why: a value, so that an application can word it.
public final class BudgetRefused extends IllegalArgumentException {
    public enum Reason {
        /// Below zero.
        BUDGET,
        NO_PROJECT,
        SAME_PROJECT_TWICE,
        /// A ballot names a project that is not asked for.
        UNKNOWN_PROJECT,
        /// More than [BudgetElection#MAX_PROJECTS] or [BudgetElection#MAX_BALLOTS].
        TOO_MANY,
        /// More than [BudgetElection#MAX_POINTS], counted in the smallest fraction used.
        TOO_MANY_POINTS,
        /// More than [BudgetElection#MAX_DECIMALS].
        TOO_FINE,
        /// More than [BudgetElection#MAX_MONEY_TIMES_BALLOTS].
        TOO_MUCH_MONEY
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    BudgetRefused(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
