/// The web server: what one visitor may hold of it, whether it is well, what it says once it serves.
@ApplicationModule(displayName = "server", allowedDependencies = {"database", "start", "ui"})
@NullMarked
package org.essaim.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
