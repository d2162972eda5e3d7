/// What measurements share: a server process of their own. Nothing that serves needs it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.essaim.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
