package org.essaim.initiative.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.initiative.Dataset;
import org.springframework.stereotype.Component;

/// `projets-tet.csv`: actions of plans kept in Territoires en Transitions. A line marked restricted is not for the public.
@Component
class ProjetsTet implements Source {
    private final Locator locator;

    ProjetsTet(Locator locator) {
        this.locator = locator;
    }

    @Override
    public Dataset dataset() {
        return Dataset.PROJETS_TET;
    }

    @Override
    public List<String> columns() {
        return List.of("tet_id", "nom", "description", "insee_code", "epci", "siren_epci", "leviers", "competences");
    }

    @Override
    public boolean numbersAreKeys() {
        return true;
    }

    @Override
    public ImportedProject read(Fields fields, Map<String, Place> collectivites) throws LineRefused {
        if (fields.line("restricted").matches("t|true|1")) {
            throw new LineRefused("line.restricted");
        }
        List<String> levers = Cells.items(fields.text("leviers"));
        String siren = fields.line("siren_epci");
        return new ImportedProject(
                fields.required("tet_id"),
                fields.required("nom"),
                fields.text("description"),
                place(fields, siren),
                label(levers, Cells.items(fields.text("competences"))),
                ThemesOfSources.of(levers),
                Cells.year(fields.line("forecasted_start_date")),
                planned(Cells.cents(fields.line("budget"))),
                Stream.of(fields.line("epci"), fields.line("commune"))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""),
                siren.matches("\\d{9}") ? Optional.of(siren) : Optional.empty(),
                Stream.of(fields.line("phase"), fields.line("phasestatut"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(", ")),
                levers);
    }

    private Place place(Fields fields, String siren) {
        String commune = fields.line("insee_code");
        if (!commune.isEmpty()) {
            return locator.commune(commune, fields.line("commune"), "");
        }
        return locator.epci(siren).orElseGet(() -> new Place(Optional.empty(), fields.line("epci"), ""));
    }

    static String label(List<String> levers, List<String> competences) {
        return levers.isEmpty() ? competences.isEmpty() ? "" : competences.getFirst() : levers.getFirst();
    }

    /// A plan of nothing is a plan that nobody has costed.
    static OptionalLong planned(OptionalLong cents) {
        return cents.isPresent() && cents.getAsLong() == 0 ? OptionalLong.empty() : cents;
    }
}
