package org.essaim.initiative.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.EssaimTest;
import org.essaim.SharedData;
import org.essaim.imports.ColumnsUnmatched;
import org.essaim.imports.FileRefused;
import org.essaim.imports.GivenFile;
import org.essaim.imports.ImportRun;
import org.essaim.imports.ImportRun.Counts;
import org.essaim.imports.ImportRun.State;
import org.essaim.imports.Reason;
import org.essaim.imports.Recognition;
import org.essaim.imports.Remark;
import org.essaim.initiative.Dataset;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.FundedProjects;
import org.essaim.initiative.Theme;
import org.essaim.territory.TerritoryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class ImportingTest {
    private static final String FONDS_VERT_HEADER =
            "nom_region;code_departement;nom_departement;code_commune;nom_commune;axe;numero_demarche_ds;nom_demarche_ds;"
                    + "numero_dossier_ds;nom_du_projet;nom_beneficiaire_principal;siren;montant_engage\n";

    private static final String TET_HEADER =
            "tet_id,nom,description,insee_code,epci,siren_epci,leviers,competences,restricted,forecasted_start_date\n";
    /// Titles as another year might have them.
    private static final String FONDS_VERT_2024 = """
            Région;Code département;Département;Code INSEE;Commune;Mesure;Numéro de dossier;Intitulé du projet;Bénéficiaire;SIRET;Montant accordé (€)
            Occitanie;48;Lozère;48095;MENDE;Rénovation énergétique des bâtiments publics locaux;15000001;Rénover l’école;MENDE;21480095500012;21 667,50 €
            Occitanie;48;Lozère;48095;MENDE;Ingénierie;15000002;Isoler la mairie;MENDE;21480095500012;1 000 €
            """;

    @TempDir
    Path directory;

    @Autowired
    Imports imports;

    @Autowired
    FundedProjects projects;

    @Autowired
    Recognition recognition;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from imports.matching").update();
        jdbc.sql("delete from initiative.funded_project").update();
        jdbc.sql("delete from initiative.collectivite").update();
    }

    @Test
    void importsTheWholeFondsVertTwiceAndThenWithOneAmountChanged() throws IOException {
        Path file = SharedData.file("data/fonds-vert-2023.csv");

        ImportRun first = done(file);
        assertThat(first.counts()).isEqualTo(new Counts(10_782, 10_782, 0, 0, 0));
        assertThat(first.took().orElseThrow()).isLessThan(Duration.ofSeconds(30));
        assertThat(done(file).counts()).isEqualTo(new Counts(10_782, 0, 0, 10_782, 0));

        // One of the two lines of one file's number, that nothing but the amount tells apart.
        String changed = Files.readString(file).replace("1\u00A0026\u00A0800,00 €", "1\u00A0026\u00A0801,00 €");
        Path copy = Files.writeString(directory.resolve("copie.csv"), changed);
        assertThat(done(copy).counts()).isEqualTo(new Counts(10_782, 0, 1, 10_781, 0));
        assertThat(projects.count()).isEqualTo(10_782);
        assertThat(jdbc.sql("select sum(amount_cents) from initiative.funded_project")
                        .query(Long.class)
                        .single())
                .as("1 956 354 884 €, and the euro that was added")
                .isEqualTo(195_635_488_500L);
        assertThat(jdbc.sql("select count(territory) from initiative.funded_project")
                        .query(Long.class)
                        .single())
                .as("lines whose territory has an official code today")
                .isEqualTo(10_777);
    }

    @Test
    void importsTheActionsOfTerritories() throws IOException {
        Path file = SharedData.file("data/projets-tet.csv");

        assertThat(done(file).counts()).isEqualTo(new Counts(17, 17, 0, 0, 0));
        assertThat(done(file).counts()).isEqualTo(new Counts(17, 0, 0, 17, 0));

        FundedProject project = bySourceKey(Dataset.PROJETS_TET, "26652");
        assertThat(project.title()).isEqualTo("Création d'une Maison du vélo en gare de Carentan");
        assertThat(project.territory()).contains(TerritoryId.epci("200042729"));
        assertThat(project.department()).isEqualTo("50");
        assertThat(project.levers()).containsExactly("Vélo", "Réduction des déplacements");
        assertThat(project.themes()).containsExactly(Theme.MOBILITE);
        assertThat(bySourceKey(Dataset.PROJETS_TET, "36104").territory()).contains(TerritoryId.commune("97415"));
        assertThat(bySourceKey(Dataset.PROJETS_TET, "43772").amountCents()).hasValue(2_031_400);
    }

    @Test
    void importsTheNationalSchemaWithItsCollectivitesAndKeepsNoContact() throws IOException {
        Path projectFile = SharedData.file("data/schema-projets/projets-territoire-exemple-valide.csv");
        Path collectivites = SharedData.file("data/schema-projets/collectivites-exemple-valide.csv");

        // Without the collectivités each line says what is missing.
        ImportRun without = done(projectFile);
        assertThat(without.counts()).isEqualTo(new Counts(5, 0, 0, 0, 5));
        assertThat(without.refusals().getFirst().reason().key()).isEqualTo("initiative.import.line.collectivite");

        assertThat(done(projectFile, collectivites).counts()).isEqualTo(new Counts(13, 13, 0, 0, 0));
        assertThat(done(projectFile).counts()).isEqualTo(new Counts(5, 0, 0, 5, 0));

        // Lyon and its Métropole: the one that contains the other.
        FundedProject project = bySourceKey(Dataset.SCHEMA_PROJETS, "01890e30-5a80-7c22-9842-8263d0d0d891");
        assertThat(project.territory()).contains(TerritoryId.epci("200046977"));
        assertThat(project.amountCents()).hasValue(75_000_000);
        String everything = jdbc.sql("select string_agg(p::text, ' ') from initiative.funded_project p")
                .query(String.class)
                .single();
        assertThat(everything).doesNotContain("ville-exemple.fr", "Dupont", "0472", "Directrice", "Chargé de mission");
    }

    @Test
    void findsTheTerritoryOfCodesThatLostAZeroOrAreFormer() throws IOException {
        Path file = fondsVert(
                "Auvergne-Rhône-Alpes;1;Ain;1004;AMBERIEU EN BUGEY;3;1;Développement du covoiturage;1;Une aire;AMBERIEU;210100046;1\u00A0450,00 €",
                "Corse;2A;Corse-du-Sud;2A004;AJACCIO;3;1;Recyclage foncier;2;Une friche;AJACCIO;212000046;10,50 €",
                "Auvergne-Rhône-Alpes;69;Rhône;69387;LYON 7E ARRONDISSEMENT;3;1;Ingénierie;3;Une étude;LPO;301125100;10,50 €",
                "Auvergne-Rhône-Alpes;42;Loire;42109;HOPITAL SOUS ROCHEFORT;3;1;Ingénierie;4;Une salle;HOPITAL;214201097;10,50 €",
                "Occitanie;48;Lozère;NULL;NULL;3;1;Ingénierie;5;Un poste;CC;244800470;10,50 €",
                "Occitanie;48;Lozère;NULL;NULL;3;1;Ingénierie;6;Un poste;DDT;130010457;10,50 €");

        assertThat(done(file).counts().created()).isEqualTo(6);

        assertThat(bySourceKey(Dataset.FONDS_VERT_2023, "1").territory()).contains(TerritoryId.commune("01004"));
        assertThat(bySourceKey(Dataset.FONDS_VERT_2023, "2").territory()).contains(TerritoryId.commune("2A004"));
        assertThat(bySourceKey(Dataset.FONDS_VERT_2023, "3").territory()).contains(TerritoryId.commune("69123"));
        FundedProject former = bySourceKey(Dataset.FONDS_VERT_2023, "4");
        assertThat(former.territory()).as("today's commune, of the code of before").contains(TerritoryId.commune("42084"));
        assertThat(former.department()).isEqualTo("42");
        assertThat(bySourceKey(Dataset.FONDS_VERT_2023, "5").territory()).contains(TerritoryId.epci("244800470"));
        assertThat(bySourceKey(Dataset.FONDS_VERT_2023, "6").territory()).contains(TerritoryId.departement("48"));
    }

    @Test
    void reportsBrokenLinesWithTheirReasonAndKeepsTheOthers() throws IOException {
        Path file = fondsVert(
                "R;48;Lozère;48095;MENDE;1;1;Ingénierie;1;Un;A;1;1,00 €",
                "R;48;Lozère;48095;MENDE;1;1;Ingénierie;2;Deux;A;1;1,00 €;de trop",
                "R;48;Lozère;48095;MENDE;1;1;Ingénierie;3;\"Trois;A;1;1,00 €",
                "R;48;Lozère;48095;MENDE;1;1;Ingénierie;4;Quatre;A;1;beaucoup",
                "R;48;Lozère;48095;MENDE;1;1;Ingénierie;5;;A;1;1,00 €",
                "R;48;Lozère;48095;MENDE;1;1;Ingénierie;6;Six;A;1;1,00 €");

        ImportRun run = done(file);

        assertThat(run.counts()).isEqualTo(new Counts(6, 2, 0, 0, 4));
        assertThat(run.refusals())
                .extracting(refused -> refused.line() + " " + refused.reason().key())
                .containsExactly(
                        "3 imports.line.fields",
                        "4 imports.line.quote",
                        "5 imports.line.amount",
                        "6 imports.line.missing");
    }

    @Test
    void refusesAWholeFileBeforeItBegins() throws IOException {
        assertRefused(write("vide.csv", ""), "imports.empty");
        assertRefused(write("titres.csv", FONDS_VERT_HEADER), "imports.header-only");
        Path heavy = directory.resolve("lourd.csv");
        try (var file = new RandomAccessFile(heavy.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        assertThatThrownBy(() -> start(heavy))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.of("imports.too-heavy", 100, 64)));
    }

    @Test
    void saysWhichListsAndColumnsItKnowsWhenItDoesNotKnowAFile() throws IOException {
        ColumnsUnmatched other = unmatched(write("autre.csv", "nom;prénom\nA;B\n"));
        assertThat(other.reason().arguments().getFirst())
                .isEqualTo("Fonds vert, Territoires en Transitions, Projets des collectivités (schéma national) et "
                        + "Collectivités du schéma national");
        assertThat(other.reason().arguments().getLast()).isEqualTo("nom et prénom");

        ColumnsUnmatched lacks = unmatched(write(
                "manque.csv", FONDS_VERT_HEADER.replace(";montant_engage", "") + "R;48;L;48095;M;1;1;I;1;Un;A;1\n"));
        assertThat(lacks.reason().arguments().subList(1, 3)).containsExactly("Fonds vert", "Montant accordé, en euros");
        assertThat(lacks.proposal().isWhole()).as("a line can do without an amount").isTrue();
    }

    @Test
    void readsTheSameTitlesInOtherCaseAccentsAndPunctuation() throws IOException {
        Path file = write(
                "fv.csv",
                FONDS_VERT_HEADER.toUpperCase(Locale.ROOT).replace('_', ' ')
                        + "R;48;Lozère;48095;MENDE;1;1;Ingénierie;1;Un;A;1;1,00 €\n");

        assertThat(done(file).counts().created()).isEqualTo(1);
        assertThat(bySourceKey(Dataset.FONDS_VERT_2023, "1").amountCents()).hasValue(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "True", "VRAI", "Vrai", "oui", "OUI", "t", "1", "1.0", "x", "yes", "peut-être", "restreint", "2"})
    void neverPublishesWhatMayBeRestricted(String mark) throws IOException {
        ImportRun run = done(actions(mark));

        assertThat(run.counts()).isEqualTo(new Counts(1, 0, 0, 0, 1));
        assertThat(run.refusals().getFirst().reason().key()).startsWith("initiative.import.line.restricted");
        assertThat(projects.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f", "FALSE", "Faux", "non", "NON", "0", "0.0", "NULL"})
    void publishesWhatIsSaidPublicOrNothingIsSaidOf(String mark) throws IOException {
        assertThat(done(actions(mark)).counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Restreint", "RESTRICTED", "Accès restreint"})
    void knowsTheMarkOfRestrictionByItsOtherNames(String title) throws IOException {
        Path file = write("actions.csv", TET_HEADER.replace("restricted", title) + "1,Un,,48095,,,{},{},oui,\n");

        assertThat(done(file).counts()).isEqualTo(new Counts(1, 0, 0, 0, 1));
    }

    @Test
    void asksWhetherAColumnSaysThatLinesAreNotPublic() throws IOException {
        Path file = write(
                "actions.csv",
                TET_HEADER.replace("restricted", "projet restreint aux agents") + "1,Un,,48095,,,{},{},oui,\n");

        assertThat(unmatched(file).proposal().places()).containsEntry("restricted", 8);
    }

    @Test
    void asksAgainWhichOfTwoColumnsWithOneTitle() throws IOException {
        Path file = write("fonds-vert-2024.csv", FONDS_VERT_2024.replace("Région", "Montant accordé (€)"));

        assertThat(recognition.keep(unmatched(file).proposal(), UUID.randomUUID())).isTrue();

        unmatched(file);
    }

    @Test
    void understandsWhatASpreadsheetMadeOfALineAndSaysSo() throws IOException {
        Path file = fondsVert(
                "ARA;1;Ain;1004.0;AMBERIEU;3;1.0;Ingénierie;12487592.0;Une étude;SR3A;200078004.0;98708.70000000001",
                "Corse;2b;Haute-Corse;2b033;BASTIA;3;1;Recyclage foncier;2;Une friche;BASTIA;7,99E+13;-1500,50",
                ";;;;;;;;;;;;",
                "R;48;Lozère;48095;MENDE;1;1;Ingénierie;1,2E+07;Perdu;A;214800955;1,00 €",
                "R;48;Lozère;48095;MENDE;1;1;Ingénierie;5;Abrégé;A;214800955;7,99E+13");

        ImportRun run = done(file);

        assertThat(run.counts()).isEqualTo(new Counts(4, 2, 0, 0, 2));
        FundedProject study = bySourceKey(Dataset.FONDS_VERT_2023, "12487592");
        assertThat(study.territory()).contains(TerritoryId.commune("01004"));
        assertThat(study.siren()).isEqualTo("200078004");
        assertThat(study.amountCents()).hasValue(9_870_870);
        FundedProject wasteland = bySourceKey(Dataset.FONDS_VERT_2023, "2");
        assertThat(wasteland.territory()).contains(TerritoryId.commune("2B033"));
        assertThat(wasteland.amountCents()).hasValue(-150_050);
        assertThat(wasteland.siren()).isEmpty();
        assertThat(run.refusals())
                .extracting(refused -> refused.line() + " " + refused.reason().key())
                .containsExactly("5 imports.line.abridged", "6 imports.line.abridged");
        assertThat(run.remarks())
                .extracting(remark -> remark.key() + " " + remark.count() + " " + remark.line() + " " + remark.example())
                .containsExactlyInAnyOrder(
                        "imports.remark.number 1 2 [12487592.0, 12487592]",
                        "imports.remark.code 2 2 [1004.0, 01004]",
                        "imports.remark.department 2 2 [1, 01]",
                        "imports.remark.siren-read 1 2 [200078004.0, 200078004]",
                        "imports.remark.siren-lost 1 3 [7,99E+13]",
                        "imports.remark.amount 1 2 [98708.70000000001]",
                        "imports.remark.blank 1 4 []");
    }

    @Test
    void keepsNothingOfACellThatIsNoCharacter() throws IOException {
        Path file = fondsVert("R;48;Lozère;48095;MENDE;1;1;Ingénierie;7;L'e\u0301tude\u000Bdu\u200B pont\u202E;A;214800955;1,00 €");

        assertThat(done(file).counts().created()).isEqualTo(1);
        assertThat(bySourceKey(Dataset.FONDS_VERT_2023, "7").title()).isEqualTo("L'étude du pont");
    }

    @Test
    void readsFrenchDatesAndSaysWhichAreNone() throws IOException {
        Path file = write("actions.csv", TET_HEADER
                + "1,Un,,48095,,,{},{},,01/09/2023\n2,Deux,,48095,,,{},{},,31/02/2023\n3,Trois,,48095,,,{},{},,bientôt\n");

        ImportRun run = done(file);

        assertThat(run.counts().created()).isEqualTo(3);
        assertThat(bySourceKey(Dataset.PROJETS_TET, "1").year()).hasValue(2023);
        assertThat(bySourceKey(Dataset.PROJETS_TET, "2").year()).isEmpty();
        assertThat(run.remarks())
                .containsExactly(new Remark("actions.csv", "imports.remark.date", 2, 3, List.of("31/02/2023")));
    }

    @Test
    void keepsTheYearsOfAYearlyListApart() throws IOException {
        String line = "R;48;Lozère;48095;MENDE;1;1;Ingénierie;1;Un;A;1;1,00 €\n";

        assertThat(done(write("fonds-vert-2023.csv", FONDS_VERT_HEADER + line)).counts().created())
                .isEqualTo(1);
        ImportRun next = done(write("fonds vert 2024 (1).csv", FONDS_VERT_HEADER + line));
        assertThat(next.dataset()).isEqualTo(Dataset.fondsVert(2024).slug());
        assertThat(next.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(bySourceKey(Dataset.fondsVert(2024), "1").year()).hasValue(2024);
        assertThat(unmatched(write("fonds-vert-2023-et-2024.csv", FONDS_VERT_HEADER + line)).reason().key())
                .isEqualTo("imports.year-unknown");
        String dated = (FONDS_VERT_HEADER + line).replace("nom_region", "Année").replace("R;48", "2025;48");
        Path both = write("export.csv", dated + line.replaceFirst("R;48", "2024;48") + line.replaceFirst("R;48", "20x4;48"));
        List<ImportRun> runs = allDone(both);
        assertThat(runs).extracting(ImportRun::dataset).containsExactly(
                Dataset.fondsVert(2024).slug(), Dataset.fondsVert(2025).slug());
        assertThat(runs.getFirst().counts()).as("a line of 2024, known").isEqualTo(new Counts(1, 0, 0, 1, 0));
        assertThat(runs.getLast().counts()).as("a line of 2025, and one of no year").isEqualTo(new Counts(2, 1, 0, 0, 1));
        assertThat(runs.getLast().refusals())
                .extracting(refused -> refused.line() + " " + refused.reason())
                .containsExactly("4 " + Reason.of("imports.line.year", "20x4", "Année"));
    }

    @Test
    void readsAnOrdinaryListByItsTitleAndItsPlace() throws IOException {
        Path file = write("liste.csv", """
                Intitulé de l'opération;Porteur;Commune d'implantation;Dépt;Montant alloué HT;Résumé;Année de notif
                Végétalisation de la cour;Commune de Grasse;Grasse;06;125 000,50;Désimperméabiliser;2024
                Éclairage public;Commune de Mende;Mende;48;60 000;;2023
                ;Commune de Vif;Vif;38;1000;sans titre;2024
                Étude vélo;Métropole inconnue;Villebidon;99;12;;2024
                """);

        ColumnsUnmatched asked = unmatched(file);
        assertThat(asked.proposal().list().slug()).isEqualTo("fonds-vert");
        assertThat(asked.proposal().places())
                .isEqualTo(Map.of(
                        "nom_du_projet", 0,
                        "nom_beneficiaire_principal", 1,
                        "nom_commune", 2,
                        "code_departement", 3,
                        "montant_engage", 4,
                        "description", 5,
                        "annee", 6));
        assertThat(recognition.keep(asked.proposal(), UUID.randomUUID())).isTrue();

        List<ImportRun> runs = allDone(file);
        assertThat(runs).extracting(ImportRun::counts).containsExactly(new Counts(1, 1, 0, 0, 0), new Counts(3, 2, 0, 0, 1));
        assertThat(titled("Éclairage public").territory()).contains(TerritoryId.commune("48095"));
        assertThat(titled("Éclairage public").year()).hasValue(2023);
        FundedProject yard = titled("Végétalisation de la cour");
        assertThat(yard.territory()).contains(TerritoryId.commune("06069"));
        assertThat(yard.description()).isEqualTo("Désimperméabiliser");
        assertThat(yard.isNumbered()).isFalse();
        assertThat(titled("Étude vélo").territory()).isEmpty();
        assertThat(allDone(file)).as("again").extracting(ImportRun::counts).containsExactly(
                new Counts(1, 0, 0, 1, 0), new Counts(3, 0, 0, 2, 1));
        Path costlier = write("liste.csv", Files.readString(file).replace("125 000,50", "130 000"));
        assertThat(allDone(costlier).getLast().counts()).as("one amount changed").isEqualTo(new Counts(3, 0, 1, 1, 1));
    }

    @Test
    void matchesAFileOfAnotherYearOnceAndReadsTheNextUnasked() throws IOException {
        Path file = write("fonds-vert-2024.csv", FONDS_VERT_2024);

        ColumnsUnmatched unmatched = unmatched(file);
        assertThat(unmatched.proposal().list().slug()).isEqualTo("fonds-vert");
        assertThat(unmatched.proposal().places()).as("all of its own are proposed").hasSize(10);
        assertThat(recognition.keep(unmatched.proposal(), UUID.randomUUID())).isTrue();

        ImportRun run = done(file);
        assertThat(run.dataset()).isEqualTo(Dataset.fondsVert(2024).slug());
        assertThat(run.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
        FundedProject project = bySourceKey(Dataset.fondsVert(2024), "15000001");
        assertThat(project.title()).isEqualTo("Rénover l’école");
        assertThat(project.territory()).contains(TerritoryId.commune("48095"));
        assertThat(project.siren()).isEqualTo("214800955");
        assertThat(project.amountCents()).hasValue(2_166_750);

        // The same titles in another order, for another year.
        Path reordered = write("fonds-vert-2025.csv", FONDS_VERT_2024
                .replace("Numéro de dossier;Intitulé du projet", "Intitulé du projet;Numéro de dossier")
                .replace("15000001;Rénover l’école", "Rénover l’école;15000001")
                .replace("15000002;Isoler la mairie", "Isoler la mairie;15000002"));
        assertThat(done(reordered).counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
        assertThat(bySourceKey(Dataset.fondsVert(2025), "15000002").title()).isEqualTo("Isoler la mairie");
    }

    /// Real lines, as other years and spreadsheets write them.
    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "x-MacRoman", "UTF-16"})
    void readsTheRealListInEveryEncodingWithItsNumbersMangled(String charset) throws IOException {
        var writable = Charset.forName(charset).newEncoder();
        List<String> lines = Files.readAllLines(SharedData.file("data/fonds-vert-2023.csv")).subList(0, 1_500).stream()
                .filter(writable::canEncode)
                .toList();
        String end = charset.equals("x-MacRoman") ? "\r" : "\r\n";
        Path plain = write("fonds-vert-2023.csv", String.join("\n", lines) + "\n");
        Path mangled = directory.resolve("export.csv");
        Files.writeString(
                mangled,
                "sep=;" + end + lines.getFirst() + end
                        + lines.subList(1, lines.size()).stream()
                                .map(line -> line.replaceFirst("^([^;]*;)(\\d+);([^;]*);(\\d+);", "$1$2.0;$3;$4.0;"))
                                .collect(Collectors.joining(end))
                        + end + ";;;;;;;;;;;;" + end,
                Charset.forName(charset));

        ImportRun first = done(plain);
        ImportRun second = done(mangled);

        assertThat(second.counts())
                .as("nothing else than what the plain file said")
                .isEqualTo(new Counts(first.counts().read(), 0, 0, first.counts().created(), first.counts().refused()));
        assertThat(second.remarks())
                .extracting(Remark::key)
                .contains("imports.remark.encoding", "imports.remark.blank", "imports.remark.code");
    }

    @Test
    void tellsTheSecondOfTwoAtOnceAndEndsWhatWasKilled() throws IOException {
        Path file = fondsVert("R;48;Lozère;48095;MENDE;1;1;Ingénierie;1;Un;A;1;1,00 €");
        var killed = UUID.randomUUID();
        jdbc.sql("""
                insert into initiative.import_run (id, file_names, state, dataset, started_at, total_bytes)
                values (?, '{a.csv}', 'running', 'fonds-vert-2023', now(), 1)
                """).param(killed).update();

        assertRefused(file, "imports.already-running");

        // Nobody holds it: after the time that a thread needs to begin, it is known to have been killed.
        jdbc.sql("update initiative.import_run set started_at = now() - interval '1 minute' where id = ?")
                .param(killed)
                .update();
        assertThat(done(file).counts().created()).isEqualTo(1);
        ImportRun ended = imports.find(killed).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.failure().orElseThrow().reason()).isEqualTo(Reason.of("imports.interrupted"));
    }

    /// The real actions of territories, saved again by other spreadsheets.
    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void readsTheRealActionsHoweverTheyAreSavedAgain(String separator) throws IOException {
        Path plain = SharedData.file("data/projets-tet.csv");
        var text = new StringWriter();
        try (var in = CsvReader.builder().ofCsvRecord(plain);
                var out = CsvWriter.builder().fieldSeparator(separator.charAt(0)).build(text)) {
            in.forEach(line -> out.writeRecord(line.getFields().stream()
                    .map(cell -> cell.matches("\\d{5,9}") ? cell + ".0" : cell)
                    .toList()));
        }
        Path saved = write("export.csv", "\uFEFFsep=" + separator + "\r\n" + text);

        assertThat(done(plain).counts()).isEqualTo(new Counts(17, 17, 0, 0, 0));
        assertThat(done(saved).counts()).isEqualTo(new Counts(17, 0, 0, 17, 0));
    }

    /// The real subsidies under the titles of another year, matched once: the same lines, of that year.
    @Test
    void readsTheRealListUnderTheTitlesOfAnotherYear() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.file("data/fonds-vert-2023.csv")).subList(0, 800);
        String titles = "Région;N° département;Département;Code INSEE;Commune;Axe;N° de démarche;Démarche;N° de dossier;"
                + "Projet;Bénéficiaire;SIREN du bénéficiaire;Montant (AE)";
        Path file = write("fonds-vert-2024.csv", titles + "\n" + String.join("\n", lines.subList(1, 800)) + "\n");

        var proposal = unmatched(file).proposal();
        assertThat(proposal.places())
                .containsEntry("nom_demarche_ds", 7)
                .containsEntry("nom_du_projet", 9)
                .containsEntry("siren", 11)
                .containsEntry("montant_engage", 12)
                .containsEntry("code_commune", 3);
        assertThat(proposal.places())
                .containsEntry("numero_dossier_ds", 8)
                .containsEntry("code_departement", 1)
                .containsEntry("nom_departement", 2);
        assertThat(recognition.keep(proposal, UUID.randomUUID())).isTrue();

        assertThat(done(file).counts()).isEqualTo(new Counts(799, 799, 0, 0, 0));
        assertThat(done(file).counts()).isEqualTo(new Counts(799, 0, 0, 799, 0));
        assertThat(done(SharedData.file("data/fonds-vert-2023.csv")).counts().created())
                .as("2023 is another list")
                .isEqualTo(10_782);
    }

    private void assertRefused(Path file, String key) {
        assertThatThrownBy(() -> start(file))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.reason().key())
                        .isEqualTo(key));
    }

    private ColumnsUnmatched unmatched(Path file) {
        var unmatched = catchThrowableOfType(ColumnsUnmatched.class, () -> start(file));
        assertThat(unmatched).isNotNull();
        return unmatched;
    }

    private Path actions(String restricted) throws IOException {
        return write("actions.csv", TET_HEADER + "1,Un garage à vélos,,48095,,,{Vélo},{}," + restricted + ",\n");
    }

    private Path fondsVert(String... lines) throws IOException {
        return write("fonds-vert.csv", FONDS_VERT_HEADER + String.join("\n", lines) + "\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private FundedProject bySourceKey(Dataset dataset, String key) {
        UUID id = jdbc.sql("select id from initiative.funded_project where dataset = ? and source_key = ?")
                .params(dataset.slug(), key)
                .query(UUID.class)
                .single();
        return projects.byId(id).orElseThrow();
    }

    private List<UUID> start(Path... files) {
        return imports.start(
                List.of(files).stream()
                        .map(file -> new GivenFile(file, file.getFileName().toString(), false))
                        .toList(),
                Optional.empty());
    }

    private FundedProject titled(String title) {
        UUID id = jdbc.sql("select id from initiative.funded_project where title = ?")
                .param(title)
                .query(UUID.class)
                .single();
        return projects.byId(id).orElseThrow();
    }

    private ImportRun done(Path... files) {
        return allDone(files).getFirst();
    }

    private List<ImportRun> allDone(Path... files) {
        return start(files).stream().map(this::ended).toList();
    }

    private ImportRun ended(UUID id) {
        ImportRun run = await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> imports.find(id).orElseThrow(), it -> it.state() != State.RUNNING);
        assertThat(run.failure()).isEmpty();
        assertThat(run.state()).isEqualTo(State.DONE);
        return run;
    }
}
