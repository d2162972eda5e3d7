/// A workshop: prepared, run by the method phase after phase, and what it leaves.
@ApplicationModule(
        displayName = "Workshop",
        allowedDependencies = {"account", "document", "finding", "initiative", "language", "mail", "media", "programme", "territory", "text", "ui"})
@NullMarked
package org.essaim.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
