package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.workshop.rulebook.Play.FACILITATOR;
import static org.essaim.workshop.rulebook.Play.element;
import static org.essaim.workshop.rulebook.Play.person;
import static org.essaim.workshop.rulebook.Play.place;

import java.util.List;
import java.util.stream.IntStream;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Judgement;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Refusal.Reason;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.Verdict;
import org.junit.jupiter.api.Test;

/// What each territory says of the decisive elements.
class PerspectiveTest {
    private static final Condition BUDGET = new Condition(Condition.Type.BUDGET, "5 000 € la première année");

    /// Element 1 is a mechanism, element 2 a context, element 3 not decisive; person 7 is of territory 1 too.
    private static Play judging() {
        Play play = Play.in(Phase.DECOMPOSITION).write(1, 1).write(1, 2).write(1, 3);
        play.decisive(1, 1, NoteKind.MECHANISM).decisive(2, 2, NoteKind.CONTEXT).decisive(3, 3, NoteKind.RESOURCE);
        play.lead(new DecompositionCommand.MarkDecisive(element(3), false));
        return play.join(7, Role.ELECTED, place(1)).advance().advance().advance();
    }

    @Test
    void theFirstOfATerritoryToJudgeHoldsItsVerdict() {
        Play play = judging().by(1, judge(Verdict.REPRODUCE)).by(7, judge(Verdict.DROP));

        Judgement judgement = judgement(play, 1);
        assertThat(judgement.holder()).isEqualTo(person(1));
        assertThat(judgement.verdict()).isEqualTo(Verdict.REPRODUCE);
    }

    @Test
    void dissentIsKeptBesideTheVerdict() {
        Play play = judging().by(1, judge(Verdict.REPRODUCE)).by(7, judge(Verdict.DROP));

        assertThat(judgement(play, 1).dissent()).isEqualTo(1);
        assertThat(shown(play, 7).myVoice().orElseThrow().verdict()).isEqualTo(Verdict.DROP);
        assertThat(shown(play, 1).myVoice()).isEmpty();
        assertThat(shown(play, 1).dissent()).isEqualTo(1);

        play.by(7, judge(Verdict.REPRODUCE));
        assertThat(judgement(play, 1).dissent()).isZero();
    }

    @Test
    void itsHolderChangesTheVerdictAndTheOtherVoicesStay() {
        Play play = judging().by(1, judge(Verdict.REPRODUCE)).by(7, judge(Verdict.DROP));

        play.by(1, new PerspectiveCommand.Judge(element(1), Verdict.ADAPT, "Plus simple", List.of(BUDGET)));

        assertThat(judgement(play, 1).verdict()).isEqualTo(Verdict.ADAPT);
        assertThat(judgement(play, 1).conditions()).containsExactly(BUDGET);
        assertThat(judgement(play, 1).otherVoices()).containsEntry(person(7), Verdict.DROP);
    }

    @Test
    void theSameVerdictAgainChangesNothing() {
        Play play = judging().by(1, judge(Verdict.REPRODUCE)).by(7, judge(Verdict.DROP));

        assertThat(play.eventsOf(Play.actor(1), judge(Verdict.REPRODUCE))).isEmpty();
        assertThat(play.eventsOf(Play.actor(7), judge(Verdict.DROP))).isEmpty();
    }

    @Test
    void anElementOfContextIsDescribedNotJudged() {
        Play play = judging()
                .by(1, new PerspectiveCommand.DescribeHome(element(2), "Chez nous, une association s’en charge."));

        assertThat(play.workshop()
                        .perspective()
                        .judgement(element(2), place(1))
                        .orElseThrow()
                        .home())
                .isEqualTo("Chez nous, une association s’en charge.");
        assertThat(play.refusal(1, new PerspectiveCommand.Judge(element(2), Verdict.ADAPT, "", List.of())))
                .isEqualTo(Reason.CONTEXT_IS_DESCRIBED);
        assertThat(play.refusal(1, new PerspectiveCommand.DescribeHome(element(1), "Ici")))
                .isEqualTo(Reason.ONLY_CONTEXT_IS_DESCRIBED);
    }

    @Test
    void whatASecondVoiceWritesIsKeptAndShownBesideTheVerdict() {
        Play play = judging().by(1, judge(Verdict.REPRODUCE));
        play.by(7, new PerspectiveCommand.Judge(element(1), Verdict.ADAPT, "Avec les lycées", List.of(BUDGET)));

        for (var view : List.of(play.phone(1), play.phone(7), play.desk())) {
            var voice = view.only(Item.JudgementShown.class).orElseThrow().voices().getFirst();
            assertThat(voice.verdict()).isEqualTo(Verdict.ADAPT);
            assertThat(voice.improvement()).isEqualTo("Avec les lycées");
            assertThat(voice.conditions()).containsExactly(BUDGET);
        }
        assertThat(play.phone(2).all(Item.JudgementShown.class)).as("another territory, for now").isEmpty();
        assertThat(play.advance().phone(2).only(Item.JudgementShown.class).orElseThrow().voices()).hasSize(1);
    }

