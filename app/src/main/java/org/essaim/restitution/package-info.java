/// What the room leaves with: the restitution, a sheet for each territory, and the material for the designers; open to the room and
/// who leads it until it is published, then to everybody. But for its pages, pure: a workshop's material in, documents out.
@ApplicationModule(
        displayName = "Restitution",
        allowedDependencies = {
            "account", "document", "finding", "language", "programme", "territory", "text", "ui", "workshop", "workshop::domain", "workshop::live"
        })
@NullMarked
package org.essaim.restitution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
