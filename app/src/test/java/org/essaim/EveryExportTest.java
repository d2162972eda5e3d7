package org.essaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.essaim.account.Accounts;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.imports.GivenFile;
import org.essaim.imports.ImportRun;
import org.essaim.initiative.imports.Imports;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.web.PlayedRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every file that leaves Essaim is fetched and read back: a table for spreadsheets is written in one way, and all say
/// where they come from, their day and their licence.
@EssaimTest
@TestPropertySource(properties = "essaim.demo=true")
class EveryExportTest {
    private static final String COMMUN = "/c/aller-chez-les-gens-avant-de-les-reunir";
    private static final String WORKSHOP = "/ateliers/mobiliser-et-faire-collaborer-tous-les-acteurs-2-mars-2021";
    /// A room may ask nothing, and comment on nothing.
    private static final String MAY_BE_EMPTY = ".*/(questions|commentaires)\\.csv";

    private static final String LIST = """
            code_departement;nom_departement;code_commune;nom_commune;nom_demarche_ds;numero_dossier_ds;nom_du_projet;nom_beneficiaire_principal;siren;montant_engage
            48;Lozère;48095;MENDE;Ingénierie;71;=2+5 lanternes sourdes;@MENDE;214800955;-1500,50 €
            48;Lozère;48095;MENDE;Ingénierie;72;Un toit;MENDE;214800955;beaucoup
            """;

    @LocalServerPort
    int port;

    @TempDir
    Path directory;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Imports imports;

    @AfterEach
    void forget() {
        jdbc.sql("delete from initiative.funded_project").update();
        // The demonstration is read by others as it was made.
        jdbc.sql("delete from commun.taker where name = '-Alix'").update();
    }

    @Test
    void isOneKindOfTableWhereverItIsAskedFor() throws IOException {
        HttpVisitor anybody = new HttpVisitor(port);
        HttpVisitor administrator = new HttpVisitor(port);
        administrator.keep(TestAccounts.somebody(application, Role.ADMINISTRATOR).cookie());
        HttpVisitor facilitator = new HttpVisitor(port);
        facilitator.keep(TestAccounts.somebody(application, Role.FACILITATOR).cookie());
        HttpVisitor demonstration = new HttpVisitor(port);
        UUID guide = application
                .getBean(Accounts.class)
                .demonstrationPerson(Role.FACILITATOR)
                .id();
        demonstration.keep(TestAccounts.cookie(application, guide));
        UUID run = imported();
        PlayedRoom room = new PlayedRoom(application).playTo(Moment.CLOSED).facilitate(new SynthesisCommand.Publish(true));
        String key = room.phone(1);
        facilitator.post(
                COMMUN + "/reprendre",
                "id",
                UuidCreator.getTimeOrderedEpoch().toString(),
                "version",
                "2",
                "territoire",
                "CA du Pays de Grasse",
                "name",
                "-Alix",
                "message",
                "=1+1");
        Map<String, List<Export>> walked = new HashMap<>();
        walked.put("/initiatives.csv", List.of(new Export(anybody, "/initiatives.csv?q=lanternes")));
        walked.put("/initiatives/imports.csv", List.of(new Export(facilitator, "/initiatives/imports.csv")));
        walked.put(
                "/initiatives/imports/{id}/refus.csv",
                List.of(new Export(facilitator, "/initiatives/imports/" + run + "/refus.csv")));
        walked.put("/communs.csv", List.of(new Export(anybody, "/communs.csv")));
        walked.put("/c/{slug}/reprises.csv", List.of(new Export(administrator, COMMUN + "/reprises.csv")));
        walked.put("/concepts.csv", List.of(new Export(demonstration, "/concepts.csv")));
        walked.put("/enjeux.csv", List.of(new Export(anybody, "/enjeux.csv")));
        String undertaken = demonstration.get("/projets").body().replaceAll("(?s).*?href=\"(/projets/\\d+-[a-z0-9-]+)\".*", "$1");
        walked.put("/projets.csv", List.of(new Export(anybody, "/projets.csv")));
        walked.put("/projets/{slug}/plan.csv", List.of(new Export(anybody, undertaken + "/plan.csv")));
        walked.put("/ateliers.csv", List.of(new Export(anybody, "/ateliers.csv")));
        walked.put(
                "/ateliers/{slug}/inscriptions.csv",
                List.of(new Export(demonstration, WORKSHOP + "/inscriptions.csv")));
        walked.put(
                "/ateliers/{slug}/resultat/bulletins.csv",
                List.of(new Export(anybody, WORKSHOP + "/resultat/bulletins.csv")));
        walked.put(
                "/s/{key}/resultat/bulletins.csv", List.of(new Export(anybody, key + "/resultat/bulletins.csv")));
        walked.put(
                "/programmes/{slug}/journee/activites/{id}/inscrits.csv",
                List.of(new Export(demonstration, activity() + "/inscrits.csv")));
        for (var of : Map.of("/ateliers/{slug}", WORKSHOP, "/s/{key}", key).entrySet()) {
            patterns()
                    .filter(it -> it.startsWith(of.getKey() + "/restitution/{file:"))
                    .forEach(it -> walked.put(
                            it,
                            Stream.of(it.split("[:|}]"))
                                    .filter(file -> file.endsWith("csv"))
                                    .map(file -> new Export(
                                            anybody, of.getValue() + "/restitution/" + file.replace("\\", "")))
                                    .toList()));
        }

        assertThat(patterns().filter(it -> it.contains("csv")).collect(Collectors.toSet()))
                .as("a table was added: walk it here")
                .isEqualTo(walked.keySet());
        List<List<CsvRecord>> tables = new ArrayList<>();
        for (Export export : walked.values().stream().flatMap(List::stream).toList()) {
            tables.add(table(export));
        }
        assertThat(tables).hasSizeGreaterThan(walked.size());
        List<String> project = tables.stream()
                .flatMap(List::stream)
                .map(CsvRecord::getFields)
                .filter(it -> it.contains("'=2+5 lanternes sourdes"))
                .findFirst()
                .orElseThrow();
        assertThat(project).contains("-1500,50", "'@MENDE", "Fonds vert 2023");
        assertThat(tables.stream().flatMap(List::stream).map(CsvRecord::getFields))
                .anyMatch(it -> it.containsAll(List.of("'-Alix", "'=1+1")));
    }