    @Test
    void otherWordsWithTheSameVerdictAreKeptToo() {
        Play play = judging().by(1, judge(Verdict.REPRODUCE)).by(7, judge(Verdict.REPRODUCE));

        play.by(7, new PerspectiveCommand.Judge(element(1), Verdict.REPRODUCE, "Mais plus vite", List.of()));

        assertThat(judgement(play, 1).dissent()).isZero();
        assertThat(shown(play, 7).myVoice().orElseThrow().improvement()).isEqualTo("Mais plus vite");
    }

    @Test
    void aSecondVoiceSaysHomeInItsOwnWordsBesideTheFirst() {
        Play play = judging()
                .by(1, new PerspectiveCommand.DescribeHome(element(2), "Une association s’en charge."))
                .by(7, new PerspectiveCommand.DescribeHome(element(2), "Personne ne s’en charge."));

        Judgement judgement = play.workshop().perspective().judgement(element(2), place(1)).orElseThrow();
        assertThat(judgement.home()).isEqualTo("Une association s’en charge.");
        assertThat(judgement.holder()).isEqualTo(person(1));
        assertThat(play.desk().only(Item.JudgementShown.class).orElseThrow().voices())
                .extracting(Item.VoiceShown::home)
                .containsExactly("Personne ne s’en charge.");

        play.by(1, new PerspectiveCommand.DescribeHome(element(2), "Deux associations s’en chargent."));
        assertThat(play.desk().only(Item.JudgementShown.class).orElseThrow().voices()).hasSize(1);
    }

    @Test
    void conditionsAreAskedOnlyToAdaptAndAreFew() {
        Play play = judging();
        List<Condition> eight = IntStream.range(0, 8).mapToObj(_ -> BUDGET).toList();

        assertThat(play.refusal(1, new PerspectiveCommand.Judge(element(1), Verdict.REPRODUCE, "", List.of(BUDGET))))
                .isEqualTo(Reason.CONDITION_ONLY_WHEN_ADAPTED);
        assertThat(play.refusal(1, new PerspectiveCommand.Judge(element(1), Verdict.ADAPT, "", eight)))
                .isEqualTo(Reason.TOO_MANY_CONDITIONS);
        assertThat(play.refusal(1, new PerspectiveCommand.Judge(element(1), Verdict.ADAPT, "x".repeat(281), List.of())))
                .isEqualTo(Reason.TEXT_TOO_LONG);
    }

    @Test
    void lengthsAreCountedAsPeopleCount() {
        judging().by(1, new PerspectiveCommand.Judge(element(1), Verdict.ADAPT, "🐝".repeat(280), List.of()));
    }

    @Test
    void onlyDecisiveElementsAreJudged() {
        Play play = judging();

        assertThat(play.refusal(1, new PerspectiveCommand.Judge(element(3), Verdict.DROP, "", List.of())))
                .isEqualTo(Reason.NOT_DECISIVE);
        assertThat(play.refusal(1, new PerspectiveCommand.Judge(element(9), Verdict.DROP, "", List.of())))
                .isEqualTo(Reason.UNKNOWN_ELEMENT);
    }

    @Test
    void onlyThoseWhoTakePartJudgeAndInTheirTime() {
        Play play = judging().join(8, Role.OBSERVER, Place.UNKNOWN);

        assertThat(play.refusal(8, judge(Verdict.DROP))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(play.refusal(FACILITATOR, judge(Verdict.DROP))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(Play.in(Phase.TABLE_TOUR).refusal(1, judge(Verdict.DROP))).isEqualTo(Reason.WRONG_PHASE);
        assertThat(play.advance().refusal(1, judge(Verdict.DROP))).isEqualTo(Reason.PHASE_MOVED_ON);
    }

    @Test
    void othersVerdictsAreReadTogetherInTheSynthesis() {
        Play play = judging().by(1, judge(Verdict.REPRODUCE));

        assertThat(play.phone(7).all(Item.JudgementShown.class)).hasSize(1);
        assertThat(play.phone(2).all(Item.JudgementShown.class)).isEmpty();
        assertThat(play.phone(2).all(Item.ElementShown.class)).allMatch(element -> element.count() == null);
        assertThat(play.desk().all(Item.JudgementShown.class)).hasSize(1);

        play.advance();

        assertThat(play.phone(2).all(Item.JudgementShown.class)).hasSize(1);
    }

    @Test
    void aDissolvedElementTakesItsVerdictsAlong() {
        Play play = judging().by(1, judge(Verdict.REPRODUCE)).lead(new DecompositionCommand.Dissolve(element(1)));

        assertThat(play.desk().all(Item.JudgementShown.class)).isEmpty();
        assertThat(play.workshop().perspective().on(element(1))).isEmpty();
    }

    private static PerspectiveCommand.Judge judge(Verdict verdict) {
        return new PerspectiveCommand.Judge(element(1), verdict, "", List.of());
    }

    private static Judgement judgement(Play play, int territory) {
        return play.workshop()
                .perspective()
                .judgement(element(1), place(territory))
                .orElseThrow();
    }

    private static Item.JudgementShown shown(Play play, int person) {
        return play.phone(person).all(Item.JudgementShown.class).findFirst().orElseThrow();
    }
}
