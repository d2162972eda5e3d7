package org.essaim.initiative.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.initiative.Dataset;
import org.springframework.stereotype.Component;

/// The national schema of ecological-transition projects. Its columns `porteurReferent…` hold personal data: no line of
/// code here names them, so that nothing of them is read, kept or shown.
@Component
class SchemaProjets implements Source {
    private final Locator locator;

    SchemaProjets(Locator locator) {
        this.locator = locator;
    }

    @Override
    public Dataset dataset() {
        return Dataset.SCHEMA_PROJETS;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "nom", "description", "phase", "competences", "leviers", "collectiviteIds");
    }

    @Override
    public boolean numbersAreKeys() {
        return true;
    }

    @Override
    public ImportedProject read(Fields fields, Map<String, Place> collectivites) throws LineRefused {
        List<String> levers = Cells.items(fields.text("leviers"));
        String siret = fields.line("porteurCodeSiret");
        Place place = place(Cells.items(fields.text("collectiviteIds")), siret, collectivites);
        return new ImportedProject(
                fields.required("id"),
                fields.required("nom"),
                fields.text("description"),
                place,
                ProjetsTet.label(levers, List.of()),
                ThemesOfSources.of(levers),
                Cells.year(fields.line("dateDebutPrevisionnelle")),
                ProjetsTet.planned(Cells.cents(fields.line("budgetPrevisionnel"))),
                place.name(),
                siret.matches("\\d{14}") ? Optional.of(siret.substring(0, 9)) : Optional.empty(),
                Stream.of(fields.line("phase"), fields.line("phaseStatut"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(", ")),
                levers);
    }

    /// Of several collectivités the one that contains the others, else the first, under all their names.
    private Place place(List<String> ids, String siret, Map<String, Place> collectivites) throws LineRefused {
        var places = new ArrayList<Place>();
        for (String id : ids) {
            Place place = collectivites.get(id);
            if (place == null) {
                throw new LineRefused("line.collectivite", id);
            }
            places.add(place);
        }
        if (places.isEmpty()) {
            return locator.epci(siret).orElse(Place.UNKNOWN);
        }
        Optional<Place> widest = places.stream()
                .filter(one -> places.stream().allMatch(other -> locator.contains(one, other)))
                .findFirst();
        Place first = places.getFirst();
        return widest.orElseGet(() -> new Place(
                first.territory(),
                places.stream().map(Place::name).distinct().collect(Collectors.joining(", ")),
                first.department()));
    }
}
