/// What is due at a day and hour: kept in the database, done on one node, tried again until it is done.
@NullMarked
@ApplicationModule(displayName = "deadline", allowedDependencies = "ui")
package org.essaim.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
