/// A territory takes a commun up: what it has to gather, and how that is paid for.
@ApplicationModule(
        displayName = "Project",
        allowedDependencies = {"account", "commun", "commun :: domain", "finding", "language", "territory", "text", "ui"})
@NullMarked
package org.essaim.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
