/// What leads to workshops and gathers what they leave: a programme's enjeux, their vote, and the common day.
@ApplicationModule(
        displayName = "Programme",
        allowedDependencies = {"account", "document", "finding", "language", "mail", "territory", "text", "ui"})
@NullMarked
package org.essaim.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
