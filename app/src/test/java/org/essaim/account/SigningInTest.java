package org.essaim.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.store.Person;
import org.essaim.account.store.PersonStore;
import org.essaim.account.store.SignInLinks;
import org.essaim.mail.KeptLetter;
import org.essaim.mail.Outbox;
import org.essaim.ui.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@EssaimTest
class SigningInTest {
    private static final Pattern LINK = Pattern.compile("/connexion/[\\w-]{43}");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    PersonStore people;

    @Autowired
    SignInLinks links;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    private final String email = "anim-" + UUID.randomUUID() + "@grasse.example";
    private HttpVisitor browser;

    @BeforeEach
    void openABrowser() {
        browser = new HttpVisitor(port);
    }

    @Test
    void aMailedLinkLetsInOnceAfterAPress() {
        add("Animation de Grasse");

        var asked = browser.post("/connexion", "email", " " + email.toUpperCase(), "suite", "/compte");
        assertThat(HttpVisitor.location(asked)).isEqualTo("/connexion/envoye");
        var link = mailedLink().orElseThrow();

        assertThat(browser.get(link).body()).contains("Bonjour Animation de Grasse", "Entrer dans Essaim");
        assertThat(browser.get("/compte").statusCode()).as("looking is not entering").isEqualTo(302);
        var entered = browser.post(link);
        assertThat(HttpVisitor.location(entered)).isEqualTo("/compte");
        assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
        assertThat(browser.get("/compte").body()).contains("Animation de Grasse", email);
    }

    @Test
    void aUsedLinkProposesAnotherAndShowsNoAddress() {
        add("Animation");
        browser.post("/connexion", "email", email);
        var link = mailedLink().orElseThrow();
        browser.post(link);

        var again = new HttpVisitor(port).post(link);

        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("Ce lien a expiré ou a déjà servi", "Demander un lien").doesNotContain(email);
        assertThat(new HttpVisitor(port).get(link).body()).contains("Ce lien a expiré ou a déjà servi").doesNotContain(email);
        assertThat(HttpVisitor.location(browser.get(link))).as("who is in already goes on").isEqualTo("/compte");
    }

