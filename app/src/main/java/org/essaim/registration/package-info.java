/// Who has a seat before the day: registering, waiting, giving one's seat back, being expected at the desk.
@ApplicationModule(
        displayName = "Registration",
        allowedDependencies = {"account", "language", "mail", "programme", "territory", "text", "ui", "workshop", "workshop::domain", "workshop::live"})
@NullMarked
package org.essaim.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
