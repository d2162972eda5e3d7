package org.essaim.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.essaim.HttpVisitor;
import org.essaim.ServerProcess;
import org.essaim.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/// Essaim as whoever runs it starts it, its settings in the environment, and the letters as they are received.
class LettersLeaveTest {
    private static final Pattern FIRST_LINK = Pattern.compile("/connexion/[\\w-]{43}");
    private static final String ACCOUNT = "essaim@courrier.example";

    @TempDir
    static Path directory;

    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static SmtpDoor door;
    private static ServerProcess server;
    private static DataSource database;
    private static HttpVisitor administrator;

    @BeforeAll
    static void startEssaim() throws Exception {
        POST.start();
        POST.setUser(ACCOUNT, ACCOUNT, "mot/de passe");
        POST.getUserManager().setAuthRequired(true);
        var certificate = TestCertificate.in(directory);
        door = new SmtpDoor(POST.getSmtp().getPort(), certificate.context());
        int port = ServerProcess.freePort();
        String url = TestDatabase.freshUrl();
        server = ServerProcess.start(
                directory.resolve("data"),
                port,
                Map.of(
                        "ESSAIM_PUBLIC_URL", "http://localhost:" + port + "/",
                        "ESSAIM_DATABASE_URL", url,
                        "ESSAIM_SMTP_URL",
                                "smtp://essaim%40courrier.example:mot%2Fde%20passe@localhost:" + door.port(),
                        "ESSAIM_OPERATOR", "La communauté d’essai",
                        "ESSAIM_CONTACT", "contact@essai.example",
                        "JDK_JAVA_OPTIONS", certificate.javaOptions()),
                "--essaim.durability-required=false");
        server.awaitReady();
        database = database(url);
        administrator = new HttpVisitor(port);
        var link = FIRST_LINK.matcher(server.awaitOutput(FIRST_LINK));
        assertThat(link.find()).as("the first link").isTrue();
        administrator.post(link.group(), "name", "Administration", "email", "admin@grasse.example");
    }

    @AfterAll
    static void stop() {
        server.close();
        door.close();
        POST.stop();
    }

    @Test
    void anInvitationThenASignInThenARegistrationAreReceivedAndTheirLinksOpen() throws Exception {
        assertThat(administrator.get("/administration/courriers").body()).doesNotContain("Aucun serveur de courrier");

        administrator.post(
                "/administration/invitations", "name", "Camille", "email", "camille@grasse.example", "roles", "FACILITATOR");
        var invitation = received("camille@grasse.example", "Votre invitation dans Essaim");
        assertThat(invitation.getFrom()[0]).hasToString(ACCOUNT);
        var facilitator = entered(link(invitation, "/connexion/"));

        facilitator.post("/deconnexion");
        facilitator.post("/connexion", "email", "camille@grasse.example");
        facilitator = entered(link(received("camille@grasse.example", "Votre lien pour entrer"), "/connexion/"));

        String workshop = HttpVisitor.location(facilitator.post(
                "/ateliers/nouveau", "do", "save", "title", "Le financement collectif", "date",
                LocalDate.now().plusDays(30).toString(), "time", "9:00", "held-welcome", "on", "minutes-welcome", "10",
                "held-sharing", "on", "minutes-sharing", "40", "keep", "3", "tables", "5", "capacity", "30",
                "electorate", "PERSON", "reread", "7"));
        var visitor = new HttpVisitor(server.port());
        visitor.post(
                workshop + "/inscription", "name", "Alix", "email", "alix@sicoval.example", "later", "oui", "role",
                "ELECTED", "citation", "BY_NAME");
        var confirmation = received("alix@sicoval.example", "Votre place est gardée");
        assertThat(visitor.get(link(confirmation, "/inscription/")).body()).contains("Votre place est gardée", "Alix");
        assertThat(visitor.get(link(confirmation, "/inscription/") + "/calendrier.ics").body()).contains("BEGIN:VEVENT");

        assertThat(door.saidInClear()).as("before STARTTLS").allMatch(said -> said.matches("EHLO .*|STARTTLS"));
    }

    @Test
    void anAddressThatCannotTakeItNowIsTriedAgain() throws Exception {
        door.refuse("pleine@grasse.example", "450 4.2.2 boite pleine");
        invite("Pleine", "pleine@grasse.example");
        awaitPage("450 4.2.2 boite pleine", "un nouvel essai suivra", "pleine@grasse.example");

        door.accept("pleine@grasse.example");
        execute("update mail.letter set next_attempt_at = now() where recipient = 'pleine@grasse.example'");
        invite("Autre", "autre@grasse.example"); // wakes the courier, which would sleep a minute

        assertThat(received("pleine@grasse.example", "Votre invitation")).isNotNull();
    }

    @Test
    void anAddressThatNeverWillIsGivenUpAndTold() throws Exception {
        door.refuse("inconnue@grasse.example", "550 5.1.1 adresse inconnue");
        invite("Inconnue", "inconnue@grasse.example");

        awaitPage("550 5.1.1 adresse inconnue", "refusé par le serveur, abandonné", "inconnue@grasse.example");
    }

    @Test
    void everyOtherSettingOfTheHelpIsReadToo() {
        assertThat(administrator.get("/mentions-legales").body())
                .contains("La communauté d’essai", "contact@essai.example");
        assertThat(server.output()).contains("http://localhost:" + server.port() + "/connexion/");
    }

    private static void invite(String name, String email) {
        administrator.post("/administration/invitations", "name", name, "email", email, "roles", "DESIGNER");
    }

    /// Waits until the administrator reads, of the latest letter to an address, its state and the server's answer.
    private static void awaitPage(String answer, String state, String to) throws InterruptedException {
        String list = "";
        for (int i = 0; i < 150; i++) {
            list = administrator.get("/administration/courriers").body();
            var row = Pattern.compile("(?s)<tr>\\s*<th scope=\"row\"><a href=\"([^\"]+)\"(?:(?!</tr>).)*" + Pattern.quote(to)
                            + "(?:(?!</tr>).)*" + Pattern.quote(state))
                    .matcher(list);
            if (row.find()) {
                assertThat(administrator.get(row.group(1)).body()).contains(answer);
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(list);
    }

    private static HttpVisitor entered(String link) {
        var visitor = new HttpVisitor(server.port());
        assertThat(visitor.get(link).statusCode()).isEqualTo(200);
        visitor.post(link);
        assertThat(visitor.get("/compte").body()).contains("camille@grasse.example");
        return visitor;
    }

    private static Message received(String to, String subject) throws Exception {
        for (int i = 0; i < 300; i++) {
            var found = Arrays.stream(POST.getReceivedMessages())
                    .filter(one -> is(one, to, subject))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no « " + subject + " » to " + to + "; " + server.output());
    }

    private static boolean is(Message letter, String to, String subject) {
        try {
            return letter.getAllRecipients()[0].toString().equals(to) && letter.getSubject().contains(subject);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String link(Message letter, String path) throws Exception {
        Matcher link = Pattern.compile("http://localhost:" + server.port() + "(" + path + "[\\w-]+)")
                .matcher(letter.getContent().toString());
        assertThat(link.find()).as(GreenMailUtil.getWholeMessage(letter)).isTrue();
        return link.group(1);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataSource database(String url) {
        var parts = Pattern.compile("postgres://([^:]+):([^@]+)@(.+)").matcher(url);
        assertThat(parts.matches()).isTrue();
        var source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://" + parts.group(3));
        source.setUser(parts.group(1));
        source.setPassword(parts.group(2));
        return source;
    }
}
