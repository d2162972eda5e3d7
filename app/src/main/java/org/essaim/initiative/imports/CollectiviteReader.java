package org.essaim.initiative.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The national schema's file of collectivités: official codes for the identifiers that its projects name.
@Component
class CollectiviteReader {
    static final List<String> COLUMNS =
            List.of("id", "nom", "type", "codeInsee", "codeDepartements", "codeRegions", "codeEpci");

    private final Locator locator;

    CollectiviteReader(Locator locator) {
        this.locator = locator;
    }

    /// @throws LineRefused when it lacks its identifier or its name
    Collectivite read(Fields fields) throws LineRefused {
        String name = fields.required("nom");
        Optional<Place> place =
                switch (fields.line("type")) {
                    case "Commune" -> Optional.of(locator.commune(fields.line("codeInsee"), name, first(fields, "codeDepartements")));
                    case "EPCI" -> locator.epci(fields.line("codeEpci")).or(() -> locator.epci(fields.line("siren")));
                    case "Département" -> locator.department(first(fields, "codeDepartements"));
                    case "Région" -> locator.region(first(fields, "codeRegions"));
                    case String other -> throw new LineRefused("line.type", other);
                };
        return new Collectivite(fields.required("id"), place.orElseGet(() -> new Place(Optional.empty(), name, "")));
    }

    private static String first(Fields fields, String column) {
        List<String> items = Cells.items(fields.text(column));
        return items.isEmpty() ? "" : items.getFirst();
    }

    record Collectivite(String id, Place place) {}
}
