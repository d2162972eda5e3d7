/// Tables over rounds.
@NullMarked
package essaim.seating;

import org.jspecify.annotations.NullMarked;
