/// Lists of other people's data: a table read whatever wrote it, recognised by its columns or matched once by hand, its
/// cells understood, its lines compared with those kept before, and what was changed, left out or refused told. What the lines
/// become is the business of the room that has them read: it gives its [ImportedLists] and a [LineWriter].
@NullMarked
@ApplicationModule(displayName = "imports", allowedDependencies = {"language", "text", "ui"})
package org.essaim.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
