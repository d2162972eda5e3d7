package org.essaim.initiative.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.essaim.initiative.Dataset;
import org.springframework.stereotype.Component;

/// `fonds-vert-2023.csv`: a line a subsidy. The number of the file is no key: a file in two parts has two lines.
@Component
class FondsVert implements Source {
    private static final OptionalInt YEAR = OptionalInt.of(2023);

    private final Locator locator;

    FondsVert(Locator locator) {
        this.locator = locator;
    }

    @Override
    public Dataset dataset() {
        return Dataset.FONDS_VERT_2023;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "code_departement",
                "nom_departement",
                "code_commune",
                "nom_commune",
                "nom_demarche_ds",
                "numero_dossier_ds",
                "nom_du_projet",
                "nom_beneficiaire_principal",
                "siren",
                "montant_engage");
    }

    @Override
    public boolean numbersAreKeys() {
        return false;
    }

    @Override
    public ImportedProject read(Fields fields, Map<String, Place> collectivites) throws LineRefused {
        String aid = fields.line("nom_demarche_ds");
        String siren = fields.line("siren");
        return new ImportedProject(
                fields.required("numero_dossier_ds"),
                fields.required("nom_du_projet"),
                "",
                place(fields, siren),
                aid,
                ThemesOfSources.of(List.of(aid)),
                YEAR,
                Cells.cents(fields.line("montant_engage")),
                fields.line("nom_beneficiaire_principal"),
                // Some lines hold a SIRET, others a number cut short.
                siren.matches("\\d{9}(\\d{5})?") ? Optional.of(siren.substring(0, 9)) : Optional.empty(),
                "",
                List.of());
    }

    /// Without a commune: the EPCI that receives it, else the department.
    private Place place(Fields fields, String siren) {
        String commune = fields.line("code_commune");
        String department = fields.line("code_departement");
        if (!commune.isEmpty()) {
            return locator.commune(commune, fields.line("nom_commune"), department);
        }
        return locator.epci(siren)
                .or(() -> locator.department(department))
                .orElseGet(() -> new Place(Optional.empty(), fields.line("nom_departement"), ""));
    }
}
