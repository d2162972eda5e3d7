/// What somebody of the room has in their hand: the way in, and the screen of every phase.
@NullMarked
package org.essaim.workshop.web.phone;

import org.jspecify.annotations.NullMarked;
