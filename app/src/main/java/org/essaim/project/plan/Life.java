package org.essaim.project.plan;

/// How far a resource has come. What is refused or set aside stays in the plan, to be seen, and pays for nothing.
public enum Life {
    ENVISAGED,
    TO_SUBMIT,
    SUBMITTED,
    GRANTED,
    PAID,
    REFUSED,
    SET_ASIDE;

    public boolean counts() {
        return this != REFUSED && this != SET_ASIDE;
    }

    /// Whoever decides has decided for it: dates of application have nothing to say any more.
    public boolean isWon() {
        return this == GRANTED || this == PAID;
    }
}
