/// The restitution's pages and files: the room's and the facilitators' until it is published, then everybody's.
@NullMarked
package org.essaim.workshop.web.restitution;

import org.jspecify.annotations.NullMarked;
