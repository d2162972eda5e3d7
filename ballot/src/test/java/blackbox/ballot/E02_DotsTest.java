package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.ballot.Dots;
import essaim.ballot.Dots.Allowance;
import essaim.ballot.Dots.Stuck;
import essaim.ballot.ElectionRefused;
import essaim.ballot.TieBreak;
import essaim.ballot.TieNotSettled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class E02_DotsTest {
    private static final List<String> PAPER = List.of("wood", "water", "wind");
    private static final Allowance THREE_TWO_ON_ONE = new Allowance(3, 2);

    @Test
    void keepsTheMostDotted() {
        var result = Dots.count(
                PAPER,
                List.of(
                        Stuck.on(Map.of("wind", 2, "wood", 1)),
                        Stuck.on(Map.of("wind", 1, "water", 2)),
                        Stuck.on(Map.<String, Integer>of())),
                THREE_TWO_ON_ONE,
                1,
                TieBreak.choices(Map.<Set<String>, String>of()));

        assertThat(result.dots()).containsExactly(Map.entry("wood", 1L), Map.entry("water", 2L), Map.entry("wind", 3L));
        assertThat(result.voters()).containsExactly(Map.entry("wood", 1L), Map.entry("water", 1L), Map.entry("wind", 2L));
        assertThat(result.kept()).containsExactly("wind");
        assertThat(result.tied()).isEmpty();
    }

    @Test
    void showsThoseTiedForTheLastSeat() {
        var ballots = List.of(Stuck.on(Map.of("wind", 1, "water", 1, "wood", 1)));

        var result = Dots.count(PAPER, ballots, THREE_TWO_ON_ONE, 2, TieBreak.order(List.of("wind", "wood", "water")));
        assertThat(result.kept()).containsExactly("wind", "wood");
        assertThat(result.tied()).isEqualTo(new TreeSet<>(PAPER));
        assertThatThrownBy(() -> Dots.count(
                        PAPER, ballots, THREE_TWO_ON_ONE, 2, TieBreak.choices(Map.<Set<String>, String>of())))
                .isInstanceOf(TieNotSettled.class);
    }

    @Test
    void refusesMoreDotsThanAllowed() {
        assertRefused(Map.of("wind", 3), ElectionRefused.Reason.TOO_MANY_DOTS);
        assertRefused(Map.of("wind", 2, "wood", 2), ElectionRefused.Reason.TOO_MANY_DOTS);
        assertRefused(Map.of("sun", 1), ElectionRefused.Reason.UNKNOWN_CANDIDATE);
        assertThatThrownBy(() -> Stuck.on(Map.of("wind", -1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Allowance(2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(Map<String, Integer> dots, ElectionRefused.Reason reason) {
        assertThatThrownBy(() ->
                        Dots.count(PAPER, List.of(Stuck.on(dots)), THREE_TWO_ON_ONE, 1, TieBreak.smallest()))
                .isInstanceOfSatisfying(
                        ElectionRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void equalsTheDefinitionAndIsNotHarmedByOneMoreDot() {
        var random = new Random(21);
        for (int i = 0; i < 3_000; i++) {
            var candidates = List.of(0, 1, 2, 3, 4).subList(0, random.nextInt(1, 6));
            var ballots = new ArrayList<Stuck<Integer>>();
            for (int voter = random.nextInt(8); voter > 0; voter--) {
                var dots = new TreeMap<Integer, Integer>();
                for (int dot = 0; dot < 4; dot++) {
                    dots.merge(candidates.get(random.nextInt(candidates.size())), 1, Integer::sum);
                }
                ballots.add(Stuck.on(dots));
            }
            int seats = random.nextInt(1, candidates.size() + 1);
            var result = Dots.count(candidates, ballots, new Allowance(4, 4), seats, TieBreak.smallest());
            var expected = candidates.stream()
                    .sorted(Comparator.<Integer>comparingInt(candidate -> -ballots.stream()
                                    .mapToInt(ballot -> ballot.dots().getOrDefault(candidate, 0))
                                    .sum())
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(seats)
                    .toList();
            assertThat(result.kept()).isEqualTo(expected);
            for (var kept : result.kept()) {
                var more = new ArrayList<>(ballots);
                more.add(Stuck.on(Map.of(kept, 1)));
                assertThat(Dots.count(candidates, more, new Allowance(4, 4), seats, TieBreak.smallest()).kept())
                        .contains(kept);
            }
        }
    }
}
