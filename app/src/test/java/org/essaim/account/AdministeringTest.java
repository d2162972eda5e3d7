package org.essaim.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.store.PersonStore;
import org.essaim.mail.KeptLetter;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

@EssaimTest
class AdministeringTest {
    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    PersonStore people;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Outbox outbox;

    private final String email = "elue-" + UUID.randomUUID() + "@sicoval.example";
    private HttpVisitor browser;
    private TestAccounts.Somebody administrator;

    @BeforeEach
    void signInAsAnAdministrator() {
        administrator = TestAccounts.somebody(application, Role.ADMINISTRATOR);
        browser = new HttpVisitor(port);
        browser.keep(administrator.cookie());
    }

    @Test
    void aFacilitatorIsInvitedByALetterThatAnAdministratorCanRead() {
        browser.post("/administration/invitations", "name", "Adjointe du Sicoval", "email", email, "roles", "FACILITATOR");

        var letter = outbox.latest(500).stream().filter(kept -> kept.to().equals(email)).findFirst().orElseThrow();
        assertThat(browser.get("/administration?fait=invitation").body())
                .contains("Invitation créée", "Rien n’est parti", "Adjointe du Sicoval", "Créer l’invitation")
                .doesNotContain("invitation envoyée", "Envoyer l’invitation");
        assertThat(browser.get("/administration/courriers").body()).contains(letter.subject(), "à transmettre");
        assertThat(browser.get("/administration/courriers/" + letter.id()).body())
                .contains("/connexion/", "Bonjour Adjointe du Sicoval", "la personne qui administre cet Essaim vous le transmettra")
                .doesNotContain("un lien vous sera envoyé");
    }

    @Test
    void anInvitationIsNoLongerToBePassedOnOnceItsPersonCame() {
        browser.post("/administration/invitations", "name", "Adjointe du Sicoval", "email", email, "roles", "FACILITATOR");
        var letter = letter();
        var link = Pattern.compile("/connexion/[\\w-]+").matcher(letter.text());
        assertThat(link.find()).isTrue();

        new HttpVisitor(port).post(link.group());

        assertThat(people.byEmail(email).orElseThrow().lastSignedIn()).isPresent();
        assertThat(browser.get("/administration/courriers/" + letter.id()).body())
                .contains("transmis", "effacé une fois")
                .doesNotContain("à transmettre", "J’ai transmis");
        assertThat(letter().text()).isEmpty();
    }

    @Test
    void whoPassedALetterOnSaysSoAndItsTextGoes() {
        browser.post("/administration/invitations", "name", "Adjointe du Sicoval", "email", email, "roles", "FACILITATOR");
        var letter = letter();
        assertThat(browser.get("/administration/courriers/" + letter.id()).body()).contains("J’ai transmis ce courrier");

        browser.post("/administration/courriers/" + letter.id() + "/transmission");

        assertThat(letter().sentAt()).isPresent();
        assertThat(letter().text()).isEmpty();
    }

    private KeptLetter letter() {
        return outbox.latest(500).stream().filter(kept -> kept.to().equals(email)).findFirst().orElseThrow();
    }

    @Test
    void anAddressChoosesNoVariantOfASentence() {
        assertThat(browser.get("/administration?fait=invitation").body()).contains("role=\"status\"");
        assertThat(browser.get("/administration?fait=invitation.by-hand").body()).doesNotContain("role=\"status\"", "by-hand");
    }

    @Test
    void aRefusedInvitationKeepsWhatWasTyped() {
        var answer = browser.post("/administration/invitations", "name", "<b>Élue</b>", "email", "x");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"x\"", "Choisissez au moins un rôle", "champs à corriger")
                .contains("value=\"&lt;b")
                .doesNotContain("<b>Élue");
    }

    @Test
    void rolesChange() {
        var person = transaction.execute(_ -> people.add(email, "Élue", Set.of(Role.FACILITATOR)));

        browser.post("/administration/personnes/" + person.id(), "name", "Élue du Sicoval", "roles", "DESIGNER");

        var changed = people.byId(person.id()).orElseThrow();
        assertThat(changed.roles()).containsExactly(Role.DESIGNER);
        assertThat(changed.name()).isEqualTo("Élue du Sicoval");
    }

    @Test
    void aDeletedPersonLeavesNothing() {
        var person = TestAccounts.somebody(application, Role.FACILITATOR);
        outbox.send(new Letter(person.who().email(), "Objet", "Texte"));

        browser.post("/administration/personnes/" + person.who().id() + "/suppression");

        var theirs = new HttpVisitor(port);
        theirs.keep(person.cookie());
        assertThat(people.byId(person.who().id())).isEmpty();
        assertThat(theirs.get("/compte").statusCode()).isEqualTo(302);
        assertThat(outbox.latest(500)).extracting(KeptLetter::to).doesNotContain(person.who().email());
    }

    @Test
    void onesOwnAccountIsDeletedByOneself() {
        var person = TestAccounts.somebody(application, Role.FACILITATOR);
        var theirs = new HttpVisitor(port);
        theirs.keep(person.cookie());

        assertThat(theirs.get("/compte/suppression").body()).contains("Supprimer votre compte");
        theirs.post("/compte/suppression");

        assertThat(people.byId(person.who().id())).isEmpty();
    }

    @Test
    void onlyAnAdministratorAdministers() {
        var facilitator = new HttpVisitor(port);
        facilitator.keep(TestAccounts.somebody(application, Role.FACILITATOR).cookie());
        var deletion = "/administration/personnes/" + administrator.who().id() + "/suppression";

        assertThat(facilitator.get("/administration").statusCode()).isEqualTo(403);
        assertThat(facilitator.get("/administration").body()).contains("Votre compte n’a pas le rôle");
        assertThat(facilitator.post(deletion).statusCode()).isEqualTo(403);
    }
}
