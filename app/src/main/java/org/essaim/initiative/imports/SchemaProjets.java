package org.essaim.initiative.imports;

import static org.essaim.imports.KnownList.Field.own;
import static org.essaim.imports.KnownList.Field.useful;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.imports.Cells;
import org.essaim.imports.Fields;
import org.essaim.imports.Holds;
import org.essaim.imports.KnownList;
import org.essaim.imports.LineRefused;
import org.essaim.initiative.Dataset;
import org.essaim.territory.Located;
import org.essaim.territory.Locator;
import org.springframework.stereotype.Component;

/// The national schema of ecological-transition projects. Its columns `porteurReferent…` hold personal data: no line of
/// code here names them, so that nothing of them is read, kept or shown.
@Component
class SchemaProjets implements Source {
    static final KnownList LIST = new KnownList(
            "schema-projets",
            "initiative.import.list.schema-projets",
            0,
            List.of(
                    own("id", "identifiant", "numero"),
                    own("nom", "titre", "intitule").required(),
                    own("description", "descriptif", "resume"),
                    own("phase", "avancement"),
                    own("competences", "competences m57"),
                    own("leviers", "leviers sgpe"),
                    own("collectiviteIds", "collectivites", "identifiants collectivites").placing(),
                    useful("budgetPrevisionnel", "budget").holding(Holds.AMOUNT),
                    useful("dateDebutPrevisionnelle", "date de debut"),
                    useful("phaseStatut", "statut"),
                    useful("porteurCodeSiret", "siret porteur", "siret").placing().holding(Holds.SIREN)));

    private final Locator locator;

    SchemaProjets(Locator locator) {
        this.locator = locator;
    }

    @Override
    public KnownList list() {
        return LIST;
    }

    @Override
    public Dataset dataset(OptionalInt year) {
        return Dataset.SCHEMA_PROJETS;
    }

    @Override
    public boolean numbersAreKeys() {
        return true;
    }

    @Override
    public ImportedProject read(Fields fields, Map<String, Located> collectivites) throws LineRefused {
        List<String> levers = Cells.items(fields.text("leviers"));
        Optional<String> siren = fields.siren("porteurCodeSiret");
        Located place = place(Cells.items(fields.text("collectiviteIds")), siren, collectivites);
        String title = fields.required("nom");
        return new ImportedProject(
                Numbers.key(fields, "id", title, place.name()),
                title,
                fields.text("description"),
                place,
                ProjetsTet.label(levers, List.of()),
                ThemesOfSources.of(levers),
                fields.year("dateDebutPrevisionnelle"),
                ProjetsTet.planned(fields.cents("budgetPrevisionnel")),
                place.name(),
                siren,
                Stream.of(fields.line("phase"), fields.line("phaseStatut"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(", ")),
                levers);
    }

    /// Of several collectivités the one that contains the others, else the first, under all their names.
    private Located place(List<String> ids, Optional<String> siren, Map<String, Located> collectivites) throws LineRefused {
        var places = new ArrayList<Located>();
        for (String id : ids) {
            Located place = collectivites.get(id);
            if (place == null) {
                throw new LineRefused("initiative.import.line.collectivite", id);
            }
            places.add(place);
        }
        if (places.isEmpty()) {
            return siren.flatMap(locator::epci).orElse(Located.UNKNOWN);
        }
        Optional<Located> widest = places.stream()
                .filter(one -> places.stream().allMatch(other -> locator.contains(one, other)))
                .findFirst();
        Located first = places.getFirst();
        return widest.orElseGet(() -> new Located(
                first.territory(),
                places.stream().map(Located::name).distinct().collect(Collectors.joining(", ")),
                first.department()));
    }
}
