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
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Accounts;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.account.store.Sessions;
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
    Sessions sessions;

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
        jdbc.sql("delete from initiative.funded_project").update();
    }

    @Test
    void isForWhoWritesInTheCatalogueAndNotForTheDemonstration() {
        var nobody = new HttpVisitor(port);
        var visitor = new HttpVisitor(port);
        var demonstration = accounts.demonstrationPerson(Role.FACILITATOR);
        visitor.keep("essaim=" + sessions.open(demonstration.id()).text());

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
    void saysBesideTheFieldWhatIsWrongWithAFile() {
        assertRefused(give(facilitator, "vide.csv", ""), "il est vide");
        assertRefused(
                give(facilitator, "latin.csv", (HEADER + line("1", "École", "1,00 €")).getBytes(Charset.forName("ISO-8859-1"))),
                "n’est pas en UTF-8");
        assertRefused(
                give(facilitator, "manque.csv", (HEADER + line("1", "Un", "1")).replace(";montant_engage", "").replace(";1\n", "\n")),
                "il manque la colonne «\u202Fmontant_engage\u202F»");
        assertRefused(give(facilitator, "autre.csv", "a;b\n1;2\n"), "d’aucune des trois listes");
        assertRefused(
                give(facilitator, "lourd.csv", new byte[100 << 20]), "il pèse 100\u00A0Mo, la limite est de 64\u00A0Mo");
        assertRefused(facilitator.send(facilitator.request("/initiatives/imports")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("--x--\r\n"))
                .build()), "Choisissez au moins un fichier");
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