    @Test
    void anExpiredLinkDoesNotOpen() {
        var person = add("Animation");
        browser.post("/connexion", "email", email);
        var link = mailedLink().orElseThrow();
        jdbc.sql("update account.sign_in_link set expires_at = now() - interval '1 second' where person_id = :id")
                .param("id", person.id())
                .update();

        var answer = browser.post(link);

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).doesNotContain(email);
        assertThat(browser.get("/compte").statusCode()).isEqualTo(302);
    }

    @Test
    void anUnknownLinkSaysTheSameAsAnOldOne() {
        var answer = browser.get("/connexion/" + Key.drawLong().text());

        assertThat(answer.body()).contains("Ce lien a expiré ou a déjà servi");
    }

    @Test
    void nothingTellsWhetherAnAddressHasAnAccount() {
        add("Animation");

        var known = browser.post("/connexion", "email", email);
        var unknown = browser.post("/connexion", "email", "personne-" + email);

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(HttpVisitor.location(unknown)).isEqualTo(HttpVisitor.location(known));
        assertThat(mailedLink()).isPresent();
        assertThat(outbox.latest(500)).extracting(KeptLetter::to).doesNotContain("personne-" + email);
    }

    @Test
    void norDoesTheTimeItTakesForTheWorkIsDoneOffTheAnswer() {
        add("Animation");
        // Whoever would look somebody up, or keep a link or a letter, before answering would wait for this to end.
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("lock table account.person, account.sign_in_link in access exclusive mode").update();
            for (var address : List.of(email, "personne-" + email)) {
                assertTimeoutPreemptively(
                        Duration.ofSeconds(5), () -> assertThat(browser.post("/connexion", "email", address).statusCode()).isEqualTo(303));
            }
            assertThat(outbox.latest(500)).extracting(KeptLetter::to).doesNotContain(email);
        });

        assertThat(mailedLink()).isPresent();
    }

    @Test
    void aWrongAddressIsKeptWithItsMend() {
        var answer = browser.post("/connexion", "email", "animation@grasse");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"animation@grasse\"", "Saisissez une adresse complète");
    }

    @Test
    void askingTooOftenIsRefusedWithWhatWasTyped() {
        for (int i = 0; i < 5; i++) {
            browser.post("/connexion", "email", email);
        }

        var sixth = browser.post("/connexion", "email", email);

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).contains("Plusieurs liens viennent d’être demandés", "value=\"" + email + "\"");
    }

    @Test
    void aReservedPageSendsToSignInAndBack() {
        var sent = browser.get("/administration?page=2");

        assertThat(HttpVisitor.location(sent)).startsWith("/connexion?suite=");
        assertThat(browser.get(HttpVisitor.location(sent)).body()).contains("value=\"/administration?page=2\"");
    }

    @Test
    void aLinkNeverLeadsToAnotherSite() {
        for (var elsewhere : new String[] {
            "https://ailleurs.example/", "//ailleurs.example", "/\\ailleurs.example", "/a\nb", "/.//ailleurs.example",
            "/..//ailleurs.example", "/x/..//ailleurs.example", "/%2e//ailleurs.example", "/{x}", "/x%", "javascript:alert(1)", "/%2f%2failleurs.example",
            "/%5cailleurs.example", "/x/%252f", "/x%00", "/x;y=z"
        }) {
            assertThat(browser.get("/connexion?suite=" + URLEncoder.encode(elsewhere, UTF_8)).body())
                    .as(elsewhere)
                    .contains("name=\"suite\" value=\"/compte\"");
        }
    }

    @Test
    void aLinkAskedWithAnOddPathLetsInAllTheSame() {
        add("Animation");
        browser.post("/connexion", "email", email, "suite", "/{x}");

        var entered = browser.post(mailedLink().orElseThrow());

        assertThat(HttpVisitor.location(entered)).isEqualTo("/compte");
    }

    @Test
    void aForgedProxyHeaderDoesNotGiveMoreTries() {
        for (int i = 0; i < 5; i++) {
            browser.post("/connexion", "email", email);
        }
        var sixth = browser.request("/connexion")
                .header("X-Forwarded-For", "203.0.113." + 7)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=" + URLEncoder.encode(email, UTF_8)))
                .build();

        assertThat(browser.send(sixth).statusCode()).isEqualTo(429);
    }

    @Test
    void leavingClosesTheSessionOnTheServerToo() {
        var somebody = TestAccounts.somebody(application, Role.FACILITATOR);
        browser.keep(somebody.cookie());
        assertThat(browser.get("/compte").statusCode()).isEqualTo(200);

        browser.post("/deconnexion");

        var thief = new HttpVisitor(port);
        thief.keep(somebody.cookie());
        assertThat(thief.get("/compte").statusCode()).isEqualTo(302);
    }

    @Test
    void theFirstAdministratorSaysWhoTheyAre() {
        var link = "/connexion/"
                + transaction.execute(_ -> links.add(null, "/administration", Duration.ofHours(24)))
                        .text();
        assertThat(browser.get(link).body()).contains("Ouvrir cet Essaim");

        var refused = browser.post(link, "name", "Nord", "email", "sans arobase");
        assertThat(refused.body()).contains("value=\"Nord\"", "value=\"sans arobase\"", "Saisissez une adresse complète");

        var entered = browser.post(link, "name", "Nord", "email", email);
        assertThat(HttpVisitor.location(entered)).isEqualTo("/administration");
        assertThat(people.byEmail(email).orElseThrow().roles()).contains(Role.ADMINISTRATOR);
        assertThat(browser.post(link, "name", "Sud", "email", "sud@grasse.example").statusCode()).isEqualTo(410);
    }

    @Test
    void anotherSiteCannotActInAVisitorsName() {
        browser.keep(TestAccounts.somebody(application, Role.FACILITATOR).cookie());

        assertThat(browser.postFrom("https://ailleurs.example", "/deconnexion").statusCode()).isEqualTo(403);
        assertThat(browser.postFrom("null", "/deconnexion").statusCode()).isEqualTo(403);
        var crossing = browser.request("/deconnexion").header("Sec-Fetch-Site", "cross-site").header("Accept", "text/html");
        assertThat(browser.send(crossing.POST(BodyPublishers.noBody()).build()).body())
                .contains("Cette demande vient d’ailleurs");
        assertThat(browser.get("/compte").statusCode()).as("still in").isEqualTo(200);
    }

    @Test
    void aFormSentAfterTheSessionEndedIsNotLost() {
        var answer = browser.post("/compte", "name", "Autre nom");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("ce que vous aviez saisi y est encore");
    }

    /// It leaves once the answer was given.
    private Optional<String> mailedLink() {
        for (int i = 0; i < 100; i++) {
            var link = mailedLinkNow();
            if (link.isPresent()) {
                return link;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return Optional.empty();
    }

    private Person add(String name) {
        return transaction.execute(_ -> people.add(email, name, Set.of(Role.FACILITATOR)));
    }

    private Optional<String> mailedLinkNow() {
        return outbox.latest(500).stream()
                .filter(letter -> letter.to().equals(email))
                .flatMap(letter -> LINK.matcher(letter.text()).results())
                .map(MatchResult::group)
                .findFirst();
    }
}
