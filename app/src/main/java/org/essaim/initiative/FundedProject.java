package org.essaim.initiative;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.essaim.territory.TerritoryId;

/// A *projet financé*: a line of a public list, told as its source tells it. Texts are empty where the source says nothing.
///
/// @param slug its address under `/projets-finances/`; it stays when the title changes
/// @param sourceKey what names it within its dataset
/// @param territory empty when no official code was found
/// @param territoryName the official name, or the source's own when no code was found
/// @param department its code (`48`, `2A`, `974`); empty when unknown or across several
/// @param themeLabel the source's own words: « Renaturation des villes et des villages »
/// @param themes ours, of those words; may be empty
/// @param amountCents what was granted or planned, in cents of euro
/// @param initiative the one that was made of it
public record FundedProject(
        UUID id,
        String slug,
        Dataset dataset,
        String sourceKey,
        String title,
        String description,
        Optional<TerritoryId> territory,
        String territoryName,
        String department,
        String themeLabel,
        Set<Theme> themes,
        OptionalInt year,
        OptionalLong amountCents,
        String beneficiary,
        String siren,
        String status,
        List<String> levers,
        Instant importedAt,
        Optional<UUID> initiative) {
    public FundedProject {
        themes = Collections.unmodifiableSet(themes.isEmpty() ? EnumSet.noneOf(Theme.class) : EnumSet.copyOf(themes));
        levers = List.copyOf(levers);
    }

    /// Of lines that their file did not number.
    public static final String UNNUMBERED = "sans-numero-";

    public boolean isNumbered() {
        return !sourceKey.startsWith(UNNUMBERED);
    }

    /// The source's number, which several of its lines may bear.
    public String sourceNumber() {
        return sourceKey.replaceFirst("#\\d+$", "");
    }

    public String path() {
        return "/projets-finances/" + slug;
    }
}
