package org.essaim.commun.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Leaders;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.commun.Communs;
import org.essaim.commun.Concepts;
import org.essaim.commun.LedCommuns;
import org.essaim.commun.domain.BodyBlock;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Licence;
import org.essaim.commun.domain.NoteRef;
import org.essaim.commun.domain.Publishing;
import org.essaim.workshop.LiveSample;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.WorkshopMaterials;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A workshop that was really held: what its material may become, to whom it is open, and what a withdrawn note leaves.
@EssaimTest
class AWorkshopsMaterialTest {
    private static final UUID BLOCK = new UUID(8, 1);
    private static final UUID SENTENCE = new UUID(8, 2);

    @LocalServerPort
    int port;

    @Autowired
    Leaders leaders;

    @Autowired
    BeanFactory application;

    @Autowired
    Concepts concepts;

    @Autowired
    Communs communs;

    @Autowired
    WorkshopMaterials materials;

    @Test
    void leavesOfAWithdrawnNoteItsNumberAndNoWord() {
        LiveSample.Played room = room();
        Note note = note(room);
        Concept concept = concept(room, note);

        assertThat(publish(concept)).isInstanceOf(Publishing.Outcome.Refused.class);
        room.facilitator(new SynthesisCommand.Publish(true));
        assertThat(publish(concept)).isInstanceOf(Publishing.Outcome.Published.class);
        NoteRef ref = new NoteRef(room.card().id(), note.number());
        var commun = communs.byId(concept.id()).orElseThrow();
        assertThat(communs.matter(commun.latest()).note(ref).orElseThrow().text()).isEqualTo(note.text());

        room.send(new Actor.Person(note.author()), new DecompositionCommand.WithdrawNote(note.id()));

        assertThat(communs.matter(commun.latest()).note(ref).orElseThrow().text()).isEmpty();
        assertThat(communs.byId(concept.id()).orElseThrow().latest().body().sources()).containsExactly(ref);
        var somebody = TestAccounts.somebody(application, Role.DESIGNER);
        leaders.add(LedCommuns.of(concept), somebody.who().id());
        HttpVisitor designer = new HttpVisitor(port);
        designer.keep(somebody.cookie());
        assertThat(designer.get(concept.path()).body())
                .doesNotContain(note.text())
                .contains("Note " + note.number() + ", retirée", "rien à l’appui de cette phrase");
        var citing = designer.post(
                concept.path(),
                "revision", "9", "do", "add:" + BLOCK, "text-" + BLOCK, "Encore elle.",
                "notes", room.card().id() + ":" + note.number());
        assertThat(citing.statusCode()).isEqualTo(422);
        assertThat(citing.body()).contains("vient d’être retirée", "Encore elle.");
        assertThat(designer.get(concept.path() + "/publication").body())
                .contains("La note " + note.number() + " a été retirée");
    }

    @Test
    void isNobodysToPublishBeforeTheRoomHasReadIt() {
        LiveSample.Played room = room();
        Concept concept = concept(room, note(room));

        var refused = visitor(Role.DESIGNER)
                .post(concept.path() + "/publication", "revision", Integer.toString(concept.revision()), "licence", "cc-by-sa-4.0");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("elle appartient à la salle");
    }

    @Test
    void opensToADesignerOfTheRoomByTheirOwnLink() {
        LiveSample.Played room = room();
        HttpVisitor designer = new HttpVisitor(port);
        String door = room.phone(SampleWorkshop.DESIGNER);

        assertThat(designer.get(door + "/concepts").body()).contains("Commencer un concept");
        var begun = designer.post(
                door + "/concepts", "title", "Par le lien", "workshops", room.card().id().toString());
        String table = HttpVisitor.location(begun);
        assertThat(table).startsWith(door + "/concepts/par-le-lien");
        assertThat(designer.post(table, "revision", "0", "do", "block", "text", "Un bloc", "kind", "context").statusCode())
                .isEqualTo(303);
        assertThat(designer.get(table).body()).contains("Un bloc", "La publication se fait avec un compte");
        assertThat(designer.get(table + "/revision").body()).isEqualTo("1");

        LiveSample.Played elsewhere = room();
        assertThat(designer.get(elsewhere.phone(SampleWorkshop.DESIGNER) + "/concepts/par-le-lien").statusCode())
                .isEqualTo(403);
        assertThat(designer.get(room.phone(1) + "/concepts").statusCode()).isEqualTo(403);
        assertThat(designer.get("/s/n-existe-pas/concepts").statusCode()).isEqualTo(404);
    }

    @Test
    void namesOnlyThoseWhoWishIt() {
        LiveSample.Played room = room();

        var credits = materials.of(room.card().id()).orElseThrow().credits();

        assertThat(credits.people().size() + credits.uncited()).isEqualTo(SampleWorkshop.PEOPLE);
        assertThat(credits.designers()).isEqualTo(1);
    }

    private LiveSample.Played room() {
        return new LiveSample(
                        application.getBean(Workshops.class),
                        application.getBean(Sessions.class))
                .at(Moment.CLOSED);
    }

    /// The first that somebody of the room wrote and that stands.
    private Note note(LiveSample.Played room) {
        return application.getBean(Sessions.class).snapshot(room.card().id()).workshop().decomposition().inOrder()
                .filter(it -> it.stands() && it.author() != null)
                .findFirst()
                .orElseThrow();
    }

    private Concept concept(LiveSample.Played room, Note note) {
        Concept begun = concepts.begin("Né d’un atelier", List.of(room.card()), Optional.empty());
        change(begun, new Change.Retitle("Né d’un atelier", "Pour essayer."));
        change(begun, new Change.AddBlock(BLOCK, BodyBlock.Kind.MECHANISM, "Un bloc"));
        change(begun, new Change.AddSentence(
                BLOCK, SENTENCE, "Une phrase tenue.", List.of(new NoteRef(room.card().id(), note.number()))));
        return concepts.byId(begun.id()).orElseThrow();
    }

    private void change(Concept concept, Change change) {
        concepts.change(concept.id(), 99, change, Optional.empty());
    }

    private Publishing.Outcome publish(Concept concept) {
        return concepts.publish(
                concept.id(), new Publishing.Wish(concept.revision(), Licence.LICENCE_OUVERTE, ""), Optional.empty());
    }

    private HttpVisitor visitor(Role role) {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.keep(TestAccounts.somebody(application, role).cookie());
        return visitor;
    }
}
