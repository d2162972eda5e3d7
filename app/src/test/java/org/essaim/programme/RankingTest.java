package org.essaim.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.programme.domain.Ranking;
import org.essaim.programme.domain.Ranking.Place;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final String MOBILISING = "mobiliser";
    private static final String FINANCING = "financer";
    private static final String WATER = "l’eau";

    @Test
    void putsFirstWhatMostRetained() {
        var ranking = Ranking.of(
                List.of(FINANCING, MOBILISING),
                List.of(List.of(MOBILISING), List.of(MOBILISING, FINANCING), List.of(MOBILISING)));

        assertThat(ranking.places())
                .containsExactly(new Place<>(MOBILISING, 1, 3, false), new Place<>(FINANCING, 2, 1, false));
        assertThat(ranking.voters()).isEqualTo(3);
    }

    @Test
    void givesEqualsOneRankAndDrawsNothing() {
        var ranking = Ranking.of(
                List.of(WATER, MOBILISING, FINANCING), List.of(List.of(FINANCING, MOBILISING), List.of(WATER)));

        assertThat(ranking.places()).extracting(Place::rank).containsExactly(1, 1, 1);
        assertThat(ranking.places()).allMatch(Place::tied);
        assertThat(ranking.places()).extracting(Place::of).containsExactly(WATER, MOBILISING, FINANCING);
    }

    @Test
    void twoFirstAreFollowedByAThird() {
        var ranking =
                Ranking.of(List.of(WATER, MOBILISING, FINANCING), List.of(List.of(FINANCING, MOBILISING)));

        assertThat(ranking.places()).extracting(Place::rank).containsExactly(1, 1, 3);
    }

    @Test
    void countsABlankBallotAsAVoter() {
        assertThat(Ranking.of(List.of(WATER), List.of(List.<String>of(), List.of(WATER))).voters())
                .isEqualTo(2);
    }

    @Test
    void countsNothingThatIsNotOnTheBallotAndNothingTwice() {
        var ranking = Ranking.of(List.of(WATER), List.of(List.of("autre", WATER, WATER)));

        assertThat(ranking.places()).containsExactly(new Place<>(WATER, 1, 1, false));
    }
}
