package blackbox.seating;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.seating.Meetings;
import essaim.seating.Seating;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Twenty people, five tables of four.
class A01_ARoomOfTwentyTest {
    private static final List<Integer> TWENTY = IntStream.range(0, 20).boxed().toList();

    @Test
    void meetsNobodyTwiceInThreeRounds() {
        var met = Meetings.of(Seating.<Integer>at(5).rounds(TWENTY, 3));

        assertThat(met.repeats()).isZero();
        assertThat(met.pairs()).isEqualTo(90);
        assertThat(TWENTY).allSatisfy(person -> assertThat(met.metBy(person)).isEqualTo(9));
    }

    @Test
    void canGoOnForFiveRounds() {
        assertThat(Meetings.of(Seating.<Integer>at(5).rounds(TWENTY, 5)).repeats())
                .isZero();
    }

    @Test
    void doesAsWellRoundByRound() {
        var seating = Seating.<Integer>at(5);
        for (int round = 0; round < 5; round++) {
            seating = seating.after(seating.nextRound(TWENTY));
        }

        assertThat(seating.met().repeats()).isZero();
    }

    @Test
    void takesMilliseconds() {
        Seating.<Integer>at(5).rounds(TWENTY, 3);
        var start = Instant.now();
        for (int i = 0; i < 10; i++) {
            Seating.<Integer>at(5).rounds(TWENTY, 3);
        }

        // Measured: about one millisecond a plan; the margin is for a busy machine.
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void worksOnAnotherTopicEachTime() {
        var plan = Seating.<Integer>at(5).rounds(TWENTY, 5);

        for (var person : TWENTY) {
            assertThat(plan.stream().map(tables -> tableOf(person, tables)).distinct())
                    .hasSize(5);
        }
    }

    @Test
    void changesTopicsAlsoWhereTwoTablesShareOne() {
        var topics = List.of("Besançon", "Rochefort", "Gévaudan", "Besançon", "Rochefort");
        var seating = Seating.<Integer>atTablesOn(topics);
        var first = seating.nextRound(TWENTY);
        var second = seating.after(first).nextRound(TWENTY);

        assertThat(seating.after(first).repeats(second)).isZero();
        long again = TWENTY.stream()
                .filter(person -> topics.get(tableOf(person, first)).equals(topics.get(tableOf(person, second))))
                .count();
        // No fewer: four people from four different tables cannot all be new to a topic that has two of the five.
        assertThat(again).isEqualTo(4);
    }

    @Test
    void keepsGoingWhenSomebodyLeavesAndOthersCome() {
        var seating = Seating.<Integer>at(5);
        seating = seating.after(seating.nextRound(TWENTY));
        var people = new ArrayList<>(TWENTY);
        people.remove(Integer.valueOf(7));
        people.addAll(List.of(20, 21, 22));
        var second = seating.nextRound(people);

        assertThat(second.stream().map(List::size)).containsOnly(4, 5);
        assertThat(seating.repeats(second)).isLessThanOrEqualTo(2);
    }

    @Test
    void seatsALatecomerAtASmallTableWithNewFaces() {
        var seating = Seating.<Integer>at(3).after(List.of(List.of(0, 1, 9), List.of(2, 3), List.of(4, 5)));

        assertThat(seating.placeFor(9, List.of(List.of(2, 3, 7), List.of(0, 4), List.of(5, 6))))
                .isEqualTo(2);
        assertThat(seating.placeFor(8, List.of(List.of(0, 1), List.of(2, 3), List.of(4))))
                .isEqualTo(2);
    }

    @Test
    void givesALatecomerATableWithoutTheirOwnPeople() {
        var seating = Seating.<Integer>at(2).spreading(person -> person % 2);

        assertThat(seating.placeFor(8, List.of(List.of(0, 2), List.of(1, 3)))).isEqualTo(1);
        assertThat(seating.placeFor(9, List.of(List.of(0, 2), List.of(1, 3)))).isZero();
    }

    @Test
    void hasOneOfEachRoleAtEachTableAndNoTerritoryTwice() {
        record Person(int role, int territory) {}
        var people =
                IntStream.range(0, 20).mapToObj(i -> new Person(i % 4, i / 2)).toList();
        var plan = Seating.<Person>at(5)
                .spreading(Person::role)
                .spreading(Person::territory)
                .rounds(people, 3);

        assertThat(Meetings.of(plan).repeats()).isZero();
        assertThat(plan.stream().flatMap(List::stream)).allSatisfy(table -> {
            assertThat(table.stream().map(Person::role)).containsExactlyInAnyOrder(0, 1, 2, 3);
            assertThat(Set.copyOf(table.stream().map(Person::territory).toList()))
                    .hasSize(4);
        });
    }

    private static <P> int tableOf(P person, List<List<P>> tables) {
        return IntStream.range(0, tables.size())
                .filter(table -> tables.get(table).contains(person))
                .findFirst()
                .orElseThrow();
    }
}
