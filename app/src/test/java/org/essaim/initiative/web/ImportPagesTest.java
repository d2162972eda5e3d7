package org.essaim.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.initiative.web.GivingFiles.HEADER;
import static org.essaim.initiative.web.GivingFiles.give;
import static org.essaim.initiative.web.GivingFiles.line;
import static org.essaim.initiative.web.GivingFiles.report;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Accounts;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.initiative.imports.CommandKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class ImportPagesTest {
    private static final String FONDS_VERT_2024 =
            "Région;Code département;Département;Code INSEE;Commune;Mesure;Numéro de dossier;Intitulé du projet;Bénéficiaire;"
                    + "SIRET;Montant accordé (€);Contact\n";

    @LocalServerPort
    int port;

    @Value("${essaim.data}")
    Path data;

    @TempDir
    Path directory;

    @Autowired
    BeanFactory application;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private HttpVisitor facilitator;

    @BeforeEach
    void signIn() {
        facilitator = new HttpVisitor(port);
        facilitator.keep(TestAccounts.somebody(application, Role.FACILITATOR).cookie());
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from imports.matching").update();
        jdbc.sql("delete from initiative.funded_project").update();
    }

    @Test
    void isForWhoWritesInTheCatalogueAndNotForTheDemonstration() {
        var nobody = new HttpVisitor(port);
        var visitor = new HttpVisitor(port);
        var demonstration = accounts.demonstrationPerson(Role.FACILITATOR);
        visitor.keep(TestAccounts.cookie(application, demonstration.id()));

        assertThat(nobody.get("/initiatives/imports").statusCode()).isBetween(300, 399);
        assertThat(give(nobody, "a.csv", HEADER).statusCode()).isNotEqualTo(303);
        assertThat(visitor.get("/initiatives/imports").body()).contains("elle n’importe pas de fichier");
        assertThat(give(visitor, "a.csv", HEADER + line("1", "Un", "1,00 €")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void importsReportsAndChangesNothingTheSecondTime() {
        String file = HEADER + line("1", "Une école", "21\u00A0667,00 €") + line("2", "Un toit", "beaucoup");

        var answer = give(facilitator, "fonds-vert.csv", file);

        assertThat(answer.statusCode()).isEqualTo(303);
        String path = HttpVisitor.location(answer);
        assertThat(report(facilitator, path))
                .contains("L’import est terminé.", "<b>2</b>Lignes lues", "<b>1</b>Créées", "<b>1</b>Refusées")
                .contains("n’est pas un montant en euros.");
        assertThat(facilitator.get(path + "/refus.csv").body()).contains("fonds-vert.csv;3;");
        String again = HttpVisitor.location(give(facilitator, "fonds-vert.csv", file));
        assertThat(report(facilitator, again)).contains("<b>0</b>Créées", "<b>1</b>Inchangées");
        assertThat(facilitator.get("/initiatives/imports?etat=done").body()).contains("fonds-vert.csv", "Fonds vert 2023");
        assertThat(facilitator.get("/initiatives/imports.csv").body()).contains("fonds-vert.csv", "Terminé");
        assertThat(new HttpVisitor(port).get(path).statusCode()).isBetween(300, 399);
    }

    @Test
    void saysBesideTheFieldAndAboveWhatIsWrongWithAFile() {
        assertRefused(give(facilitator, "vide.csv", ""), "il est vide");
        assertRefused(give(facilitator, "feuille.csv", "PK\3\4"), "c’est une archive");
        assertRefused(give(facilitator, "liste.pdf", "%PDF-1.7"), "c’est un PDF");
        assertRefused(
                give(facilitator, "lourd.csv", new byte[100 << 20]), "il pèse 100\u00A0Mo, la limite est de 64\u00A0Mo");
        assertRefused(facilitator.send(facilitator.request("/initiatives/imports")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("--x--\r\n"))
                .build()), "Choisissez au moins un fichier");
        String page = give(facilitator, "vide.csv", "").body();
        assertThat(page.split("il est vide", -1)).as("in the banner and beside the field").hasSize(3);
    }

    @Test
    void saysWhichListsAndColumnsItKnows() {
        assertThat(facilitator.get("/initiatives/imports").body())
                .contains("Les listes connues et leurs colonnes", "montant_engage", "collectiviteIds", "siren_epci")
                .doesNotContain("porteurReferent");
    }

    @Test
    void readsAFileThatExcelWroteOnWindows() {
        var answer = give(
                facilitator,
                "fv.csv",
                (HEADER + line("1", "L’école d’Évian", "1,00 €")).getBytes(Charset.forName("windows-1252")));

        assertThat(report(facilitator, HttpVisitor.location(answer)))
                .contains("<b>1</b>Créées", "Fichier lu comme écrit en windows-1252");
        assertThat(jdbc.sql("select title from initiative.funded_project").query(String.class).single())
                .isEqualTo("L’école d’Évian");
    }

    @Test
    void matchesColumnsByHandOnceThenReadsUnasked() {
        String given = FONDS_VERT_2024 + "Occitanie;48;Lozère;48095;MENDE;Ingénierie;7;Une étude;MENDE;"
                + "21480095500012;21 667,50 €;ecole@mende.example\n";
        String path = HttpVisitor.location(give(facilitator, "liste.csv", given));

        assertThat(path).startsWith("/initiatives/imports/colonnes/");
        String page = facilitator.get(path).body();
        assertThat(page)
                .contains("Faire correspondre les colonnes", "liste.csv", "Montant accordé, en euros", "21 667,50 €")
                .doesNotContain("ecole@mende.example");
        assertThat(new HttpVisitor(port).get(path).statusCode()).isNotEqualTo(200);
        var other = new HttpVisitor(port);
        other.keep(TestAccounts.somebody(application, Role.FACILITATOR).cookie());
        assertThat(other.get(path).statusCode()).as("somebody else’s file").isEqualTo(404);
        assertThat(facilitator.get(path + "?liste=projets-tet").body()).contains("Leviers");

        var incomplete = facilitator.post(path, "liste", "fonds-vert", "annee-du-fichier", "24");
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body())
                .contains(
                        "Écrivez l’année en quatre chiffres",
                        "Nom du projet\u202F» est nécessaire",
                        "Rien ne dit où sont les projets")
                .doesNotContain("Montant accordé, en euros\u202F» est nécessaire");
        String[] said = {
            "liste", "fonds-vert", "annee-du-fichier", "2024", "colonne-code_departement", "1", "colonne-nom_departement",
            "2", "colonne-code_commune", "3", "colonne-nom_commune", "4", "colonne-nom_demarche_ds", "5",
            "colonne-numero_dossier_ds", "6", "colonne-nom_du_projet", "7", "colonne-nom_beneficiaire_principal", "8",
            "colonne-siren", "9", "colonne-montant_engage", "10"
        };
        String[] twice = said.clone();
        twice[twice.length - 1] = "9";
        assertThat(facilitator.post(path, twice).body()).contains("est déjà prise par une autre donnée");

        var matched = facilitator.post(path, said);
        assertThat(matched.statusCode()).isEqualTo(303);
        assertThat(report(facilitator, HttpVisitor.location(matched)))
                .contains("Fonds vert 2024", "<b>1</b>Créées", "SIREN tiré");
        assertThat(facilitator.get(path).statusCode()).as("done").isEqualTo(404);
        var next = give(facilitator, "fonds-vert-2025.csv", given);
        assertThat(report(facilitator, HttpVisitor.location(next))).contains("Fonds vert 2025", "<b>1</b>Créées");
    }

    /// An ordinary list: its title, who, where, how much.
    @Test
    void guessesColumnsByWordsAbbreviationsAndCellsAndAsksForNoMoreThanALineNeeds() {
        String given = "Dossier n°;Libellé du projet;Subvention (€);Ville;Code dép.;Département;Millésime;Cod.\n"
                + "A-1;Une cour;125 000,50;Grasse;06;Alpes-Maritimes;2024;x\nA-2;Un gymnase;480000;Mende;48;Lozère;2023;y\n";
        String path = HttpVisitor.location(give(facilitator, "liste.csv", given));

        String page = facilitator.get(path).body();
        assertThat(page)
                .contains("celles qui se devinent sont déjà choisies", "<legend>Obligatoire</legend>", "une colonne au moins")
                .contains("Ce que le fichier ne dit pas restera vide", "Une colonne ne sera pas lue\u00A0: «\u202FCod.\u202F».")
                .doesNotContain("..");
        assertThat(chosen(page))
                .containsExactly(
                        "nom_du_projet 1", "nom_commune 3", "code_departement 4", "nom_departement 5", "annee 6",
                        "numero_dossier_ds 0", "montant_engage 2");

        var matched = facilitator.post(
                path, "liste", "fonds-vert", "annee-du-fichier", "", "colonne-nom_du_projet", "1", "colonne-nom_commune", "3",
                "colonne-annee", "6");
        assertThat(matched.statusCode()).isEqualTo(303);
        assertThat(HttpVisitor.location(matched)).as("a run for each year").isEqualTo("/initiatives/imports");
        assertThat(new HttpVisitor(port).get("/initiatives?q=cour").statusCode()).isEqualTo(200);
    }

    @Test
    void claimsNoGuessThatItDidNotMake() {
        String path = HttpVisitor.location(give(facilitator, "x.csv", "Alpha;Bêta\nun;deux\n"));

        assertThat(facilitator.get(path).body())
                .contains("Aucune colonne de «\u202Fx.csv\u202F» n’est reconnue")
                .doesNotContain("sont déjà choisies");
    }

    private static List<String> chosen(String page) {
        return Pattern.compile("(?s)name=\"colonne-(\\w+)\".*?</select>").matcher(page).results()
                .flatMap(select -> Pattern.compile("value=\"(\\d+)\" selected").matcher(select.group()).results()
                        .map(option -> select.group(1) + " " + option.group(1)))
                .toList();
    }

    @Test
    void opensToTheCommandWithTheKeyOfTheDataDirectoryAlone() throws IOException {
        Path key = data.resolve(CommandKey.FILE);
        assertThat(Files.getPosixFilePermissions(key)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        List<String> lines = Files.readAllLines(key);
        assertThat(lines.getFirst()).isEqualTo("" + port);
        Path file = Files.writeString(directory.resolve("fv.csv"), HEADER + line("9", "Neuf", "9,00 €"));

        assertThat(command("faux", file).statusCode()).isEqualTo(404);
        var answer = command(lines.get(1), file);
        assertThat(answer.statusCode()).isEqualTo(202);
        report(facilitator, "/initiatives/imports/" + answer.body());
        String printed = facilitator.send(facilitator.request("/initiatives/imports/commande/" + answer.body())
                        .header("Authorization", "Bearer " + lines.get(1))
                        .build())
                .body();
        assertThat(printed).contains("fv.csv", "1 créée, 0 modifiée, 0 inchangée, 0 refusée");
        assertThat(command(lines.get(1), directory.resolve("absent.csv")).body()).contains("il ne peut pas être lu");
    }

    private HttpResponse<String> command(String key, Path file) {
        HttpRequest request = facilitator
                .request("/initiatives/imports/commande")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("fichier=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8)))
                .build();
        return new HttpVisitor(port).send(request);
    }

    private static void assertRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
    }
}
