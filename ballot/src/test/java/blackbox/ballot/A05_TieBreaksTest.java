package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.ballot.Lot;
import essaim.ballot.TieBreak;
import essaim.ballot.TieNotSettled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Three ways to say beforehand who goes first among equals.
class A05_TieBreaksTest {
    private static final List<String> PAPER = List.of("c", "a", "b");

    @Test
    void theSmallestGoesFirst() {
        assertThat(TieBreak.<String>smallest().settle(List.of("c", "a"), PAPER)).isEqualTo("a");
        assertThat(TieBreak.<String>smallest().settle(List.of("9", "10"), List.of("9", "10"))).isEqualTo("10");
    }

    @Test
    void aStatedOrderMustNameAllOfTheTied() {
        var order = TieBreak.order(List.of("b", "c"));

        assertThat(order.settle(List.of("c", "b"), PAPER)).isEqualTo("b");
        assertThatThrownBy(() -> order.settle(List.of("c", "a"), PAPER))
                .isInstanceOfSatisfying(
                        TieNotSettled.class, missing -> assertThat((Set<?>) missing.tied()).isEqualTo(Set.of("a", "c")));
    }

    @Test
    void aLotPutsThePaperInOneOrderForAllTies() {
        var order = new Lot(7).order(PAPER);
        var lot = TieBreak.<String>lot(7);

        assertThat(order).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(order.getFirst()).isEqualTo(PAPER.get(new Lot(7).draw(3)));
        assertThat(lot.settle(PAPER, PAPER)).isEqualTo(order.getFirst());
        assertThat(lot.settle(order.subList(1, 3), PAPER)).isEqualTo(order.get(1));
    }

    @Test
    void everyOrderIsDrawnAsOftenAsTheOthers() {
        var times = new HashMap<List<String>, Integer>();
        for (int seed = 0; seed < 6_000; seed++) {
            times.merge(new Lot(seed).order(PAPER), 1, Integer::sum);
        }
        assertThat(times).hasSize(6);
        assertThat(times.values()).allSatisfy(number -> assertThat(number).isBetween(900, 1_100));
    }

    @Test
    void aChoiceIsAskedForWhenItIsMissing() {
        var choices = TieBreak.choices(Map.of(Set.of("a", "b"), "b"));

        assertThat(choices.settle(List.of("a", "b"), PAPER)).isEqualTo("b");
        assertThatThrownBy(() -> choices.settle(List.of("a", "c"), PAPER)).isInstanceOf(TieNotSettled.class);
        assertThatThrownBy(() -> TieBreak.choices(Map.of(Set.of("a", "b"), "c")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
