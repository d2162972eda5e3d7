/// The catalogue of initiatives: what a territory has done, that others may take up.
@ApplicationModule(allowedDependencies = {"bench", "search", "territory", "account", "mail", "media", "ui"})
@NullMarked
package org.essaim.initiative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
