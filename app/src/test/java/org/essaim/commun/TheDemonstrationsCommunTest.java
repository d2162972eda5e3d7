package org.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.EssaimTest;
import org.essaim.commun.domain.BodySentence;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Differences;
import org.essaim.commun.domain.Home;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteRef;
import org.essaim.commun.domain.NoteThread;
import org.essaim.commun.domain.Publishing;
import org.essaim.commun.domain.Refusal;
import org.essaim.commun.domain.Refusal.Reason;
import org.essaim.ui.Key;
import org.essaim.workshop.Workshops;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// What the demonstration publishes, through the store: the loop closed, from note 31 to an adaptation.
@EssaimTest
@TestPropertySource(properties = "essaim.demo=true")
class TheDemonstrationsCommunTest {
    @Autowired
    private Communs communs;

    @Autowired
    private Concepts concepts;

    @Autowired
    private Workshops workshops;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leadsFromNote31ToItsElementToItsSentenceAndToTheAdaptation() {
        Commun commun = first();
        NoteRef note = new NoteRef(commun.latest().workshops().getFirst(), 31);
        NoteThread thread = NoteThread.of(commun.latest().body(), communs.matter(commun.latest()));

        NoteThread.Cited cited = thread.note(note).orElseThrow();
        assertThat(cited.stands()).isTrue();
        assertThat(cited.element()).isNotEqualTo(NoteThread.NO_ELEMENT);

        Commun adaptation = communs.byId(communs.family(commun.id()).adaptationsOf(commun.id()).getFirst().id()).orElseThrow();
        Differences differences = Differences.between(
                commun.latest().body(), adaptation.latest().body());
        assertThat(differences.blocks())
                .filteredOn(block -> block.sentences().stream()
                        .anyMatch(it -> it.sentence().equals(cited.sentences().getFirst())))
                .extracting(Differences.OfBlock::state)
                .containsExactly(Differences.State.CHANGED);
    }

    @Test
    void holdsEverySentenceOfTheCommunByNotesAndLeavesOneOfTheDraftWithout() {
        for (CommunCard card : communs.all(CommunQuery.ALL)) {
            Commun commun = communs.bySlug(card.slug()).orElseThrow();
            Matter matter = communs.matter(commun.latest());
            assertThat(Concept.unsourced(commun.latest().body(), matter)).as(card.title()).isEmpty();
        }
        Concept draft = concepts.byId(first().id()).orElseThrow();
        assertThat(draft.unsourced(concepts.matter(draft)))
                .extracting(BodySentence::text)
                .containsExactly("Il faut aussi un site internet dédié.");
    }

    @Test
    void listsItsTwoVersionsItsAdaptationAndWhoWouldTakeItUp() {
        CommunCard card = communs.all(CommunQuery.ALL).stream()
                .filter(it -> !it.isAdaptation())
                .findFirst()
                .orElseThrow();

        assertThat(card.versions()).isEqualTo(2);
        assertThat(card.adaptations()).isEqualTo(1);
        assertThat(card.takers()).isEqualTo(2);
        assertThat(card.example()).isTrue();
        assertThat(communs.list(new CommunQuery("café réunir", CommunQuery.Kind.ADAPTATION, Optional.empty(), CommunQuery.Order.TITLE), 9, 20).rows())
                .extracting(CommunCard::territoryName)
                .containsExactly("Pays du Gévaudan-Lozère");
        assertThat(communs.ofWorkshop(first().latest().workshops().getFirst())).hasSize(2);
    }

    @Test
    void tellsAnAdaptationOfTheVersionsThatItsOriginalHasSince() {
        var home = new Home("", "Un pays qui lit la première");
        Concept older = concepts.adapt(first(), 1, "Aller chez les gens, d’après la première", home, Optional.empty());
        Concept latest = concepts.adapt(first(), 2, "Aller chez les gens, d’après la seconde", home, Optional.empty());

        var newer = communs.newer(older).orElseThrow();
        assertThat(newer.from()).isEqualTo(1);
        assertThat(newer.number()).isEqualTo(2);
        assertThat(newer.changes()).containsExactly(first().latest().changes());
        assertThat(newer.changesPath()).isEqualTo("/c/aller-chez-les-gens-avant-de-les-reunir/2/changements");
        assertThat(communs.newer(latest)).isEmpty();
        assertThat(communs.newer(concepts.byId(first().id()).orElseThrow())).as("no adaptation").isEmpty();
    }

    @Test
    void saysAllThatStandsInTheWayOfAPublicationAtOnce() {
        Concept bare = concepts.adapt(first(), 2, "Rien de changé", new Home("", "Un pays"), Optional.empty());
        var wish = new Publishing.Wish(bare.revision(), Optional.empty(), "");

        var refused = (Publishing.Outcome.Refused) concepts.publish(bare.id(), wish, Optional.empty());

        assertThat(refused.refusals())
                .extracting(Refusal::reason)
                .containsExactly(Reason.NOTHING_CHANGED, Reason.LICENCE_MISSING, Reason.CHANGES_MISSING);
    }

    @Test
    void adaptsAnAdaptation() {
        Commun adaptation = communs.bySlug("aller-au-cafe-avant-de-se-reunir").orElseThrow();
        Concept again = concepts.adapt(
                adaptation, 1, "Aller au café, encore", new Home("", "Un autre pays"), Optional.empty());

        assertThat(again.body().blocks()).isEqualTo(adaptation.latest().body().blocks());
        assertThat(concepts.bySlug("aller-au-cafe-encore").orElseThrow().parent().orElseThrow().commun())
                .isEqualTo(adaptation.id());
    }

    @Test
    void neverChangesAPublishedVersionEvenByHand() {
        assertThatThrownBy(() -> jdbc.sql("update commun.version set title = 'x'").update())
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.sql("delete from commun.version").update()).hasMessageContaining("never changes");
    }

    @Test
    void takesBackOnceWhatALinkTakesBack() {
        Commun commun = first();
        var taker = new Taker(UUID.randomUUID(), 2, "", "Un territoire de passage", "", "", "", Instant.EPOCH);
        Key key = communs.take(commun, taker).orElseThrow();

        assertThat(communs.take(commun, taker)).isEmpty();
        assertThat(communs.takingTerritories(commun)).contains("Un territoire de passage");
        assertThat(communs.takeBack(key)).isTrue();
        assertThat(communs.takeBack(key)).isFalse();
        assertThat(communs.takingTerritories(commun)).isEqualTo(List.of("Pays d’Évian – Vallée d’Abondance", "Terres de Lorraine"));
    }

    private Commun first() {
        return communs.bySlug("aller-chez-les-gens-avant-de-les-reunir").orElseThrow();
    }
}
