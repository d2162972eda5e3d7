/// A workshop: prepared, run by the method phase after phase, and left with its restitution.
@ApplicationModule(
        displayName = "Workshop",
        allowedDependencies = {"bench", "programme", "initiative", "document", "territory", "account", "mail", "media", "ui"})
@NullMarked
package org.essaim.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
