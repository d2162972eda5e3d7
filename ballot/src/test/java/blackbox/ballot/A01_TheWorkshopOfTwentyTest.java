package blackbox.ballot;

import static blackbox.ballot.Elections.*;
import static org.assertj.core.api.Assertions.assertThat;

import essaim.ballot.Combination;
import essaim.ballot.Explanation;
import essaim.ballot.Explanation.Shared;
import essaim.ballot.Explanation.WhyKept;
import essaim.ballot.Explanation.WhyNot;
import essaim.ballot.Explanations;
import essaim.ballot.Lot;
import essaim.ballot.Margin;
import essaim.ballot.Margin.Enough;
import essaim.ballot.Margin.Pick;
import essaim.ballot.Outcome;
import essaim.ballot.PlainApproval;
import essaim.ballot.Points;
import essaim.ballot.ProportionalApproval;
import essaim.ballot.Representation;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Twenty people, six initiatives, three kept. Nearly two thirds like the same three; a third wants another one.
///
///     Grand Besançon   11   1 1 1 1 1 1 1 1 1 1 1 . . . . . . . . .
///     Rochefort        11   1 1 1 1 1 1 1 1 . 1 1 1 . . . . . . . .
///     Gévaudan          7   . . . . . . . . . . . . 1 1 1 . 1 1 1 1
///     Grasse           10   1 1 1 1 1 1 1 1 1 . . 1 . . . . . . . .
///     Sicoval           6   1 1 1 . . . . . 1 . . . . . 1 1 . . . .
///     Évian             3   . . . . . . . . . . . . 1 1 . 1 . . . .
class A01_TheWorkshopOfTwentyTest {
    private static final List<Integer> GEVAUDAN_BALLOTS = List.of(12, 13, 14, 16, 17, 18, 19);

    private final Outcome<String> outcome = ProportionalApproval.count(workshop(), new Lot(2021));
    private final Outcome<String> plain = PlainApproval.count(workshop(), new Lot(2021));
    private final Explanation<String> explanation = Explanations.of(outcome);

    @Test
    void keepsTheThreeInWhichMostFindTheirs() {
        assertThat(outcome.kept()).isEqualTo(combination(Points.of(24), BESANCON, ROCHEFORT, GEVAUDAN));
        assertThat(outcome.isTied()).isFalse();
        assertThat(outcome.certain()).containsExactly(BESANCON, ROCHEFORT, GEVAUDAN);
    }

    @Test
    void ranksAllTwentyCombinations() {
        assertThat(outcome.ranking()).hasSize(20);
        assertThat(outcome.ranking().subList(0, 3))
                .containsExactly(
                        combination(Points.of(24), BESANCON, ROCHEFORT, GEVAUDAN),
                        combination(new Points(47, 2), BESANCON, GEVAUDAN, GRASSE),
                        combination(new Points(47, 2), ROCHEFORT, GEVAUDAN, GRASSE));
    }

    @Test
    void plainApprovalWouldHaveLeftEightWithNothing() {
        assertThat(plain.kept().members()).containsExactly(BESANCON, ROCHEFORT, GRASSE);
        assertThat(outcome.combination(plain.kept().members()).points()).isEqualTo(new Points(62, 3));
        assertThat(Representation.of(workshop(), plain.kept().members()).leftWithNothing())
                .hasSize(8);
    }

    @Test
    void leavesOneBallotOfTwentyWithNothing() {
        var representation = Representation.of(workshop(), outcome.kept().members());

        assertThat(representation.withAtLeast(1)).isEqualTo(19);
        assertThat(representation.withAtLeast(2)).isEqualTo(10);
        assertThat(representation.withAtLeast(3)).isZero();
        assertThat(representation.leftWithNothing()).containsExactly(15);
    }

    @Test
    void countsTheVotesWithNoOtherChoiceKept() {
        var representation = Representation.of(workshop(), outcome.kept().members());

        assertThat(workshop().candidates().stream()
                        .map(initiative ->
                                representation.withNoOtherKept(initiative).size()))
                .containsExactly(1, 1, 7, 0, 1, 1);
    }

