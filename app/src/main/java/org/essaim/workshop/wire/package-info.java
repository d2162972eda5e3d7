/// What the core's values look like as JSON: in the log, in commands, in items. `docs/wire.md` tells it to other clients.
@NamedInterface("wire")
@NullMarked
package org.essaim.workshop.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
