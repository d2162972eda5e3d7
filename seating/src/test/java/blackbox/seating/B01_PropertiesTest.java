package blackbox.seating;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.seating.Meetings;
import essaim.seating.Seating;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for every room, seen on many (seeded: a failure comes back).
class B01_PropertiesTest {
    @Test
    void everybodyHasOneSeatAndTablesDifferByOneAtMost() {
        var random = new Random(20);
        for (int i = 0; i < 120; i++) {
            int tables = random.nextInt(1, 9);
            var people = new ArrayList<>(
                    IntStream.range(0, random.nextInt(0, 41)).boxed().toList());
            int groups = random.nextInt(1, 8);
            var seating = Seating.<Integer>at(tables).spreading(person -> person % groups);
            for (int round = 0; round < 3; round++) {
                var seated = seating.nextRound(people);
                var sizes = seated.stream().mapToInt(List::size).summaryStatistics();

                assertThat(seated.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(people);
                assertThat(seated).hasSize(tables);
                assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
                assertThat(seating.nextRound(people)).as("again").isEqualTo(seated);
                seating = seating.after(seated);
                people.removeIf(_ -> random.nextInt(10) == 0);
                people.add(100 + round);
            }
        }
    }

    @Test
    void countsRepeatsAsOneDoesByHand() {
        var random = new Random(21);
        for (int i = 0; i < 200; i++) {
            var plan = new ArrayList<List<List<Integer>>>();
            int tables = random.nextInt(2, 6);
            for (int round = 0; round < 3; round++) {
                var seated =
                        Stream.generate(ArrayList<Integer>::new).limit(tables).toList();
                IntStream.range(0, 12)
                        .forEach(person -> seated.get(random.nextInt(tables)).add(person));
                plan.add(List.copyOf(seated));
            }
            var times = new HashMap<List<Integer>, Integer>();
            plan.stream().flatMap(List::stream).forEach(table -> {
                for (int one : table) {
                    table.stream()
                            .filter(other -> one < other)
                            .forEach(other -> times.merge(List.of(one, other), 1, Integer::sum));
                }
            });
            var met = Meetings.of(plan);

            assertThat(met.pairs()).isEqualTo(times.size());
            assertThat(met.repeats())
                    .isEqualTo(
                            times.values().stream().mapToInt(often -> often - 1).sum());
            times.forEach((pair, often) ->
                    assertThat(met.times(pair.get(1), pair.get(0))).isEqualTo(often));
        }
    }

    @Test
    void neverSeatsAGroupTogetherWhereThereIsRoom() {
        var random = new Random(22);
        for (int i = 0; i < 200; i++) {
            int tables = random.nextInt(3, 8);
            var people =
                    IntStream.range(0, tables * random.nextInt(2, 6)).boxed().toList();
            // As many people of each territory as tables, or fewer.
            int territories = Math.ceilDiv(people.size(), tables) + random.nextInt(3);
            var seated = Seating.<Integer>at(tables)
                    .spreading(person -> person % territories)
                    .nextRound(people);

            assertThat(seated)
                    .allSatisfy(table -> assertThat(table.stream().map(person -> person % territories))
                            .doesNotHaveDuplicates());
        }
    }

    /// As many rounds as tables, when their number is a power of a prime; one more in a square; all rounds for pairs.
    @Test
    void repeatsNothingWhereAConstructionIsKnown() {
        for (int tables : new int[] {3, 4, 5, 7, 8}) {
            for (int people = 2 * tables + 1; people <= tables * tables; people++) {
                int rounds = people == tables * tables ? tables + 1 : tables;
                if (people % tables <= 1 || people % tables == tables - 1) {
                    var everybody = IntStream.range(0, people).boxed().toList();
                    assertThat(Meetings.of(Seating.<Integer>at(tables).rounds(everybody, rounds))
                                    .repeats())
                            .as("%d people at %d tables, %d rounds", people, tables, rounds)
                            .isZero();
                }
            }
        }
        for (int tables = 2; tables <= 10; tables++) {
            var pairs = IntStream.range(0, 2 * tables).boxed().toList();
            assertThat(Meetings.of(Seating.<Integer>at(tables).rounds(pairs, 2 * tables - 1))
                            .repeats())
                    .isZero();
        }
    }

    @Test
    void repeatsNothingInThreeRoundsOfAnyOrdinaryRoom() {
        for (int tables = 4; tables <= 10; tables++) {
            for (int people = 3 * tables; people <= Math.min(tables - 1, 5) * tables; people++) {
                var everybody = IntStream.range(0, people).boxed().toList();
                assertThat(Meetings.of(Seating.<Integer>at(tables).rounds(everybody, 3))
                                .repeats())
                        .as("%d people at %d tables", people, tables)
                        .isZero();
            }
        }
    }
}
