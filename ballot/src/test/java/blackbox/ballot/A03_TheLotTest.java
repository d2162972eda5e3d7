package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.ballot.Combination;
import essaim.ballot.Lot;
import essaim.ballot.PlainApproval;
import essaim.ballot.ProportionalApproval;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class A03_TheLotTest {
    /// The numbers of the reference implementation (S. Vigna, splitmix64.c) for the seed 1234567.
    @Test
    void drawsFromSplitMix64() {
        var first = new BigInteger("6457827717110365317");

        for (int among = 1; among < 1000; among++) {
            assertThat(new Lot(1234567).draw(among))
                    .isEqualTo(first.mod(BigInteger.valueOf(among)).intValue());
        }
    }

    @Test
    void givesEachTheSameChance() {
        var drawn = new int[3];
        for (int seed = 0; seed < 30_000; seed++) {
            drawn[new Lot(seed).draw(3)]++;
        }

        for (int times : drawn) {
            assertThat(times).isBetween(9_700, 10_300);
        }
    }

    @Test
    void isDrawnAgainByAnybodyWithTheSameResult() {
        var tied = Elections.letters("abc", 1, "a", "b", "c");
        var outcome = ProportionalApproval.count(tied, new Lot(7));

        assertThat(outcome.isTied()).isTrue();
        assertThat(outcome.best())
                .extracting(Combination::members)
                .containsExactly(List.of("a"), List.of("b"), List.of("c"));
        assertThat(outcome.kept()).isEqualTo(outcome.best().get(new Lot(7).draw(3)));
        assertThat(ProportionalApproval.count(tied, new Lot(7))).isEqualTo(outcome);
    }

    @Test
    void touchesOnlyThoseWhoAreTied() {
        var outcome = PlainApproval.count(Elections.letters("abc", 2, "a", "ab", "ac"), new Lot(1));

        assertThat(outcome.certain()).containsExactly("a");
        assertThat(outcome.drawn()).containsExactly("b", "c");
        assertThat(outcome.keeps("a")).isTrue();
    }

    @Test
    void cannotBeDrawnFromNothing() {
        assertThatThrownBy(() -> new Lot(1).draw(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
