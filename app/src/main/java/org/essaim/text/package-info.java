/// What people type, cleaned in one place for all modules.
@NullMarked
@ApplicationModule(
        displayName = "text",
        allowedDependencies = {})
package org.essaim.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
