package org.essaim.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.text.Typed;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.live.SampleRoom;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// What somebody whom nobody knows makes of a room and of other people's letter boxes: little, and nothing of their own.
@EssaimTest
@TestPropertySource(properties = {"essaim.sign-ups-per-address=30", "essaim.proxies=1"})
class LettersToStrangersTest {
    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    @Autowired
    Outbox outbox;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://evil.example/gagner Camille | Camille",
        "evil.example | ''",
        "www.evil Noor | Noor",
        "Noor evil。example | Noor",
        "camille@evil.example | ''",
        "//evil | ''",
        "Jean-Pierre d’Évian | Jean-Pierre d’Évian",
        "J.P. Martin | J.P. Martin",
        "Marie M. | Marie M."
    })
    void aNameInALetterLeadsNowhere(String typed, String written) {
        assertThat(Typed.unlinked(typed)).isEqualTo(written);
    }

    @Test
    void aLetterToWhoeverWasTypedCarriesNothingTyped() {
        var room = nextWeek();
        String email = "inconnue-" + UUID.randomUUID() + "@ailleurs.example";

        assertThat(register(room, "2.2.2.1", "Gagnez sur https://evil.example/x", email).statusCode()).isEqualTo(303);

        var letter = lettersTo(email).getFirst();
        assertThat(letter.text()).startsWith("Bonjour Gagnez sur,").doesNotContain("evil");
    }

    @Test
    void oneLetterBoxIsWrittenToTwelveTimesADay() {
        String email = "visee-" + UUID.randomUUID() + "@ailleurs.example";
        for (int i = 0; i < 20; i++) {
            assertThat(register(nextWeek(), "2.2.2.2", "Camille", email).statusCode()).isEqualTo(303);
        }

        assertThat(lettersTo(email)).hasSize(12);
    }

    @Test
    void oneClientMakesItsShareAndTheOthersComeIn() {
        var room = nextWeek();
        HttpResponse<String> last = null;
        int made = 0;
        for (int i = 0; i < 40; i++) {
            last = register(room, "2.2.2.3", "Camille", "c" + i + "-" + UUID.randomUUID() + "@ailleurs.example");
            made += last.statusCode() == 303 ? 1 : 0;
        }
        assertThat(made).isBetween(28, 32);
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(last.body()).contains("Rien n");

        assertThat(register(room, "2.2.2.4", "Noor", "n" + UUID.randomUUID() + "@ailleurs.example").statusCode()).isEqualTo(303);
    }

    @Test
    void observersDoNotPourIn() {
        var room = new SampleRoom(workshops, sessions);
        room.openUpToTheTables();
        int in = 0;
        for (int i = 0; i < 60; i++) {
            in += join(room, "2.2.2.5", "Observateur " + i).statusCode() == 303 ? 1 : 0;
        }

        assertThat(in).isBetween(28, 33);
        assertThat(join(room, "2.2.2.6", "Quelqu’un d’autre").statusCode()).isNotEqualTo(429);
    }

    private List<KeptLetter> lettersTo(String email) {
        return outbox.latest(500).stream().filter(letter -> letter.to().equals(email)).toList();
    }

    private WorkshopCard nextWeek() {
        Plan plan = SampleRoom.plan();
        return workshops.prepare(
                new Plan(
                        plan.title(), plan.challenge(), Instant.now().plus(Duration.ofDays(7)), plan.steps(), plan.initiatives(),
                        plan.keep(), plan.tables(), 200, Electorate.PERSON, false, "", Map.of(), plan.rereadDays(), true),
                UUID.randomUUID(),
                Workshops.Origin.ORDINARY);
    }

    private HttpResponse<String> register(WorkshopCard card, String from, String name, String email) {
        return post(card.path() + "/inscription", from, "name", name, "email", email, "territory",
                "CA du Pays de Grasse", "territory-id", "epci:200039857", "role", "ELECTED", "citation", "BY_TERRITORY");
    }

    private HttpResponse<String> join(SampleRoom room, String from, String name) {
        return post("/a/" + room.card.code(), from, "name", name, "territory", "", "role", "OBSERVER", "citation", "BY_NAME");
    }

    private HttpResponse<String> post(String path, String from, String... fields) {
        var visitor = new HttpVisitor(port);
        return visitor.send(visitor.formRequest(path, fields).header("X-Forwarded-For", from).build());
    }
}
