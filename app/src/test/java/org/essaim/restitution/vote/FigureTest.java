package org.essaim.restitution.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.essaim.restitution.vote.Figure.Frame;
import org.essaim.workshop.domain.PlannedInitiative;
import org.junit.jupiter.api.Test;

class FigureTest {
    private final List<PlannedInitiative> initiatives = StoryTest.INITIATIVES;
    private final Names names = new Names(initiatives);

    @Test
    void putsTheKeptFirstAndThenTheMostApproved() {
        Figure figure = figure(1);

        assertThat(figure.rows().stream().map(row -> names.label(row.initiative())))
                .containsExactly(
                        "Grand Besançon Métropole",
                        "Rochefort Océan",
                        "Gévaudan-Lozère",
                        "Pays de Grasse",
                        "Sicoval",
                        "Évian-Abondance");
        assertThat(figure.rows().stream().map(Figure.Row::supports)).containsExactly(11, 11, 7, 10, 6, 3);
        assertThat(figure.servedCount()).isEqualTo(19);
        assertThat(figure.served().stream().filter(it -> !it.served())).hasSize(1);
    }

    @Test
    void drawsAHexagonForEachVoice() {
        Figure figure = figure(1);

        assertThat(figure.rows()).allSatisfy(row ->
                assertThat(row.path().chars().filter(c -> c == 'M').count()).isEqualTo(row.supports()));
        assertThat(figure.rows().getFirst().path()).startsWith("M269 5.7");
    }

    @Test
    void staysWithinItsFrameHoweverManyVote() {
        for (int times : List.of(1, 3, 10)) {
            Figure figure = figure(times);
            double right = figure.frame().width() - figure.frame().numbers();

            assertThat(figure.served()).hasSize(20 * times).allSatisfy(it -> {
                assertThat(it.x()).isGreaterThanOrEqualTo(figure.frame().labels());
                assertThat(it.x() + it.width()).isLessThanOrEqualTo(right);
            });
        }
    }

    @Test
    void writesALongNameOnTwoLines() {
        assertThat(Figure.lines("Sicoval", 21)).containsExactly("Sicoval");
        assertThat(Figure.lines("L’intracting des petites communes", 21))
                .containsExactly("L’intracting des", "petites communes");
        assertThat(Figure.lines("Agglomération de la région de Compiègne et de la basse Automne", 21))
                .containsExactly("Agglomération de la", "région de Compiègne…");
    }

    private Figure figure(int times) {
        var ballots = Collections.nCopies(times, StoryTest.twenty()).stream()
                .flatMap(List::stream)
                .toList();
        return Figure.of(
                Vote.of(StoryTest.plan(3, initiatives), ballots, 2021, StoryTest.DAY, StoryTest.kept(0, 1, 2)), names, Frame.PAGE);
    }
}
