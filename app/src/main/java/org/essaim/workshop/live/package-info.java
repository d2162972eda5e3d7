/// A workshop under way: one lane decides its commands, every reader is sent what changed in their own view.
@NamedInterface("live")
@NullMarked
package org.essaim.workshop.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
