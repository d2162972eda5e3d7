package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.workshop.rulebook.Play.FACILITATOR;
import static org.essaim.workshop.rulebook.Play.element;

import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
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
import org.essaim.workshop.domain.View;
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
                        Tuple.tuple(Sentence.Part.REPRODUCIBLE, "Élément 1"),
                        Tuple.tuple(Sentence.Part.TO_IMPROVE, "Le dire aux voisins"),
                        Tuple.tuple(Sentence.Part.ON_CONDITION, "Deux ans"));
        assertThat(play.phone(4)
                        .all(Item.SentenceShown.class)
                        .findFirst()
                        .orElseThrow()
                        .sources())
                .containsExactly(1);
    }

    @Test
    void isDrawnAgainWithoutEverLosingAnAmendment() {
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
        assertThat(play.goBack().phone(1).all(Item.SentenceShown.class))
                .as("what was shown stays shown")
                .hasSize(3);
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
        assertThat(play.refusal(FACILITATOR, new SynthesisCommand.Publish(true))).isEqualTo(Reason.NOT_CLOSED);
        play.lead(new AgendaCommand.Close());
        assertThat(play.refusal(1, new SynthesisCommand.Publish(true))).isEqualTo(Reason.NOT_A_FACILITATOR);

        play.lead(new SynthesisCommand.Publish(true));
        assertThat(play.desk().session().published()).isTrue();
        assertThat(play.eventsOf(FACILITATOR, new SynthesisCommand.Publish(true))).isEmpty();

        play.lead(new SynthesisCommand.Unpublish());
        assertThat(play.desk().session().published()).isFalse();
    }

    /// Person 1 alone wrote.
    @Test
    void publishingBeforeEverybodySaidTheyRereadIsDoneOnPurposeAlone() {
        Play play = concluding();
        assertThat(play.refusal(1, new SynthesisCommand.SayReread())).isEqualTo(Reason.NOT_CLOSED);
        play.lead(new AgendaCommand.Close());
        assertThat(toReread(play.desk())).containsExactly("Personne 1");
        assertThat(toReread(play.phone(1))).isEmpty();
        var refusal = play.refused(FACILITATOR, new SynthesisCommand.Publish(false));
        assertThat(refusal.reason()).isEqualTo(Reason.REREADING_GOES_ON);
        assertThat(refusal.words()).containsExactly("1");

        play.by(1, new SynthesisCommand.SayReread());

        assertThat(play.phone(1).me().orElseThrow().reread()).isTrue();
        assertThat(play.eventsOf(Play.actor(1), new SynthesisCommand.SayReread())).isEmpty();
        assertThat(toReread(play.desk())).isEmpty();
        play.lead(new SynthesisCommand.Publish(false));
        assertThat(play.desk().session().published()).isTrue();
    }

    @Test
    void isPublishedUnaskedOnceTheTimeToRereadIsOver() {
        Play play = concluding().lead(new AgendaCommand.Close());
        play.after(Duration.ofDays(7));
        assertThat(play.refusal(FACILITATOR, new SynthesisCommand.Publish(false))).isEqualTo(Reason.REREADING_GOES_ON);

        play.afterMinutes(1).lead(new SynthesisCommand.Publish(false));

        assertThat(play.desk().session().published()).isTrue();
    }

    @Test
    void aReopenedRoomHasToBeReadAgain() {
        Play play = concluding().lead(new AgendaCommand.Close()).by(1, new SynthesisCommand.SayReread());

        play.lead(new AgendaCommand.Reopen(), new AgendaCommand.Close());

        assertThat(toReread(play.desk())).containsExactly("Personne 1");
    }

    private static List<String> toReread(View view) {
        return view.all(Item.PersonShown.class).filter(Item.PersonShown::toReread).map(Item.PersonShown::name).toList();
    }

    @Test
    void whatNobodySettlesIsSaidWithItsFigures() {
        for (var shares : List.of(List.of(1, 1, 1), List.of(0, 1, 1), List.of(1, 0, 1), List.of(2, 0, 2), List.of(1, 1, 0), List.of(2, 2, 1))) {
            Play play = judged(shares.get(0), shares.get(1), shares.get(2));

            Item.SentenceShown said = play.phone(1).all(Item.SentenceShown.class)
                    .filter(it -> it.part() == Sentence.Part.CONTESTED)
                    .findFirst()
                    .orElseThrow();
            assertThat(said.text()).isEqualTo("Élément 1");
            Item.VerdictCount figures = play.phone(1).figures(said).orElseThrow();
            assertThat(List.of(figures.reproduce(), figures.adapt(), figures.drop())).isEqualTo(shares);
        }
    }

    @Test
    void whatMostWouldDropIsSaidToo() {
        assertThat(parts(judged(1, 0, 3))).containsExactly(Sentence.Part.DROPPED);
        assertThat(parts(judged(0, 0, 1))).containsExactly(Sentence.Part.DROPPED);
    }

    @Test
    void whatMostReproduceOrAdaptIsNotContested() {
        assertThat(parts(judged(2, 1, 1))).containsExactly(Sentence.Part.REPRODUCIBLE);
        assertThat(parts(judged(1, 2, 1))).containsExactly(Sentence.Part.TO_IMPROVE);
        assertThat(parts(judged(0, 0, 0))).isEmpty();
    }

    @Test
    void aSecondVoiceThatSaysOtherwiseKeepsAnElementFromBeingReproducible() {
        assertThat(parts(withASecondVoice(judging(1, 1, 0), Verdict.DROP))).containsExactly(Sentence.Part.CONTESTED);
        assertThat(parts(withASecondVoice(judging(3, 1, 0), Verdict.ADAPT))).containsExactly(Sentence.Part.CONTESTED);
        assertThat(parts(withASecondVoice(judging(3, 1, 0), Verdict.REPRODUCE))).containsExactly(Sentence.Part.REPRODUCIBLE);
        Play play = withASecondVoice(judging(2, 1, 0), Verdict.DROP);

        Item.SentenceShown said = play.phone(1).all(Item.SentenceShown.class).findFirst().orElseThrow();
        Item.VerdictCount figures = play.phone(1).figures(said).orElseThrow();
        assertThat(figures).isEqualTo(new Item.VerdictCount(2, 1, 0, 0, 1));
    }

    @Test
    void aSecondVoiceThatReproducesWhatItsTerritoryAdaptsContradictsNothing() {
        Play play = judging(2, 1, 0).join(9, Role.LOCAL_AGENT, Play.place(3));
        play.by(9, new PerspectiveCommand.Judge(element(1), Verdict.REPRODUCE, "", List.of()));

        assertThat(parts(play.advance())).containsExactly(Sentence.Part.REPRODUCIBLE);
    }

    @Test
    void whyAnElementIsDroppedIsNoImprovementOfIt() {
        Play play = judging(2, 0, 0);
        play.by(3, new PerspectiveCommand.Judge(element(1), Verdict.DROP, "Trop cher pour nous", List.of()));

        assertThat(play.advance().workshop().synthesis().sentences())
                .extracting(Sentence::text)
                .containsExactly("Élément 1");
    }

    /// Somebody of the first territory, beside its verdict.
    private static Play withASecondVoice(Play play, Verdict verdict) {
        play.join(9, Role.LOCAL_AGENT, Play.place(1));
        return play.by(9, new PerspectiveCommand.Judge(element(1), verdict, "", List.of())).advance();
    }

    private static List<Sentence.Part> parts(Play play) {
        return play.workshop().synthesis().sentences().stream().map(Sentence::part).toList();
    }

    /// One element, which so many territories reproduce, adapt and drop.
    private static Play judged(int reproduce, int adapt, int drop) {
        return judging(reproduce, adapt, drop).advance();
    }

    private static Play judging(int reproduce, int adapt, int drop) {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).decisive(1, 1, NoteKind.MECHANISM);
        play.advance().advance().advance();
        for (int number = 1; number <= reproduce + adapt + drop; number++) {
            Verdict verdict = number <= reproduce ? Verdict.REPRODUCE : number <= reproduce + adapt ? Verdict.ADAPT : Verdict.DROP;
            play.by(number, new PerspectiveCommand.Judge(element(1), verdict, "", List.of()));
        }
        return play;
    }

    private static SynthesisCommand.AddSentence add(String text) {
        return new SynthesisCommand.AddSentence(OWN, Play.initiative(1), Sentence.Part.ON_CONDITION, text);
    }
}
