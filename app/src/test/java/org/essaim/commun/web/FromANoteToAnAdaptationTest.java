package org.essaim.commun.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.TestAccounts;
import org.essaim.commun.Communs;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.BodyBlock;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Decision;
import org.essaim.commun.domain.Licence;
import org.essaim.commun.domain.NoteRef;
import org.essaim.commun.domain.Publishing;
import org.essaim.document.VeraPdf;
import org.essaim.language.Language;
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
        LiveSample.Played played = new LiveSample(workshops, sessions).at(Moment.PUBLISHED);
        Note note = firstNote(played);
        String path = published(played, "Une note s’en va", note, Licence.LICENCE_OUVERTE)
                .path(1);
        assertThat(visitor().get(path).body())
                .contains(Language.spoken().typographed(note.text()))
                .doesNotContain("sans source");

        played.send(new Actor.Person(note.author()), new DecompositionCommand.WithdrawNote(note.id()));

        for (String page : List.of(path, path + "/fil", path + ".md")) {
            assertThat(visitor().get(page).body())
                    .as(page)
                    .doesNotContain(note.text(), Language.spoken().typographed(note.text()))
                    .contains("note retirée", Integer.toString(note.number()));
        }
        assertThat(visitor().get(path).body()).contains("sans source : notes retirées".replace(" :", "\u00A0:"));
    }

    @Test
    void aSentenceRewrittenSaysWhichOneItComesFromAndEvidenceOfOnesOwnHoldsOne() {
        LiveSample.Played played = new LiveSample(workshops, sessions).at(Moment.PUBLISHED);
        Note note = firstNote(played);
        Commun commun = published(played, "Un tour à pied", note, Licence.LICENCE_OUVERTE);
        UUID sentence = commun.latest().body().sentences().findFirst().orElseThrow().id();
        HttpVisitor somebody = visitor();
        somebody.keep(TestAccounts.somebody(application).cookie());
        String table = begun(somebody, commun.path(1), "Un tour à vélo", "CA du Pays de Grasse");

        assertThat(HttpVisitor.location(
                        somebody.post(table, "revision", "0", "do", "reword:" + sentence, "text", "On y va à vélo.")))
                .isEqualTo(table);
        UUID block = commun.latest().body().blocks().getFirst().id();
        somebody.post(table, "revision", "1", "do", "add:" + block, "text-" + block, "Il y faut un vélo et une heure par semaine.");
        UUID own = concepts.bySlug(table.substring("/concepts/".length())).orElseThrow().body().sentences()
                .reduce((_, last) -> last).orElseThrow().id();
        var wordless = somebody.post(table, "revision", "2", "do", "prove:" + own, "what", "0,3 ETP", "who", "", "when", "");
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(wordless.body()).contains("qui le dit et de quand elle date", "value=\"0,3 ETP\"");
        String[] proof = {
            "revision", "2", "do", "prove:" + own, "proof", "00000000-0000-7000-8000-00000000000a",
            "what", "0,3 ETP, 1 800 € par an", "who", "Service mobilité", "when", "budget 2026",
            "link", "https://exemple.fr/budget"
        };
        somebody.post(table, proof);
        somebody.post(table, proof);
        String figure = Language.spoken().typographed("0,3 ETP, 1 800 € par an");
        assertThat(somebody.get(table).body())
                .contains("d’après la phrase", commun.path(1) + "#s-" + sentence, figure)
                .doesNotContain("rien à l’appui de cette phrase");

        assertThat(somebody.get(table + "/publication").body())
                .contains("Texte modifié", "<del>Une phrase", "On y va à vélo", "Ajoutée")
                .doesNotContain("ni note ni preuve");
        assertThat(HttpVisitor.location(publish(somebody, table, "licence-ouverte-2.0")))
                .isEqualTo("/c/un-tour-a-velo/1");

        String words = Language.spoken().typographed("d’après la phrase « Une phrase qu’une note tient. » de l’original");
        for (String page : List.of("/c/un-tour-a-velo/1", "/c/un-tour-a-velo/1/fil", "/c/un-tour-a-velo/1.md")) {
            assertThat(visitor().get(page).body())
                    .as(page)
                    .contains(words, commun.path(1) + "#s-" + sentence, "Service mobilité", "https://exemple.fr/budget")
                    .contains(figure)
                    .doesNotContain("sans source", Language.spoken().typographed(note.text()));
        }
        assertThat(visitor().get("/c/un-tour-a-velo/1").body()).contains("réécrite ici", commun.path(1) + "#qui");
        byte[] pdf = pdf("/c/un-tour-a-velo/1.pdf");
        assertThat(VeraPdf.errors(pdf)).isEmpty();
        assertThat(read(pdf)).contains("Une phrase qu’une note tient.", "Service mobilité", "https://exemple.fr/budget");
    }

    @Test
    void anAdaptationKeepsTheLicenceItReceivedAndMayBeAdaptedInTurn() {
        LiveSample.Played played = new LiveSample(workshops, sessions).at(Moment.PUBLISHED);
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

    private byte[] pdf(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String begun(HttpVisitor somebody, String version, String title, String territory) {
        return HttpVisitor.location(somebody.post(version + "/adapter", "titre", title, "territoire", territory));
    }

    private HttpResponse<String> publish(HttpVisitor somebody, String table, String licence) {
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
        change(begun, new Change.AddBlock(block, BodyBlock.Kind.MECHANISM, "Comment"));
        NoteRef source = new NoteRef(played.card().id(), note.number());
        change(
                begun,
                new Change.AddSentence(block, UUID.randomUUID(), "Une phrase qu’une note tient.", List.of(source)));
        int revision = concepts.byId(begun.id()).orElseThrow().revision();
        var outcome = concepts.publish(begun.id(), new Publishing.Wish(revision, licence, ""), Optional.empty());
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
