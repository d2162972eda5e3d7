/// How Essaim starts, and what it says when it cannot: the verbs that need no server, the settings that only a start knows,
/// the one sentence of a refusal.
@ApplicationModule(displayName = "start", allowedDependencies = "ui")
@NullMarked
package org.essaim.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
