package org.essaim.initiative.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.bench.RealData;
import org.essaim.imports.Cells;
import org.essaim.initiative.Dataset;
import org.essaim.initiative.DemonstrationInitiatives;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.Initiative;
import org.essaim.search.Doc;
import org.essaim.territory.Located;
import org.essaim.territory.Locator;
import org.essaim.territory.Surroundings;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryId.Level;
import org.essaim.ui.Slug;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/// The rows of both real files and the demonstration's initiatives, without a database; placed as an import places them.
final class RealRows {
    static final Path FONDS_VERT = RealData.file("fonds-vert-2023.csv");
    static final Path TET = RealData.file("projets-tet.csv");

    private final Locator locator;
    private final Map<String, String> keys = new HashMap<>();
    private final List<Doc> docs = new ArrayList<>();
    private final CatalogueDocs made;
    private final CatalogueReading reading;
    private final OrdinaryWords words = new OrdinaryWords();

    RealRows(Territories territories) throws IOException {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("territories", territories);
        locator = beans.createBean(Locator.class);
        made = new CatalogueDocs(territories, theme -> words(theme.messageKey()));
        reading = new CatalogueReading(territories, beans.createBean(Surroundings.class), made);
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(FONDS_VERT)) {
            rows.forEach(row -> add(fondsVert(row), row.getField("numero_dossier_ds")));
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(TET)) {
            rows.stream()
                    .filter(row -> !Cells.mark(row.getField("restricted")).orElse(true))
                    .forEach(row -> add(tet(row), "tet:" + row.getField("tet_id")));
        }
        Stream.of(DemonstrationInitiatives.mobilising(), DemonstrationInitiatives.financing())
                .flatMap(List::stream)
                .forEach(one -> {
                    keys.put(Kind.INITIATIVE.id(one.id()), "initiative:" + Slug.of(one.card().title()));
                    docs.add(made.of(new Initiative(
                            one.id(), "", one.card(), one.imagined(), true, 1, Instant.EPOCH)));
                });
        reading.learn(words.folded());
    }

    private static String words(String key) {
        return ResourceBundle.getBundle("initiative.messages", Locale.FRENCH).getString(key);
    }

    CatalogueReading reading() {
        return reading;
    }

    List<Doc> docs() {
        return docs;
    }

    /// By a document's id.
    Map<String, String> keys() {
        return keys;
    }

    private void add(FundedProject project, String key) {
        keys.put(Kind.FUNDED.id(project.id()), key);
        words.read(project.title());
        docs.add(made.of(project));
    }

    private FundedProject fondsVert(NamedCsvRecord row) {
        String commune = Cells.insee(row.getField("code_commune")).orElse("");
        String department = Cells.department(row.getField("code_departement")).orElse("");
        String siren = Cells.siren(row.getField("siren")).orElse("");
        String name = row.getField("nom_commune");
        Located place = !commune.isEmpty()
                ? locator.commune(commune, name, department)
                : locator.named(Level.COMMUNE, name, department)
                        .or(() -> locator.epci(siren))
                        .or(() -> locator.department(department))
                        .orElse(new Located(Optional.empty(), name, ""));
        return project(
                Dataset.fondsVert(2023),
                row.getField("nom_du_projet"),
                "",
                place,
                row.getField("nom_demarche_ds"),
                row.getField("nom_beneficiaire_principal"),
                siren);
    }

    private FundedProject tet(NamedCsvRecord row) {
        String commune = Cells.insee(row.getField("insee_code")).orElse("");
        String siren = Cells.siren(row.getField("siren_epci")).orElse("");
        Located place = !commune.isEmpty()
                ? locator.commune(commune, row.getField("commune"), "")
                : locator.epci(siren).orElse(new Located(Optional.empty(), row.getField("epci"), ""));
        List<String> levers = Cells.items(row.getField("leviers"));
        return project(
                Dataset.PROJETS_TET,
                row.getField("nom"),
                row.getField("description"),
                place,
                levers.isEmpty() ? "" : levers.getFirst(),
                row.getField("epci"),
                siren);
    }

    private FundedProject project(
            Dataset dataset, String title, String description, Located place, String label, String beneficiary, String siren) {
        return new FundedProject(
                new UUID(0, docs.size()),
                "x",
                dataset,
                "x",
                title.strip(),
                description.strip(),
                place.territory(),
                place.name(),
                place.department(),
                label,
                Set.of(),
                OptionalInt.of(2023),
                OptionalLong.empty(),
                beneficiary,
                siren,
                "",
                List.of(),
                Instant.EPOCH,
                Optional.empty());
    }
}
