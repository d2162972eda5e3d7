/// The engine of equal shares, for budgets and for committees. No face for users: it may change in any version.
@NullMarked
package essaim.ballot.shares;

import org.jspecify.annotations.NullMarked;
