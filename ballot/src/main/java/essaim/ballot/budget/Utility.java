package essaim.ballot.budget;

import java.util.Locale;

/// What a project that is paid for is worth to a voter who supports it.
public enum Utility {
    /// Its cost: what counts is how much money is spent on what I wanted.
    COST,
    /// One: what counts is how many of my projects are paid for.
    CARDINALITY,
    /// The points that I gave.
    SCORE;

    /// As it is written in commands and files: `cost`, `cardinality`, `score`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
