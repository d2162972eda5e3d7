/// The one box: asks every room what it has that anybody may read, by words, and shows it by kind with why it was found.
///
/// It names no room: those above bring a [Finder], which answers itself, or a [Findable], whose things are indexed here.
@ApplicationModule(displayName = "Finding", allowedDependencies = {"language", "search", "territory", "text", "ui"})
@NullMarked
package org.essaim.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
