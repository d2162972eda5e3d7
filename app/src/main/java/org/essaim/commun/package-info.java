/// What workshops leave behind: concepts consolidated from their material, communs published from concepts, the
/// adaptations that territories make of them.
@ApplicationModule(
        displayName = "Commun",
        allowedDependencies = {"account", "document", "finding", "initiative", "language", "mail", "programme", "territory", "text", "ui", "workshop"})
@NullMarked
package org.essaim.commun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
