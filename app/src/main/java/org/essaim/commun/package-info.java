/// What workshops leave behind: concepts consolidated from their material, communs published from concepts, the
/// adaptations that territories make of them.
@ApplicationModule(
        displayName = "Commun",
        allowedDependencies = {"workshop", "programme", "initiative", "document", "territory", "account", "mail", "ui"})
@NullMarked
package org.essaim.commun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
