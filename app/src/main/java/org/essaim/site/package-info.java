/// Pages that show several modules at once: the home page, the method, and what a site must say of itself.
@NullMarked
@ApplicationModule(
        displayName = "site",
        allowedDependencies = {"account", "commun", "finding", "initiative", "language", "territory", "text", "ui", "workshop"})
package org.essaim.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
