package org.essaim.initiative.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.EssaimTest;
import org.essaim.SharedData;
import org.essaim.initiative.Dataset;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.FundedProjects;
import org.essaim.initiative.Theme;
import org.essaim.initiative.imports.ImportRun.Counts;
import org.essaim.initiative.imports.ImportRun.State;
import org.essaim.territory.TerritoryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class ImportingTest {
    private static final String FONDS_VERT_HEADER =
            "nom_region;code_departement;nom_departement;code_commune;nom_commune;axe;numero_demarche_ds;nom_demarche_ds;"
                    + "numero_dossier_ds;nom_du_projet;nom_beneficiaire_principal;siren;montant_engage\n";

    @TempDir
    Path directory;

    @Autowired
    Imports imports;

    @Autowired
    FundedProjects projects;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
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
                .isEqualTo(10_752);
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
        assertThat(former.territory()).isEmpty();
        assertThat(former.territoryName()).isEqualTo("HOPITAL SOUS ROCHEFORT");
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
                        "3 initiative.import.line.fields",
                        "4 initiative.import.line.quote",
                        "5 initiative.import.line.amount",
                        "6 initiative.import.line.missing");
    }

    @Test
    void refusesAWholeFileBeforeItBegins() throws IOException {
        assertRefused(write("vide.csv", ""), "empty");
        assertRefused(write("titres.csv", FONDS_VERT_HEADER), "header-only");
        assertRefused(write("autre.csv", "nom;prénom\nA;B\n"), "unknown-header");
        Path lacks = write("manque.csv", FONDS_VERT_HEADER.replace(";montant_engage", "") + "R;48;L;48095;M;1;1;I;1;Un;A;1\n");
        assertThatThrownBy(() -> start(lacks))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.of("missing-column", "montant_engage")));
        Path latin = directory.resolve("latin.csv");
        Files.write(latin, (FONDS_VERT_HEADER + "R;48;Lozère;;;;;;;;;;\n").getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(latin, "not-utf-8");
        Path heavy = directory.resolve("lourd.csv");
        try (var file = new java.io.RandomAccessFile(heavy.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        assertThatThrownBy(() -> start(heavy))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.of("too-heavy", 100, 64)));
    }

    @Test
    void tellsTheSecondOfTwoAtOnceAndEndsWhatWasKilled() throws IOException {
        Path file = fondsVert("R;48;Lozère;48095;MENDE;1;1;Ingénierie;1;Un;A;1;1,00 €");
        var killed = UUID.randomUUID();
        jdbc.sql("""
                insert into initiative.import_run (id, file_names, state, dataset, started_at, total_bytes)
                values (?, '{a.csv}', 'running', 'fonds-vert-2023', now(), 1)
                """).param(killed).update();

        assertRefused(file, "already-running");

        // Nobody holds it: after the time that a thread needs to begin, it is known to have been killed.
        jdbc.sql("update initiative.import_run set started_at = now() - interval '1 minute' where id = ?")
                .param(killed)
                .update();
        assertThat(done(file).counts().created()).isEqualTo(1);
        ImportRun ended = imports.find(killed).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.failure().orElseThrow().reason()).isEqualTo(Reason.of("interrupted"));
    }

    private void assertRefused(Path file, String key) {
        assertThatThrownBy(() -> start(file))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.reason().key())
                        .isEqualTo("initiative.import." + key));
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

    private ImportRun done(Path... files) {
        UUID id = start(files).getFirst();
        ImportRun run = imports.find(id).orElseThrow();
        while (run.state() == State.RUNNING) {
            Thread.onSpinWait();
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            run = imports.find(id).orElseThrow();
        }
        assertThat(run.failure()).isEmpty();
        assertThat(run.state()).isEqualTo(State.DONE);
        return run;
    }
}
