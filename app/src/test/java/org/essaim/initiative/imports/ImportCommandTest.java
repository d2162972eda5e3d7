package org.essaim.initiative.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.essaim.EssaimTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `./essaim import` where a server runs on the data directory: this test's own.
@EssaimTest
class ImportCommandTest {
    private static final String LIST = """
            tet_id,nom,description,insee_code,epci,siren_epci,leviers,competences
            1,Un garage à vélos,,48095,,,"{Vélo,NULL}","{NULL}"
            2,,,48095,,,"{NULL}","{NULL}"
            """;

    @Value("${essaim.data}")
    Path data;

    @TempDir
    Path directory;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from initiative.funded_project").update();
    }

    @Test
    void printsTheReport() throws Exception {
        Path file = Files.writeString(directory.resolve("actions.csv"), LIST);

        String printed = printed(() -> ImportCommand.execute("--data", data.toString(), file.toString()), 0);

        assertThat(printed)
                .contains("actions.csv", "2 lignes lues", "1 créée, 0 modifiée, 0 inchangée, 1 refusée")
                .contains("ligne 3", "la colonne «\u202Fnom\u202F» est vide");
        assertThat(printed(() -> ImportCommand.execute("--data", data.toString(), file.toString()), 0))
                .contains("0 créée, 0 modifiée, 1 inchangée, 1 refusée");
    }

    @Test
    void endsWithACodeWhenNothingWasImported() throws Exception {
        Path file = Files.writeString(directory.resolve("vide.csv"), "");

        assertThat(printed(() -> ImportCommand.execute("--data", data.toString(), file.toString()), 1))
                .contains("vide.csv", "il est vide", "Rien n’a été importé.");
        assertThat(printed(() -> ImportCommand.execute("--data", data.toString(), "/n-existe/pas.csv"), 1))
                .contains("il ne peut pas être lu");
        assertThat(printed(() -> ImportCommand.execute("--data", data.toString()), 2))
                .contains("Donnez au moins un fichier");
    }

    @Test
    void saysWhatItMendedAndWhatToDoWithColumnsThatItDoesNotKnow() throws Exception {
        Path mended = Files.writeString(
                directory.resolve("fonds-vert-2024.csv"),
                "code_departement;nom_departement;code_commune;nom_commune;nom_demarche_ds;numero_dossier_ds;nom_du_projet;"
                        + "nom_beneficiaire_principal;siren;montant_engage\n"
                        + "1;Ain;1004.0;AMBERIEU;Ingénierie;1;Une étude;SR3A;200078004;1,00 €\n");
        assertThat(printed(() -> ImportCommand.execute("--data", data.toString(), mended.toString()), 0))
                .contains("1 créée", "Un code de commune remis en forme", "1004.0", "01004");

        Path other = Files.writeString(
                directory.resolve("liste.csv"), "Dossier;Projet;Montant\n1;Une école;12,00\n");
        assertThat(printed(() -> ImportCommand.execute("--data", data.toString(), other.toString()), 1))
                .contains("Listes connues", "Fonds vert", "Montant", "Faites-les correspondre une fois")
                .contains("Rien n’a été importé.");
    }

    private static String printed(Callable<Integer> command, int code) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var bytes = new ByteArrayOutputStream();
        var kept = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try {
            System.setOut(kept);
            System.setErr(kept);
            assertThat(command.call()).isEqualTo(code);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
