/// Pictures that people give: checked, stripped of what they carry unseen, resized, kept and served.
@ApplicationModule(allowedDependencies = {"text", "ui"})
@NullMarked
package org.essaim.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
