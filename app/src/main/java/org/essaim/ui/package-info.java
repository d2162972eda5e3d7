/// What every page stands on: layout, tokens, components, forms and their errors, typography, languages, problems.
@NullMarked
@ApplicationModule(
        displayName = "ui",
        allowedDependencies = {})
package org.essaim.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
