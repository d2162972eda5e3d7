package org.essaim.initiative.imports;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.initiative.Theme;

/// What a line of a file says, in our terms.
///
/// @param key the source's number; a key of its dataset only if the format says so
record ImportedProject(
        String key,
        String title,
        String description,
        Place place,
        String themeLabel,
        Set<Theme> themes,
        OptionalInt year,
        OptionalLong amountCents,
        String beneficiary,
        Optional<String> siren,
        String status,
        List<String> levers) {

    /// Of all but the amount.
    Fingerprint identity() {
        return Fingerprint.of(parts().toList());
    }

    /// Of all that is kept: when the application learns a territory or a theme, the line counts as changed.
    Fingerprint content() {
        return Fingerprint.of(Stream.concat(parts(), Stream.of(amountCents)).toList());
    }

    private Stream<Object> parts() {
        return Stream.of(
                key,
                title,
                description,
                place,
                themeLabel,
                themes.stream().sorted().toList(),
                year,
                beneficiary,
                siren,
                status,
                levers);
    }
}
