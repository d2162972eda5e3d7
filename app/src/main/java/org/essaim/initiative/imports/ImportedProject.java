package org.essaim.initiative.imports;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.imports.Fingerprint;
import org.essaim.imports.ListLine;
import org.essaim.initiative.Theme;
import org.essaim.territory.Located;

/// What a line of a file says, in our terms.
///
/// @param key the source's number; a key of its dataset only if the format says so
record ImportedProject(
        String key,
        String title,
        String description,
        Located place,
        String themeLabel,
        Set<Theme> themes,
        OptionalInt year,
        OptionalLong amountCents,
        String beneficiary,
        Optional<String> siren,
        String status,
        List<String> levers)
        implements ListLine {
    /// Of all but the amount.
    @Override
    public Fingerprint identity() {
        return Fingerprint.of(parts().toList());
    }

    @Override
    public Fingerprint content() {
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
