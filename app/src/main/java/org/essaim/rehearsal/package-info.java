/// A rehearsal: simulated participants who join, write, vote and judge through the same HTTP as anybody. What
/// measures drives them too.
@ApplicationModule(
        displayName = "Rehearsal",
        allowedDependencies = {"workshop", "workshop::domain", "workshop::live", "workshop::wire", "ui"})
@NullMarked
package org.essaim.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
