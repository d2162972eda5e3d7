package essaim.money;

/// How an exact sum becomes one in whole cents: named by what it is for, and done once, at the end of a product.
public enum Rounding {
    /// To the nearest cent, a half away from zero: what something costs, saves or is worth.
    NEAREST,
    /// Never above the exact sum: what somebody has a right to (an award, the most an aid gives, an instalment).
    RIGHT,
    /// Never below the exact sum: what somebody owes (the least own share of a plan).
    DUTY
}