    @Test
    void isWrittenInOnePlace() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Set<String> writers = sources.filter(Files::isRegularFile)
                    .filter(it -> {
                        try {
                            String text = Files.readString(it);
                            return text.contains("fastcsv.writer") || text.contains("\"text/csv") || text.contains("\"csv\"");
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .map(it -> it.getFileName().toString())
                    .collect(Collectors.toSet());

            assertThat(writers).containsExactly("CsvFile.java");
        }
    }

    @Test
    void saysItsSourceDayAndLicenceInEveryOtherKindOfFile() throws Exception {
        HttpVisitor anybody = new HttpVisitor(port);

        assertThat(anybody.get(WORKSHOP + "/restitution/restitution.md").body())
                .contains("produite par Essaim le", "Licence Ouverte 2.0", "Textes rédigés pour la démonstration");
        String commun = anybody.get(COMMUN + "/2.md").body();
        assertThat(commun).contains("Licence Ouverte 2.0", "Commun, version 2, du ");
        assertThat(commun.replace("\\", "")).as("its address").contains(COMMUN);
        assertThat(anybody.get(WORKSHOP + "/resultat/resultat.json").body())
                .contains("\"source\"", "\"date\"", "\"licence\"");

        var feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        anybody.get("/communs.atom").body().getBytes(StandardCharsets.UTF_8)));
        int entries = feed.getElementsByTagName("entry").getLength();
        assertThat(entries).isPositive();
        assertThat(feed.getElementsByTagName("rights").getLength()).isEqualTo(entries);
        assertThat(feed.getElementsByTagName("updated").getLength()).isEqualTo(entries + 1);
        assertThat(feed.getElementsByTagName("author").getLength()).isPositive();

