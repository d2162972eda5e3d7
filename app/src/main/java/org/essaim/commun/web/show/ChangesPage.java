package org.essaim.commun.web.show;

import java.util.List;
import org.essaim.commun.domain.Differences;

/// What a version changes, beside what it comes from.
///
/// @param changes as its authors say it; empty for the first of a commun that adapts nothing
public record ChangesPage(Shelf.Volume volume, String title, String changes, List<Beside> beside) {
    /// @param path  of the version that it is held against
    /// @param which `parent` or `before`
    public record Beside(String path, String title, int number, String which, Differences differences) {}
}
