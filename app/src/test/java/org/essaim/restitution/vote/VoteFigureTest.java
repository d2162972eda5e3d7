package org.essaim.restitution.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.essaim.restitution.vote.VoteFigure.Frame;
import org.essaim.workshop.domain.PlannedInitiative;
import org.junit.jupiter.api.Test;

class VoteFigureTest {
    private final List<PlannedInitiative> initiatives = StoryTest.INITIATIVES;
    private final InitiativeNames names = new InitiativeNames(initiatives);

    @Test
    void putsTheKeptFirstAndThenTheMostApproved() {
        VoteFigure figure = figure(1);

        assertThat(figure.rows().stream().map(row -> names.label(row.initiative())))
                .containsExactly(
                        "Grand Besançon Métropole",
                        "Rochefort Océan",
                        "Gévaudan-Lozère",
                        "Pays de Grasse",
                        "Sicoval",
                        "Évian-Abondance");
        assertThat(figure.rows().stream().map(VoteFigure.Row::supports)).containsExactly(11, 11, 7, 10, 6, 3);
        assertThat(figure.servedCount()).isEqualTo(19);
        assertThat(figure.served().stream().filter(it -> !it.served())).hasSize(1);
    }

    @Test
    void drawsAHexagonForEachVoice() {
        VoteFigure figure = figure(1);

        assertThat(figure.rows()).allSatisfy(row ->
                assertThat(row.path().chars().filter(c -> c == 'M').count()).isEqualTo(row.supports()));
        assertThat(figure.rows().getFirst().path()).startsWith("M269 5.7");
    }

    @Test
    void staysWithinItsFrameHoweverManyVote() {
        for (int times : List.of(1, 3, 10)) {
            VoteFigure figure = figure(times);
            double right = figure.frame().width() - figure.frame().numbers();

            assertThat(figure.served()).hasSize(20 * times).allSatisfy(it -> {
                assertThat(it.x()).isGreaterThanOrEqualTo(figure.frame().labels());
                assertThat(it.x() + it.width()).isLessThanOrEqualTo(right);
            });
        }
    }

    @Test
    void writesALongNameOnTwoLines() {
        assertThat(VoteFigure.lines("Sicoval", 21)).containsExactly("Sicoval");
        assertThat(VoteFigure.lines("L’intracting des petites communes", 21))
                .containsExactly("L’intracting des", "petites communes");
        assertThat(VoteFigure.lines("Agglomération de la région de Compiègne et de la basse Automne", 21))
                .containsExactly("Agglomération de la", "région de Compiègne…");
    }

    private VoteFigure figure(int times) {
        var ballots = Collections.nCopies(times, StoryTest.twenty()).stream()
                .flatMap(List::stream)
                .toList();
        return VoteFigure.of(
                Vote.of(StoryTest.plan(3, initiatives), ballots, 2021, StoryTest.DAY, StoryTest.kept(0, 1, 2)), names, Frame.PAGE);
    }
}
