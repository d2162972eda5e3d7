/// Voting rules, exact: choose a few among several from approval ballots, show every count, and explain the result by
/// recounting it.
@NullMarked
package essaim.ballot;

import org.jspecify.annotations.NullMarked;
