/// What an empty Essaim shows: the workshops of March 2021, told by commands, and the doors by which a visitor enters them.
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "rehearsal", "registration", "workshop", "workshop::domain", "workshop::live", "programme", "initiative",
            "territory", "account", "ui"
        })
@NullMarked
package org.essaim.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
