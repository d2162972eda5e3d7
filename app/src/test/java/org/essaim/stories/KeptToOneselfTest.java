package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.essaim.ui.Unworded;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is somebody's is kept by nothing on its way, and echoed to nobody.
@EssaimTest
class KeptToOneselfTest {
    @Autowired
    BeanFactory application;

    @Autowired
    Workshops workshops;

    @LocalServerPort
    int port;

    @Test
    void nothingKeepsACopyOfWhatTellsOfPeople() {
        var facilitator = TestAccounts.somebody(application, Role.ADMINISTRATOR, Role.FACILITATOR, Role.DESIGNER);
        HttpVisitor leader = new HttpVisitor(port);
        leader.keep(facilitator.cookie());
        WorkshopCard card = workshops.prepare(SampleMaterial.inAWeek(), facilitator.who().id(), Workshops.Origin.ORDINARY);
        var arrival = (Workshops.Arrival.In) workshops.join(
                card,
                new Workshops.Newcomer(
                        "Camille", org.essaim.workshop.domain.Role.LOCAL_AGENT, new Place("epci:200039857", "Pays de Grasse"),
                        Citation.BY_TERRITORY, Set.of()));
        String key = arrival.key();
        Outbox outbox = application.getBean(Outbox.class);
        outbox.send(new Letter("kept@grasse.example", "À garder pour soi", "Un lien."));
        String letter = outbox.latest(200).stream().filter(it -> it.to().equals("kept@grasse.example")).findFirst().orElseThrow().id().toString();

        for (String path : List.of(
                "/administration", "/administration/courriers", "/administration/courriers/" + letter,
                "/administration/personnes/" + facilitator.who().id(), "/compte", "/concepts", card.path(), card.deskPath(),
                card.deskPath() + "/regions/room", card.deskPath() + "/personnes/" + arrival.participant(), card.path() + "/inscriptions",
                card.path() + "/inscriptions.csv", card.path() + "/restitution", card.path() + "/restitution/notes.csv",
                card.path() + "/restitution/materiel.zip", card.path() + "/restitution/restitution.md")) {
            HttpResponse<String> answer = leader.get(path);
            assertThat(answer.statusCode()).as(path).isIn(200, 404);
            assertThat(answer.headers().allValues("Cache-Control")).as(path).containsOnly("no-store");
        }
        HttpVisitor phone = new HttpVisitor(port);
        for (String path : List.of(
                "/s/" + key, "/s/" + key + "/regions/screen", "/s/" + key + "/resultat", "/s/" + key + "/restitution",
                "/s/" + key + "/restitution/notes.csv", card.joinPath(), "/rejoindre", card.wallPath())) {
            HttpResponse<String> answer = phone.get(path);
            assertThat(answer.headers().allValues("Cache-Control")).as(path).containsOnly("no-store");
        }
        assertThat(leader.post(card.path() + "/animation", "email", "rien").headers().allValues("Cache-Control"))
                .containsOnly("no-store");
        // What is the same for all is kept all the same.
        assertThat(leader.get("/territoires/recherche?q=grasse").headers().allValues("Cache-Control")).containsExactly("max-age=600, public");
        assertThat(leader.get("/s/service-worker.js").headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(new HttpVisitor(port).get("/ateliers").headers().allValues("Cache-Control")).containsExactly("no-cache");
    }

    @Test
    void aRequestIsNeverEchoed() throws IOException {
        for (String method : List.of("TRACE", "TRACK", "DEBUG")) {
            for (String path : List.of("/", "/compte", "/ui/essaim.css", "/nulle-part")) {
                assertThat(raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: essaim=secret-of-mine\r\nConnection: close\r\n\r\n"))
                        .as(method + " " + path)
                        .startsWith("HTTP/1.1 405")
                        .doesNotContain("secret-of-mine");
            }
        }
    }

    @Test
    void aFailureIsLoggedWithoutItsWords() {
        Throwable failure = new IllegalStateException(
                "Failing row contains (Camille)", new SQLException("Key (email)=(camille@grasse.example)", "23505"));

        var said = new StringWriter();
        Unworded.of(failure).printStackTrace(new PrintWriter(said));

        assertThat(said.toString())
                .contains("java.lang.IllegalStateException", "java.sql.SQLException (SQL state 23505)", "aFailureIsLoggedWithoutItsWords")
                .doesNotContain("Camille", "camille");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
