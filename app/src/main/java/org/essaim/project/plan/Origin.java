package org.essaim.project.plan;

/// Who brings a sum, which decides on what side of the law it stands.
public enum Origin {
    STATE(Side.PUBLIC),
    REGION(Side.PUBLIC),
    DEPARTMENT(Side.PUBLIC),
    EPCI(Side.PUBLIC),
    COMMUNE(Side.PUBLIC),
    EUROPE(Side.PUBLIC),
    OTHER_PUBLIC(Side.PUBLIC),
    OWN_FUNDS(Side.OWN),
    LOAN(Side.OWN),
    REPAYABLE_ADVANCE(Side.OWN),
    CEE(Side.PRIVATE),
    SPONSOR(Side.PRIVATE),
    CROWD(Side.PRIVATE),
    OTHER_PRIVATE(Side.PRIVATE);

    /// What is given back is one's own: loans and repayable advances count as own money (CGCT, art. L. 1111-10).
    public enum Side {
        /// From a public person other than who carries the project.
        PUBLIC,
        OWN,
        PRIVATE
    }

    private final Side side;

    Origin(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }
}
