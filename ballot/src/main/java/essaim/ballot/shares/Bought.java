package essaim.ballot.shares;

import essaim.ballot.Ratio;

/// One round of a run: what was bought, and how it was paid.
///
/// @param item    what was bought
/// @param price   what a voter pays for each point given, exact
/// @param full    how many voters paid that price
/// @param emptied how many had less and gave all that they had left
/// @param nothing how many supporters had nothing left before
/// @param tied    the items that were equally good, in their order; one if there was no tie
public record Bought(int item, Ratio price, long full, long emptied, long nothing, int[] tied) {}
