package org.essaim.commun.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.TestAccounts;
import org.essaim.commun.Communs;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.Block;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Decision;
import org.essaim.commun.domain.Licence;
import org.essaim.commun.domain.NoteRef;
import org.essaim.commun.domain.Publishing;
import org.essaim.ui.Typography;
import org.essaim.workshop.LiveSample;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.live.Sessions;
import org.essaim.workshop.store.Keys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What becomes of a sentence when its note is withdrawn, and of a commun when a territory adapts it under another
/// licence.
@EssaimTest
class FromANoteToAnAdaptationTest {
    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private Concepts concepts;

    @Autowired
    private Communs communs;

    @Autowired
    private Workshops workshops;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Keys keys;

    @Test
    void aNoteWithdrawnHasNoWordLeftAndItsSentenceSaysSo() {
        LiveSample.Played played = new LiveSample(workshops, sessions, keys).at(Moment.PUBLISHED);
        Note note = firstNote(played);
        String path = published(played, "Une note s’en va", note, Licence.LICENCE_OUVERTE)
                .path(1);
        assertThat(visitor().get(path).body())
                .contains(Typography.french(note.text()))
                .doesNotContain("sans source");

        played.send(new Actor.Person(note.author()), new DecompositionCommand.WithdrawNote(note.id()));

        for (String page : List.of(path, path + "/fil", path + ".md")) {
            assertThat(visitor().get(page).body())
                    .as(page)
                    .doesNotContain(note.text(), Typography.french(note.text()))
                    .contains("note retirée", Integer.toString(note.number()));
        }
        assertThat(visitor().get(path).body()).contains("sans source : notes retirées".replace(" :", "\u00A0:"));
    }

    @Test
    void anAdaptationKeepsTheLicenceItReceivedAndMayBeAdaptedInTurn() {
        LiveSample.Played played = new LiveSample(workshops, sessions, keys).at(Moment.PUBLISHED);
        Commun commun = published(played, "Un partage à l’identique", firstNote(played), Licence.CC_BY_SA);
        HttpVisitor somebody = visitor();
        somebody.keep(TestAccounts.somebody(application).cookie());

        String table = begun(somebody, commun.path(1), "Un partage en montagne", "CA du Pays de Grasse");
        Concept draft = concepts.bySlug(table.substring("/concepts/".length())).orElseThrow();
        change(
                draft,
                new Change.AddSentence(
                        draft.body().blocks().getFirst().id(), UUID.randomUUID(), "Ici, l’hiver dure.", List.of()));

        var refused = publish(somebody, table, "licence-ouverte-2.0");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("il ne peut pas passer sous Licence Ouverte");
        assertThat(communs.bySlug("un-partage-en-montagne")).isEmpty();

        assertThat(HttpVisitor.location(publish(somebody, table, "cc-by-sa-4.0")))
                .isEqualTo("/c/un-partage-en-montagne/1");
        assertThat(visitor().get("/c/un-partage-en-montagne").body())
                .contains("Adapté ici.", "Ici, l’hiver dure.", "sans source", commun.path(1));
        assertThat(visitor().get(commun.path()).body()).contains("/c/un-partage-en-montagne/1#b-");

        String again = begun(somebody, "/c/un-partage-en-montagne/1", "Un partage en vallée", "CA du Pays de Grasse");
        assertThat(concepts.bySlug(again.substring("/concepts/".length()))
                        .orElseThrow()
                        .parent()
                        .orElseThrow()
                        .commun())
                .isEqualTo(draft.id());
    }

    private static String begun(HttpVisitor somebody, String version, String title, String territory) {
        return HttpVisitor.location(somebody.post(version + "/adapter", "titre", title, "territoire", territory));
    }

    private java.net.http.HttpResponse<String> publish(HttpVisitor somebody, String table, String licence) {
        int revision = concepts.bySlug(table.substring("/concepts/".length()))
                .orElseThrow()
                .revision();
        return somebody.post(
                table + "/publication",
                "revision",
                Integer.toString(revision),
                "licence",
                licence,
                "changes",
                "L’hiver.",
                "citation",
                "sans");
    }

    private Commun published(LiveSample.Played played, String title, Note note, Licence licence) {
        Concept begun = concepts.begin(title, List.of(played.card()), Optional.empty());
        UUID block = UuidCreator.getTimeOrderedEpoch();
        change(begun, new Change.Retitle(title, "Essayer."));
        change(begun, new Change.AddBlock(block, Block.Kind.MECHANISM, "Comment"));
        NoteRef source = new NoteRef(played.card().id(), note.number());
        change(
                begun,
                new Change.AddSentence(block, UUID.randomUUID(), "Une phrase qu’une note tient.", List.of(source)));
        int revision = concepts.byId(begun.id()).orElseThrow().revision();
        var outcome = concepts.publish(begun.id(), new Publishing.Wish(revision, licence, ""));
        assertThat(outcome).isInstanceOf(Publishing.Outcome.Published.class);
        return communs.byId(begun.id()).orElseThrow();
    }

    private void change(Concept concept, Change change) {
        int revision = concepts.byId(concept.id()).orElseThrow().revision();
        assertThat(concepts.change(concept.id(), revision, change, Optional.empty()))
                .isInstanceOf(Decision.Accepted.class);
    }

    private Note firstNote(LiveSample.Played played) {
        return sessions.snapshot(played.card().id())
                .workshop()
                .decomposition()
                .inOrder()
                .filter(Note::stands)
                .findFirst()
                .orElseThrow();
    }

    private HttpVisitor visitor() {
        return new HttpVisitor(port);
    }
}
