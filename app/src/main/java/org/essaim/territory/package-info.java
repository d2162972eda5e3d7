/// The territories of France by official code, found as one types or as a list names them, drawn by department, and the groups of
/// them that act together.
@ApplicationModule(allowedDependencies = {"language", "text", "ui"})
@NullMarked
package org.essaim.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
