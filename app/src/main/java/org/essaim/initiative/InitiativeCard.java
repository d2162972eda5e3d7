package org.essaim.initiative;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.media.Picture;
import org.essaim.territory.TerritoryId;
import org.essaim.text.Typed;

/// What is written about an initiative; all of it plain text, with paragraphs and « - » lists.
///
/// @param brief what it is, in two sentences; empty, with the description, while it is known only by its territory
/// @param results what came of it
/// @param period when it took place, in free words
/// @param audience for whom
/// @param contact whom to ask: personal data, shown on its page and nowhere else, in no export
/// @param source where this comes from, if not from the territory itself
public record InitiativeCard(
        String title,
        TerritoryId territory,
        Set<Theme> themes,
        String brief,
        String description,
        String results,
        List<Figure> figures,
        String period,
        String audience,
        String contact,
        List<Link> links,
        String source,
        Optional<Picture> picture) {
    public static final int SHORTEST_TITLE = 3;
    public static final int LONGEST_TITLE = 140;
    public static final int LONGEST_BRIEF = 400;
    public static final int LONGEST_TEXT = 6_000;
    public static final int LONGEST_LINE = 200;

    public InitiativeCard {
        int length = Typed.length(title);
        if (length < SHORTEST_TITLE || length > LONGEST_TITLE || Typed.length(brief) > LONGEST_BRIEF) {
            throw new IllegalArgumentException("Title or brief of an impossible length");
        }
        // An EnumSet keeps the order in which themes are shown.
        themes = Collections.unmodifiableSet(themes.isEmpty() ? EnumSet.noneOf(Theme.class) : EnumSet.copyOf(themes));
        figures = List.copyOf(figures);
        links = List.copyOf(links);
    }

    /// An initiative of which only the territory is known.
    public static InitiativeCard knownOnlyByItsTerritory(
            String title, TerritoryId territory, Set<Theme> themes, String source) {
        return new InitiativeCard(
                title, territory, themes, "", "", "", List.of(), "", "", "", List.of(), source, Optional.empty());
    }

    public boolean isDescribed() {
        return !brief.isBlank() || !description.isBlank();
    }
}
