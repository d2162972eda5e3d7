/// The territories of France by official code, found as one types, and the groups of them that act together.
@ApplicationModule(allowedDependencies = "ui")
@NullMarked
package org.essaim.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
