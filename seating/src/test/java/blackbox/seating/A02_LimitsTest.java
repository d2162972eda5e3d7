package blackbox.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.seating.Meetings;
import essaim.seating.Seating;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class A02_LimitsTest {
    @Test
    void anEmptyRoomHasEmptyTables() {
        assertThat(Seating.<String>at(3).nextRound(List.of())).containsExactly(List.of(), List.of(), List.of());
    }

    @Test
    void fewerPeopleThanTablesSitAlone() {
        assertThat(Seating.<String>at(3).nextRound(List.of("a", "b"))).allMatch(table -> table.size() <= 1);
    }

    @Test
    void oneTableSeatsAll() {
        var seating = Seating.<String>at(1);
        var table = seating.nextRound(List.of("a", "b", "c"));

        assertThat(table).containsExactly(List.of("a", "b", "c"));
        assertThat(seating.after(table).repeats(table)).isEqualTo(3);
    }

    @Test
    void seatsAThousand() {
        var people = IntStream.range(0, Seating.MAX_PEOPLE).boxed().toList();

        assertThat(Meetings.of(Seating.<Integer>at(100).rounds(people, 1)).repeats())
                .isZero();
    }

    @Test
    void refusesWhatMakesNoSense() {
        refuses(() -> Seating.at(0));
        refuses(() -> Seating.at(Seating.MAX_TABLES + 1));
        refuses(() -> Seating.<String>at(2).nextRound(List.of("a", "a")));
        refuses(() -> Seating.<Integer>at(2)
                .nextRound(IntStream.rangeClosed(0, Seating.MAX_PEOPLE).boxed().toList()));
        refuses(() -> Seating.<String>at(2).rounds(List.of("a"), Seating.MAX_ROUNDS + 1));
        refuses(() -> Seating.<String>at(2).placeFor("a", List.of(List.of())));
        refuses(() -> Seating.<String>at(2).after(List.of(List.of("a"), List.of("a"))));
    }

    private static void refuses(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
    }
}
