package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.workshop.rulebook.Play.FACILITATOR;
import static org.essaim.workshop.rulebook.Play.element;

import java.util.List;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Refusal.Reason;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.domain.SynthesisEvent;
import org.essaim.workshop.domain.Verdict;
import org.junit.jupiter.api.Test;

/// The sentences the room leaves with, and who may read them.
class SynthesisTest {
    private static final Id<Sentence> OWN = Id.derived("sentence");

    /// One element, which two territories reproduce and one adapts.
    private static Play concluding() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).decisive(1, 1, NoteKind.MECHANISM);
        play.advance().advance().advance();
        play.by(1, new PerspectiveCommand.Judge(element(1), Verdict.REPRODUCE, "", List.of()));
        play.by(2, new PerspectiveCommand.Judge(element(1), Verdict.REPRODUCE, "Le dire aux voisins", List.of()));
        play.by(
                3,
                new PerspectiveCommand.Judge(
                        element(1), Verdict.ADAPT, "", List.of(new Condition(Condition.Type.TIME, "Deux ans"))));
        return play.advance();
    }

    @Test
    void isDraftedFromTheVerdicts() {
        Play play = concluding();

        assertThat(play.workshop().synthesis().sentences())
                .extracting(Sentence::part, Sentence::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Sentence.Part.REPRODUCIBLE, "Élément 1"),
                        org.assertj.core.groups.Tuple.tuple(Sentence.Part.TO_IMPROVE, "Le dire aux voisins"),
                        org.assertj.core.groups.Tuple.tuple(Sentence.Part.ON_CONDITION, "Deux ans"));
        assertThat(play.phone(4)
                        .all(Item.SentenceShown.class)
                        .findFirst()
                        .orElseThrow()
                        .sources())
                .containsExactly(1);
    }

    @Test
    void isDraftedOnceSoThatAmendmentsAreNeverLost() {
        Play play = concluding();
        Id<Sentence> first = play.workshop().synthesis().sentences().getFirst().id();
        play.by(1, new SynthesisCommand.AmendSentence(first, 0, "Amendée"));

        var events = play.goBack()
                .eventsOf(
                        FACILITATOR,
                        new AgendaCommand.Advance(play.workshop().agenda().step()));

        assertThat(events).noneMatch(SynthesisEvent.Drafted.class::isInstance);
        assertThat(play.workshop().synthesis().sentence(first).orElseThrow().text())
                .isEqualTo("Amendée");
    }

    @Test
    void isAmendedByTheRoomFromTheTextOneSaw() {
        Play play = concluding();
        Id<Sentence> first = play.workshop().synthesis().sentences().getFirst().id();

        play.by(4, new SynthesisCommand.AmendSentence(first, 0, "Amendée"));

        var stale = play.refused(Play.actor(5), new SynthesisCommand.AmendSentence(first, 0, "Autrement"));
        assertThat(stale.reason()).isEqualTo(Reason.TEXT_CHANGED);
        assertThat(stale.words()).containsExactly("1", "Amendée");
        assertThat(play.eventsOf(Play.actor(5), new SynthesisCommand.AmendSentence(first, 1, "Amendée ")))
                .isEmpty();
    }

    @Test
    void theRoomAddsAndRemovesSentences() {
        Play play = concluding().by(1, add("Commencer petit"));
        assertThat(play.refusal(2, add("Encore"))).isEqualTo(Reason.ID_ALREADY_USED);

        play.by(2, new SynthesisCommand.RemoveSentence(OWN));

        assertThat(play.refusal(2, new SynthesisCommand.RemoveSentence(OWN))).isEqualTo(Reason.UNKNOWN_SENTENCE);
        assertThat(play.refusal(
                        1,
                        new SynthesisCommand.AddSentence(
                                OWN, Play.initiative(6), Sentence.Part.TO_IMPROVE, "Sur une autre")))
                .isEqualTo(Reason.UNKNOWN_INITIATIVE);
    }

    @Test
    void hasItsTimeAndAfterwardsBelongsToTheFacilitators() {
        assertThat(Play.in(Phase.PERSPECTIVE).refusal(1, add("Déjà"))).isEqualTo(Reason.WRONG_PHASE);
        Play play = concluding().join(9, Role.OBSERVER, Place.UNKNOWN);
        assertThat(play.refusal(9, add("Je regarde"))).isEqualTo(Reason.NOT_ALLOWED);

        play.lead(new AgendaCommand.Close());

        assertThat(play.refusal(1, add("Après coup"))).isEqualTo(Reason.WRONG_PHASE);
        play.lead(add("Relue"));
    }

    @Test
    void sentencesAreReadFromTheSynthesisOn() {
        Play play = concluding();

        assertThat(play.phone(1).all(Item.SentenceShown.class)).hasSize(3);
        assertThat(play.goBack().phone(1).all(Item.SentenceShown.class)).isEmpty();
    }

    @Test
    void aSentenceOutlivesTheElementItWasDrawnFrom() {
        Play play = concluding().lead(new DecompositionCommand.Dissolve(element(1)));

        assertThat(play.desk().all(Item.SentenceShown.class))
                .hasSize(3)
                .allMatch(it -> it.sources().isEmpty());
    }

    @Test
    void isPublicOnlyWhenAFacilitatorSaysSoOnceClosed() {
        Play play = concluding();
        assertThat(play.refusal(FACILITATOR, new SynthesisCommand.Publish())).isEqualTo(Reason.NOT_CLOSED);
        play.lead(new AgendaCommand.Close());
        assertThat(play.refusal(1, new SynthesisCommand.Publish())).isEqualTo(Reason.NOT_A_FACILITATOR);

        play.lead(new SynthesisCommand.Publish());
        assertThat(play.desk().session().published()).isTrue();
        assertThat(play.eventsOf(FACILITATOR, new SynthesisCommand.Publish())).isEmpty();

        play.lead(new SynthesisCommand.Unpublish());
        assertThat(play.desk().session().published()).isFalse();
    }

    private static SynthesisCommand.AddSentence add(String text) {
        return new SynthesisCommand.AddSentence(OWN, Play.initiative(1), Sentence.Part.ON_CONDITION, text);
    }
}