        byte[] zip = bytes(WORKSHOP + "/restitution/materiel.zip");
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).as(entry.getName()).contains("Essaim", "Licence Ouverte 2.0");
                if (entry.getName().endsWith(".csv")) {
                    assertThat(text).as(entry.getName()).startsWith("\uFEFF");
                }
            }
        }
    }

    @Test
    void saysItOnPaperToo() throws Exception {
        assertThat(patterns()
                        .filter(it -> it.contains("pdf"))
                        .map(it -> it.replaceAll("\\{file:[^}]*}", "{file}"))
                        .collect(Collectors.toSet()))
                .as("a print was added: read it here")
                .containsExactlyInAnyOrder(
                        "/ateliers/{slug}/restitution.pdf",
                        "/s/{key}/restitution.pdf",
                        "/ateliers/{slug}/restitution/{file}",
                        "/s/{key}/restitution/{file}",
                        "/ateliers/{slug}/restitution/territoires/{territory}.pdf",
                        "/s/{key}/restitution/territoires/{territory}.pdf",
                        "/c/{slug}/{number:\\d{1,6}}.pdf",
                        "/programmes/{slug}/journee/affiches/{commun}.pdf");
        String programme = jdbc.sql("select slug from programme.programme where example")
                .query(String.class)
                .list()
                .getFirst();

        assertThat(print(WORKSHOP + "/restitution.pdf")).contains("produite par Essaim le", "Licence Ouverte 2.0");
        assertThat(print(WORKSHOP + "/restitution/fiches.pdf")).contains("produite par Essaim le", "Licence Ouverte 2.0");
        assertThat(print(WORKSHOP + "/restitution/territoires/pays-de-grasse.pdf"))
                .contains("produite par Essaim le", "Licence Ouverte 2.0");
        assertThat(print(COMMUN + "/2.pdf")).contains("Commun, version 2, du", "Licence Ouverte 2.0");
        assertThat(print("/programmes/" + programme + "/journee/affiches" + COMMUN.substring(2) + ".pdf"))
                .contains("Licence Ouverte 2.0");
    }

    @Test
    void whatARoomHasNotPublishedIsNotSaidOpen() {
        PlayedRoom room = new PlayedRoom(application).playTo(Moment.CLOSED);
        HttpVisitor anybody = new HttpVisitor(port);

        for (String file : List.of("restitution/notes.csv", "restitution/restitution.md", "resultat/bulletins.csv")) {
            assertThat(anybody.get(room.phone(1) + "/" + file).body())
                    .as(file)
                    .contains("Réservé à la salle tant que la restitution n’est pas publiée")
                    .doesNotContain("Licence Ouverte");
        }
    }

    private List<CsvRecord> table(Export export) {
        var answer = export.visitor().get(export.path());
        assertThat(answer.statusCode()).as(export.path()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("").toLowerCase())
                .as(export.path())
                .startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .as(export.path())
                .startsWith("attachment")
                .contains(".csv");
        String text = answer.body();
        assertThat(text).as(export.path()).startsWith("\uFEFF");
        List<CsvRecord> records = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(1)).stream()
                .toList();
        List<String> titles = records.getFirst().getFields();
        assertThat(titles).as(export.path()).endsWith("Source", "Extrait le", "Licence").doesNotHaveDuplicates();
        if (!export.path().matches(MAY_BE_EMPTY)) {
            assertThat(records).as(export.path() + " has lines").hasSizeGreaterThan(1);
        }
        for (CsvRecord line : records) {
            assertThat(line.getFields()).as(export.path()).hasSameSizeAs(titles);
            assertThat(line.getFields()).as(export.path()).allSatisfy(cell -> assertThat(cell)
                    .matches("(?s)|-\\d+(,\\d+)?|[^=+@\\t\\r\\n-].*"));
        }
        for (CsvRecord line : records.subList(1, records.size())) {
            int last = line.getFieldCount();
            assertThat(line.getField(last - 3)).as(export.path()).isNotBlank();
            assertThat(LocalDate.parse(line.getField(last - 2))).as(export.path()).isAfter(LocalDate.of(2020, 1, 1));
            assertThat(line.getField(last - 1)).as(export.path()).isNotBlank();
        }
        assertThat(forPrograms(export)).as(export.path() + " for programs").isEqualTo(withoutGuards(records));
        return records;
    }

    /// The same table as programs read it: commas, no mark, no apostrophe before what a spreadsheet would compute.
    private static List<List<String>> forPrograms(Export export) {
        String path = export.path() + (export.path().contains("?") ? "&" : "?") + "format=rfc4180";
        String text = export.visitor().get(path).body();
        assertThat(text).as(path).doesNotStartWith("\uFEFF");
        return CsvReader.builder().ofCsvRecord(text).stream().map(it -> List.copyOf(it.getFields())).toList();
    }

    private static List<List<String>> withoutGuards(List<CsvRecord> records) {
        return records.stream()
                .map(line -> line.getFields().stream()
                        .map(cell -> cell.replaceFirst("^'(?=\\s*[=+@-])", "").replaceFirst("^(-?\\d+),(\\d\\d)$", "$1.$2"))
                        .toList())
                .toList();
    }

    private byte[] bytes(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }

    private String print(String path) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bytes(path))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00A0\\u202F]+", " ");
        }
    }

    private Stream<String> patterns() {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(it -> it.getPatternValues().stream());
    }

    private UUID imported() throws IOException {
        Path file = Files.writeString(directory.resolve("fonds-vert.csv"), LIST);
        UUID run = imports.start(List.of(new GivenFile(file, "fonds-vert.csv", false)), Optional.empty())
                .getFirst();
        await().atMost(Duration.ofMinutes(2)).until(() -> imports.find(run).orElseThrow().state() != ImportRun.State.RUNNING);
        return run;
    }

    /// One of the demonstration's, which is over, with somebody signed up.
    private String activity() {
        jdbc.sql("""
                        insert into programme.sign_up (id, activity_id, name, email, signed_up_at)
                        select ?, id, '=Alix', 'alix@grasse.example', now() from programme.activity order by id limit 1
                        """)
                .param(UUID.randomUUID())
                .update();
        return jdbc.sql("""
                        select '/programmes/' || p.slug || '/journee/activites/' || a.id
                        from programme.activity a join programme.programme p on p.id = a.programme_id
                        where exists (select 1 from programme.sign_up s where s.activity_id = a.id)
                        """).query(String.class).list().getFirst();
    }

    private record Export(HttpVisitor visitor, String path) {}
}
