/// The public pages of workshops: the list, a workshop's page, its preparation from the method's template, and the
/// sheet that hangs in the room.
@NullMarked
package org.essaim.workshop.web.prepare;

import org.jspecify.annotations.NullMarked;