    @Test
    void saysWhyGrasseWithTenVotesIsNotKept() {
        var grasse = whyNot(GRASSE);

        assertThat(explanation.surprising()).containsExactly(grasse);
        assertThat(explanation.runnersUp()).containsExactly(grasse);
        assertThat(grasse.moreApprovedThan()).containsExactly(GEVAUDAN);
        assertThat(grasse.supportersServed()).isEqualTo(10);
        assertThat(grasse.servedBy()).containsExactly(new Shared<>(BESANCON, 9), new Shared<>(ROCHEFORT, 9));
        assertThat(grasse.gap()).isEqualTo(new Points(1, 2));
        assertThat(grasse.swaps().get(2).leaving()).isEqualTo(GEVAUDAN);
        assertThat(grasse.swaps().get(2).leftWithNothing()).isEqualTo(GEVAUDAN_BALLOTS);
        assertThat(grasse.swaps().get(2).combination().points()).isEqualTo(new Points(62, 3));
    }

    @Test
    void grasseNeededTwoOfTheSevenOfGevaudanAndThenALot() {
        var among = whyNot(GRASSE).among().get(2);

        assertThat(among.supportersOf()).isEqualTo(GEVAUDAN);
        assertThat(among.ballots()).isEqualTo(GEVAUDAN_BALLOTS);
        assertThat(ballots(among.untilTied())).isEqualTo(1);
        assertThat(ballots(among.untilKept())).isEqualTo(2);
        var change = ((Enough<String>) among.untilKept()).change();
        assertThat(change.picks()).containsExactly(new Pick(2, GEVAUDAN_BALLOTS));
        assertThat(change.needsLot()).isTrue();
        assertThat(change.best())
                .containsExactly(
                        combination(new Points(49, 2), BESANCON, GEVAUDAN, GRASSE),
                        combination(new Points(49, 2), ROCHEFORT, GEVAUDAN, GRASSE));
    }

    /// The one ballot that is left with nothing weighs twice as much as one that already has one of its own.
    @Test
    void grasseNeededOnlyOneBallotIfItIsTheOneLeftWithNothing() {
        var until = (Enough<String>) whyNot(GRASSE).untilKept();

        assertThat(until.ballots()).isEqualTo(1);
        assertThat(until.change().picks()).containsExactly(new Pick(1, List.of(15)));
        assertThat(whyNot(GRASSE).wouldReplace()).containsExactly(BESANCON, ROCHEFORT);
    }

    @Test
    void gevaudanIsLostWithFourVotesFewerAndKeptWithThreeFewer() {
        var gevaudan = whyKept(GEVAUDAN);

        assertThat(gevaudan.supports()).isEqualTo(7);
        assertThat(gevaudan.noOtherKept()).isEqualTo(GEVAUDAN_BALLOTS);
        assertThat(ballots(gevaudan.untilTied())).isEqualTo(4);
        assertThat(ballots(gevaudan.untilLost())).isEqualTo(4);
        var change = ((Enough<String>) gevaudan.untilLost()).change();
        assertThat(change.picks()).containsExactly(new Pick(4, GEVAUDAN_BALLOTS));
        assertThat(change.best()).containsExactly(combination(new Points(62, 3), BESANCON, ROCHEFORT, GRASSE));
    }

    private WhyNot<String> whyNot(String candidate) {
        return explanation.notKept().stream()
                .filter(why -> why.candidate().equals(candidate))
                .findFirst()
                .orElseThrow();
    }

    private WhyKept<String> whyKept(String candidate) {
        return explanation.kept().stream()
                .filter(why -> why.candidate().equals(candidate))
                .findFirst()
                .orElseThrow();
    }

    private static int ballots(Margin<String> margin) {
        return ((Enough<String>) margin).ballots();
    }

    private static Combination<String> combination(Points points, String... members) {
        return new Combination<>(List.of(members), points);
    }
}
