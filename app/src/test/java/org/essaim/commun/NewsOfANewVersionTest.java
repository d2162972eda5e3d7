package org.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.WholeDatabase;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.account.TestAccounts;
import org.essaim.commun.domain.BodyBlock;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Decision;
import org.essaim.commun.domain.Home;
import org.essaim.commun.domain.Licence;
import org.essaim.commun.domain.Publishing;
import org.essaim.mail.KeptLetter;
import org.essaim.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Those who were told of a commun are told of its next version: once, by letter, until they stop it.
@EssaimTest
class NewsOfANewVersionTest {
    private static final Pattern STOP = Pattern.compile("https?://\\S+(/nouvelles/\\S+)");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    Concepts concepts;

    @Autowired
    Communs communs;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    private final UUID sentence = UuidCreator.getTimeOrderedEpoch();
    private final String mark = Long.toHexString(System.nanoTime());
    private Commun commun;
    private SignedIn writer;
    private String writersCookie;

    @BeforeEach
    void publishACommun() {
        var somebody = TestAccounts.somebody(application, Role.DESIGNER);
        writer = somebody.who();
        writersCookie = somebody.cookie();
        Concept begun = concepts.begin("Le tour " + mark, List.of(), Optional.of(writer.id()));
        UUID block = UuidCreator.getTimeOrderedEpoch();
        change(begun, new Change.Retitle("Le tour " + mark, "Essayer."), writer);
        change(begun, new Change.AddBlock(block, BodyBlock.Kind.FREE, "Comment"), writer);
        change(begun, new Change.AddSentence(block, sentence, "On y va à pied.", List.of()), writer);
        publish(begun.id(), "");
        commun = communs.byId(begun.id()).orElseThrow();
    }

    @Test
    void whoAdaptedItAndWhoWouldTakeItUpGetOneLetterAVersion() {
        SignedIn adapter = TestAccounts.somebody(application, Role.DESIGNER).who();
        concepts.adapt(commun, 1, "Chez nous " + mark, new Home("", "Chez nous"), Optional.of(adapter.id()));
        take("reprise-" + mark + "@exemple.fr");
        take("REPRISE-" + mark + "@exemple.fr");
        take("");
        assertThat(letters()).isEmpty();

        another("On y va à vélo.", "Le vélo.");

        assertThat(letters())
                .extracting(KeptLetter::to)
                .containsExactlyInAnyOrder(adapter.email(), "reprise-" + mark + "@exemple.fr");
        assertThat(letters()).allSatisfy(letter -> assertThat(letter.text())
                .contains("Le vélo.", commun.path(2), commun.path(2) + "/changements", "/nouvelles/"));
        assertThat(letterTo(adapter.email()).text()).contains("Vous avez adapté");
        assertThat(letterTo("reprise-" + mark + "@exemple.fr").text()).contains("votre territoire reprendrait");

        concepts.publish(commun.id(), new Publishing.Wish(revision(), Licence.LICENCE_OUVERTE, "Rien."), Optional.empty());
        assertThat(letters()).hasSize(2);

        another("On y va en train.", "Le train.");
        assertThat(letters()).hasSize(4);
    }

    @Test
    void theLinkOfTheLetterStopsThemAndLookingAtItDoesNot() {
        String email = "arret-" + mark + "@exemple.fr";
        take(email);
        another("On y va à vélo.", "Le vélo.");
        Matcher link = STOP.matcher(letterTo(email).text());
        assertThat(link.find()).isTrue();
        String stop = URI.create(link.group(1)).getPath();
        HttpVisitor visitor = new HttpVisitor(port);

        assertThat(visitor.get(stop).body()).contains("Ne plus m’écrire");
        another("On y va en train.", "Le train.");
        assertThat(letters()).hasSize(2);

        assertThat(visitor.post(stop).statusCode()).isEqualTo(303);
        assertThat(visitor.get(stop).body()).contains("On ne vous écrira plus");
        another("On y va en bateau.", "Le bateau.");
        assertThat(letters()).hasSize(2);
        assertThat(visitor.get("/nouvelles/rien").statusCode()).isEqualTo(410);
        assertThat(visitor.post("/nouvelles/" + UUID.randomUUID()).statusCode()).isEqualTo(410);
    }

    @Test
    void anAddressIsAskedOnTheFormAndGoesWithTheRest() {
        HttpVisitor visitor = new HttpVisitor(port);
        String form = commun.path() + "/reprendre";
        String email = "formulaire-" + mark + "@exemple.fr";

        assertThat(visitor.post(form, "territoire", "CA du Pays de Grasse", "email", "pas une adresse").body())
                .contains("Cette adresse n’en est pas une");
        String left = HttpVisitor.location(visitor.post(form, "territoire", "CA du Pays de Grasse", "email", email));
        assertThat(communs.takers(commun)).extracting(Taker::email).containsExactly(email);
        assertThat(visitor.get(left).body()).contains("Oui, tout retirer");
        another("On y va en bus.", "Le bus.");
        assertThat(new WholeDatabase(jdbc).holding(email)).containsExactlyInAnyOrder("commun.taker", "mail.letter");
        visitor.post(left);
        assertThat(new WholeDatabase(jdbc).holding(email)).isEmpty();

        another("On y va à vélo.", "Le vélo.");
        assertThat(letters()).isEmpty();
    }

    @Test
    void whatSomebodyLeftIsErasedByWhoLeadsWithTheLettersThatWentThere() {
        String email = "efface-" + mark + "@exemple.fr";
        take(email);
        another("On y va à vélo.", "Le vélo.");
        assertThat(letterTo(email).text()).contains("/nouvelles/");
        HttpVisitor designer = new HttpVisitor(port);
        designer.keep(writersCookie);
        UUID taker = communs.takers(commun).getFirst().id();

        assertThat(designer.get(commun.path() + "/reprises").body()).contains(email);
        assertThat(designer.post(commun.path() + "/reprises/" + taker + "/retrait").statusCode()).isEqualTo(303);

        assertThat(new WholeDatabase(jdbc).holding(email)).isEmpty();
    }

    private void take(String email) {
        communs.take(
                commun,
                new Taker(
                        UuidCreator.getTimeOrderedEpoch(), 1, "", "Un territoire", "", email, "", Instant.EPOCH));
    }

    private void another(String text, String changes) {
        change(concepts.byId(commun.id()).orElseThrow(), new Change.Reword(sentence, text), writer);
        publish(commun.id(), changes);
    }

    private void publish(UUID id, String changes) {
        assertThat(concepts.publish(id, new Publishing.Wish(revision(id), Licence.LICENCE_OUVERTE, changes), Optional.empty()))
                .isInstanceOf(Publishing.Outcome.Published.class);
    }

    private void change(Concept concept, Change change, SignedIn by) {
        assertThat(concepts.change(concept.id(), revision(concept.id()), change, Optional.of(by.id())))
                .isInstanceOf(Decision.Accepted.class);
    }

    private int revision() {
        return revision(commun.id());
    }

    private int revision(UUID id) {
        return concepts.byId(id).orElseThrow().revision();
    }

    /// Of new versions: whoever wrote the commun also gets one each time a territory would take it up.
    private List<KeptLetter> letters() {
        return outbox.latest(200).stream()
                .filter(it -> it.subject().contains(mark) && !it.to().equals(writer.email()))
                .toList();
    }

    private KeptLetter letterTo(String email) {
        return letters().stream().filter(it -> it.to().equals(email)).findFirst().orElseThrow();
    }
}
