/// Tables over rounds: seats a room so that people meet as many others as they can, and says who met whom.
@NullMarked
package essaim.seating;

import org.jspecify.annotations.NullMarked;
