package org.essaim.finding;

import java.util.List;
import java.util.UUID;
import org.essaim.finding.Finder.Kind;
import org.essaim.territory.TerritoryId;

/// What can be found of a [Findable], in plain words.
///
/// @param source what it is of and disappears with: itself, or the workshop that it was said in
/// @param part which one of its source; empty where the source is the thing
/// @param title may be cut from its text
/// @param text shown under the title; may be empty
/// @param where shown and searched: a territory, what it belongs to; may be empty
/// @param more searched and not shown: the rest of what it says
/// @param territories in which it lies, or whose it is
/// @param example its words are invented
public record Thing(
        UUID source, String part, String path, String title, String text, String where, String more, List<TerritoryId> territories, boolean example) {
    public Thing {
        territories = List.copyOf(territories);
    }

    String id(Kind kind) {
        return kind.slug() + "/" + source + "/" + part;
    }
}
