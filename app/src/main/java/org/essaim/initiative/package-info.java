/// The catalogue of initiatives: what a territory has done, that others may take up.
@ApplicationModule(
        allowedDependencies = {"account", "database", "finding", "imports", "language", "mail", "media", "search", "start", "territory", "text", "ui"})
@NullMarked
package org.essaim.initiative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
