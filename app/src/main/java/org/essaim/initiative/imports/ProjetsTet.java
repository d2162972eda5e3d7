package org.essaim.initiative.imports;

import static org.essaim.imports.KnownList.Field.own;
import static org.essaim.imports.KnownList.Field.useful;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
import org.essaim.territory.TerritoryId.Level;
import org.springframework.stereotype.Component;

/// `projets-tet.csv`: actions of plans kept in Territoires en Transitions. A line marked restricted is not for the public.
@Component
class ProjetsTet implements Source {
    private static final KnownList LIST = new KnownList(
            "projets-tet",
            "initiative.import.list.projets-tet",
            0,
            List.of(
                    own("tet_id", "id", "identifiant", "id tet", "numero"),
                    own("nom", "titre", "intitule", "nom de l action", "action").required(),
                    own("description", "descriptif", "resume"),
                    own("insee_code", "code insee", "code commune", "insee").placing().holding(Holds.CODE_OF_COMMUNE),
                    own("epci", "nom epci", "intercommunalite", "collectivite").placing().holding(Holds.WORDS),
                    own("siren_epci", "siren", "siren collectivite").placing().holding(Holds.SIREN),
                    own("leviers", "levier", "leviers sgpe"),
                    own("competences", "competence"),
                    useful("restricted", "restreint", "prive", "confidentiel", "acces restreint").restricting(),
                    useful("budget", "budget previsionnel", "cout").holding(Holds.AMOUNT),
                    useful("forecasted_start_date", "date de debut", "debut previsionnel"),
                    useful("commune", "nom commune", "ville").placing().holding(Holds.WORDS),
                    useful("phase", "avancement"),
                    useful("phasestatut", "statut")));

    private final Locator locator;

    ProjetsTet(Locator locator) {
        this.locator = locator;
    }

    @Override
    public KnownList list() {
        return LIST;
    }

    @Override
    public Dataset dataset(OptionalInt year) {
        return Dataset.PROJETS_TET;
    }

    @Override
    public boolean numbersAreKeys() {
        return true;
    }

    @Override
    public ImportedProject read(Fields fields, Map<String, Located> collectivites) throws LineRefused {
        if (fields.isMarked("restricted")) {
            String mark = fields.line("restricted");
            throw Cells.mark(mark).isPresent()
                    ? new LineRefused("initiative.import.line.restricted")
                    : new LineRefused("initiative.import.line.restricted-unknown", mark);
        }
        List<String> levers = Cells.items(fields.text("leviers"));
        Optional<String> siren = fields.siren("siren_epci");
        Located place = place(fields, siren);
        String title = fields.required("nom");
        return new ImportedProject(
                Numbers.key(fields, "tet_id", title, place.name(), fields.line("epci")),
                title,
                fields.text("description"),
                place,
                label(levers, Cells.items(fields.text("competences"))),
                ThemesOfSources.of(levers),
                fields.year("forecasted_start_date"),
                planned(fields.cents("budget")),
                Stream.of(fields.line("epci"), fields.line("commune"))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""),
                siren,
                Stream.of(fields.line("phase"), fields.line("phasestatut"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(", ")),
                levers);
    }

    private Located place(Fields fields, Optional<String> siren) {
        String commune = fields.insee("insee_code");
        if (!commune.isEmpty()) {
            return locator.commune(commune, fields.line("commune"), "");
        }
        String name = fields.line("commune");
        String epci = fields.line("epci");
        return siren.flatMap(locator::epci)
                .or(() -> locator.named(Level.COMMUNE, name, ""))
                .or(() -> locator.named(Level.EPCI, epci, ""))
                .orElseGet(() -> new Located(Optional.empty(), epci.isEmpty() ? name : epci, ""));
    }

    static String label(List<String> levers, List<String> competences) {
        return levers.isEmpty() ? competences.isEmpty() ? "" : competences.getFirst() : levers.getFirst();
    }

    /// A plan of nothing is a plan that nobody has costed.
    static OptionalLong planned(OptionalLong cents) {
        return cents.isPresent() && cents.getAsLong() == 0 ? OptionalLong.empty() : cents;
    }
}
