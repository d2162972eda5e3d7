package org.essaim.initiative.imports;

import static org.essaim.imports.KnownList.Field.own;
import static org.essaim.imports.KnownList.Field.useful;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.essaim.imports.Fields;
import org.essaim.imports.Holds;
import org.essaim.imports.KnownList;
import org.essaim.imports.LineRefused;
import org.essaim.imports.Recognition;
import org.essaim.initiative.Dataset;
import org.essaim.territory.Located;
import org.essaim.territory.Locator;
import org.essaim.territory.TerritoryId.Level;
import org.springframework.stereotype.Component;

/// The Fonds vert, a file a year and a line a subsidy. The number of the file is no key: a file in two parts has two lines.
@Component
class FondsVert implements Source {
    private static final int YEAR_OF_THESE_TITLES = 2023;
    private static final KnownList LIST = new KnownList(
            "fonds-vert",
            "initiative.import.list.fonds-vert",
            YEAR_OF_THESE_TITLES,
            List.of(
                    own("numero_dossier_ds", "numero de dossier", "dossier", "dossier ds", "id dossier", "numero", "reference"),
                    own("nom_du_projet", "projet", "intitule", "titre", "objet", "libelle", "operation").required(),
                    own("montant_engage", "montant", "montant accorde", "subvention", "aide accordee").holding(Holds.AMOUNT),
                    own("nom_demarche_ds", "demarche", "mesure", "dispositif", "nom de la demarche", "intitule demarche"),
                    own("nom_beneficiaire_principal", "beneficiaire", "porteur", "raison sociale", "maitre d ouvrage")
                            .holding(Holds.WORDS),
                    own("siren", "siret", "siren beneficiaire", "siret beneficiaire", "numero siren")
                            .placing()
                            .holding(Holds.SIREN),
                    own("code_commune", "code insee", "insee", "code commune insee", "insee commune")
                            .placing()
                            .holding(Holds.CODE_OF_COMMUNE),
                    own("nom_commune", "commune", "ville", "localite", "libelle commune").placing().holding(Holds.WORDS),
                    own("code_departement", "departement", "numero departement")
                            .placing()
                            .holding(Holds.CODE_OF_DEPARTMENT),
                    own("nom_departement", "departement", "libelle departement").placing().holding(Holds.WORDS),
                    useful(Recognition.YEAR, "exercice", "exercice comptable", "millesime", "annee d engagement")
                            .holding(Holds.YEAR),
                    useful("description", "resume", "descriptif")));

    private final Locator locator;

    FondsVert(Locator locator) {
        this.locator = locator;
    }

    @Override
    public KnownList list() {
        return LIST;
    }

    @Override
    public Dataset dataset(OptionalInt year) {
        return Dataset.fondsVert(year.orElseThrow());
    }

    @Override
    public boolean numbersAreKeys() {
        return false;
    }

    @Override
    public ImportedProject read(Fields fields, Map<String, Located> collectivites) throws LineRefused {
        String aid = fields.line("nom_demarche_ds");
        Optional<String> siren = fields.siren("siren");
        Located place = place(fields, siren);
        String title = fields.required("nom_du_projet");
        String beneficiary = fields.line("nom_beneficiaire_principal");
        return new ImportedProject(
                Numbers.key(fields, "numero_dossier_ds", title, beneficiary, place.name()),
                title,
                fields.text("description"),
                place,
                aid,
                ThemesOfSources.of(List.of(aid)),
                fields.yearInList(),
                fields.cents("montant_engage"),
                beneficiary,
                siren,
                "",
                List.of());
    }

    /// Without a commune: the EPCI that receives it, else the department.
    private Located place(Fields fields, Optional<String> siren) {
        String commune = fields.insee("code_commune");
        String name = fields.line("nom_commune");
        String department = fields.department("code_departement");
        String departmentName = fields.line("nom_departement");
        if (!commune.isEmpty()) {
            return locator.commune(commune, name, department);
        }
        return locator.named(Level.COMMUNE, name, department.isEmpty() ? locator.codeOf(departmentName) : department)
                .or(() -> siren.flatMap(locator::epci))
                .or(() -> locator.department(department))
                .or(() -> locator.named(Level.DEPARTEMENT, departmentName, ""))
                .orElseGet(() -> new Located(Optional.empty(), name.isEmpty() ? departmentName : name, ""));
    }
}
