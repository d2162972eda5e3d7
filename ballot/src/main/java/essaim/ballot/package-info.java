/// Voting rules, exact.
@NullMarked
package essaim.ballot;

import org.jspecify.annotations.NullMarked;
