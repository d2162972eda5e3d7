package org.essaim.initiative.imports;

import static org.essaim.imports.KnownList.Field.own;
import static org.essaim.imports.KnownList.Field.useful;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.imports.Cells;
import org.essaim.imports.Fields;
import org.essaim.imports.Holds;
import org.essaim.imports.ImportReport;
import org.essaim.imports.KnownList;
import org.essaim.imports.LineRefused;
import org.essaim.imports.Matching.Fate;
import org.essaim.imports.Recognised.Part;
import org.essaim.territory.Located;
import org.essaim.territory.Locator;
import org.springframework.stereotype.Component;

/// The national schema's file of collectivités: official codes for the identifiers that its projects name.
@Component
class CollectiviteReader {
    static final KnownList LIST = new KnownList(
            "collectivites",
            "initiative.import.list.collectivites",
            0,
            List.of(
                    own("id", "identifiant").required(),
                    own("nom").required(),
                    own("type").required(),
                    own("codeInsee").placing().holding(Holds.CODE_OF_COMMUNE),
                    own("codeDepartements").placing(),
                    own("codeRegions").placing(),
                    own("codeEpci").placing().holding(Holds.SIREN),
                    useful("siren").placing().holding(Holds.SIREN)));

    private final Locator locator;

    CollectiviteReader(Locator locator) {
        this.locator = locator;
    }

    /// @throws LineRefused when it lacks its identifier or its name
    Collectivite read(Fields fields) throws LineRefused {
        String name = fields.required("nom");
        Optional<Located> place =
                switch (fields.line("type")) {
                    case "Commune" -> Optional.of(locator.commune(fields.insee("codeInsee"), name, first(fields, "codeDepartements")));
                    case "EPCI" -> fields.siren("codeEpci").or(() -> fields.siren("siren")).flatMap(locator::epci);
                    case "Département" -> locator.department(first(fields, "codeDepartements"));
                    case "Région" -> locator.region(first(fields, "codeRegions"));
                    case String other -> throw new LineRefused("initiative.import.line.type", other);
                };
        return new Collectivite(fields.key("id"), place.orElseGet(() -> new Located(Optional.empty(), name, "")));
    }

    /// Reads them into those known already, and has the changed ones written.
    void readAll(List<Part> files, Map<String, Located> known, ProjectWriter writer, ImportReport report) throws IOException {
        for (Part file : files) {
            var changed = new ArrayList<Collectivite>();
            report.read(file, (_, fields) -> {
                Collectivite one = read(fields);
                Located before = known.put(one.id(), one.place());
                if (one.place().equals(before)) {
                    report.count(Fate.UNCHANGED);
                } else {
                    report.count(before == null ? Fate.CREATED : Fate.UPDATED);
                    changed.add(one);
                }
            });
            if (!changed.isEmpty()) {
                writer.write(changed);
            }
        }
    }

    private static String first(Fields fields, String column) {
        List<String> items = Cells.items(fields.text(column));
        return items.isEmpty() ? "" : items.getFirst();
    }

    record Collectivite(String id, Located place) {}
}
