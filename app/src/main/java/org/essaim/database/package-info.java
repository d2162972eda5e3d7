/// The data directory, and the PostgreSQL under everything: ours or another, watched, held to what it acknowledges, given
/// each module's tables.
@ApplicationModule(displayName = "database", allowedDependencies = {"start", "ui"})
@NullMarked
package org.essaim.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
