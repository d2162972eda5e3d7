/// What every page stands on: layout, tokens, components, forms and their errors, typography, languages, problems.
@NullMarked
@ApplicationModule(
        displayName = "ui",
        allowedDependencies = {"language", "text"})
package org.essaim.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
