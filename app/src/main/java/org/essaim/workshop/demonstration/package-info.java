/// What an empty Essaim shows: the workshops of March 2021, told by commands, and the doors by which a visitor enters them.
@NullMarked
package org.essaim.workshop.demonstration;

import org.jspecify.annotations.NullMarked;
