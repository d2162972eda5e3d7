/// What a language writes its own way and no message says: dates, numbers, amounts, lists, spaces, the small words before a
/// noun, the order of names. To add a language is to write one more [Language] here, and its messages beside each module's.
@NullMarked
@ApplicationModule(
        displayName = "language",
        allowedDependencies = "text")
package org.essaim.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
