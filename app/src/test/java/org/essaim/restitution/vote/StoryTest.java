package org.essaim.restitution.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.ui.Messages;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.junit.jupiter.api.Test;

/// Twenty people, six initiatives known by their territory, three kept.
class StoryTest {
    static final List<PlannedInitiative> INITIATIVES = Stream.of(
                    "Grand Besançon Métropole",
                    "Rochefort Océan",
                    "Gévaudan-Lozère",
                    "Pays de Grasse",
                    "Sicoval",
                    "Évian-Abondance")
            .map(name -> new PlannedInitiative(Id.derived(name), name, new Place("", name), "", ""))
            .toList();

    static final Instant DAY = Instant.parse("2021-03-16T09:00:00Z");

    private final Messages messages = new Messages(true);

    @Test
    void saysWhatTheRoomWouldSayOfItsVote() {
        Vote vote = Vote.of(plan(3, INITIATIVES), twenty(), 2021, DAY, kept(0, 1, 2));
        Story story = tell(vote);

        assertThat(story.served()).isEqualTo(19);
        assertThat(answers(story)).containsExactly(
                "Pourquoi Pays de Grasse, avec 10 voix, n’est pas gardée ? "
                        + "Les dix bulletins qui la cochent ont déjà tous Grand Besançon Métropole ou Rochefort Océan parmi les trois. "
                        + "Les sept bulletins pour Gévaudan-Lozère, eux, n’auraient rien eu.",
                "Qu’aurait-il fallu pour qu’elle le soit ? "
                        + "Une seule voix de plus, celle du bulletin resté sans rien. "
                        + "Ou que deux des sept bulletins pour Gévaudan-Lozère la cochent aussi. "
                        + "Elle aurait alors pris la place de Grand Besançon Métropole ou Rochefort Océan, à départager.",
                "Et pour que Gévaudan-Lozère ne le soit pas ? "
                        + "Que quatre de ses sept voix lui manquent. À trois près, elle était encore gardée.",
                "Qui reste sans rien ? "
                        + "Un bulletin sur vingt. Il avait coché Sicoval et Évian-Abondance. "
                        + "Avec les trois plus cochées, huit bulletins seraient restés sans rien.");
        assertThat(cards(story)).first().asString().startsWith("La plus cochée, à égalité avec Rochefort Océan.");
        assertThat(cards(story)).last().asString().startsWith("Sans elle, ses sept bulletins n’auraient rien eu.");
        assertThat(story.scores().stream().map(it -> Spoken.points(it.points())))
                .containsExactly("24", "23\u202F½", "23\u202F½", "20\u202F⅔");
        assertThat(story.scores().getLast().plain()).isTrue();
    }

    @Test
    void namesTheLotWhenTwoAreEqual() {
        Vote vote = Vote.of(
                plan(2, INITIATIVES.subList(0, 5)),
                ballots(Map.of(List.of(0), 3, List.of(1), 2, List.of(2), 2)),
                7,
                DAY,
                List.of());
        Story story = tell(vote);

        assertThat(vote.outcome().isTied()).isTrue();
        assertThat(story.scores().stream().filter(Story.Scored::tied)).hasSize(2);
        assertThat(answers(story)).anyMatch(it -> it.contains("le sort a décidé"));
        assertThat(cards(story)).anyMatch(it -> it.contains("Le sort l’a départagée."));
    }

    @Test
    void doesNotCallSafeWhatTheLotWouldHaveDecided() {
        Vote vote = Vote.of(plan(2, INITIATIVES.subList(0, 4)), ballots(Map.of(List.of(0, 1), 1)), 7, DAY, List.of());
        Story story = tell(vote);

        assertThat(cards(story)).allMatch(it -> it.contains("À départager s’il lui manquait une voix."));
        assertThat(answers(story)).noneMatch(it -> it.contains("Aucune voix de moins"));
    }

    @Test
    void callsAnInitiativeByItsTerritoryOnlyWhereThatNamesItAlone() {
        Place grasse = new Place("epci:200039857", "Pays de Grasse");
        Place sicoval = new Place("epci:243100633", "Sicoval");
        var one = new PlannedInitiative(Id.derived("one"), "Une initiative du Pays de Grasse", grasse, "", "one");
        var two = new PlannedInitiative(Id.derived("two"), "Une initiative de Sicoval", sicoval, "", "two");
        var other = new PlannedInitiative(Id.derived("other"), "Une autre initiative de Sicoval", sicoval, "", "other");
        var titled = new PlannedInitiative(Id.derived("titled"), "Le fonds de Compiègne", new Place("", "Compiègne"), "", "t");
        InitiativeNames names = new InitiativeNames(List.of(one, two, other, titled));

        assertThat(List.of(names.label(one.id()), names.label(two.id()), names.label(other.id()), names.label(titled.id())))
                .containsExactly(
                        "Pays de Grasse", "Une initiative de Sicoval", "Une autre initiative de Sicoval", "Le fonds de Compiègne");
    }

    @Test
    void tellsAnyVoteWithoutStumbling() {
        var random = new Random(20210309);
        for (int round = 0; round < 60; round++) {
            int initiatives = random.nextInt(5, 7);
            List<List<Id<PlannedInitiative>>> ballots = new ArrayList<>();
            int voters = random.nextInt(1, 25);
            for (int voter = 0; voter < voters; voter++) {
                ballots.add(INITIATIVES.subList(0, initiatives).stream()
                        .filter(_ -> random.nextInt(3) == 0)
                        .map(PlannedInitiative::id)
                        .toList());
            }
            Vote vote = Vote.of(plan(random.nextInt(2, 4), INITIATIVES.subList(0, initiatives)), ballots, round, DAY, List.of());
            Story story = tell(vote);

            assertThat(answers(story)).allSatisfy(said -> assertThat(said)
                    .doesNotContain("{")
                    .doesNotContain("  ")
                    .doesNotContain("zéro"));
            assertThat(cards(story)).hasSize(vote.seats()).allSatisfy(said -> assertThat(said).isNotBlank());
            assertThat(story.others().size() + story.cards().size()
                            + story.answers().stream().filter(it -> it.question().key().contains("story.why.")).count())
                    .isEqualTo(initiatives);
        }
    }

    @Test
    void aLargeRoomHasItsReasonsToo() {
        var random = new Random(7);
        List<PlannedInitiative> ten = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new PlannedInitiative(Id.derived("i" + i), "Initiative " + i, Place.UNKNOWN, "", ""))
                .toList();
        List<List<Id<PlannedInitiative>>> ballots = new ArrayList<>();
        for (int voter = 0; voter < 60; voter++) {
            ballots.add(ten.stream().filter(_ -> random.nextInt(3) == 0).map(PlannedInitiative::id).toList());
        }
        Story story = tell(Vote.of(plan(3, ten), ballots, 7, DAY, List.of()));

        assertThat(story.rows()).hasSize(10);
    }

    private static Story tell(Vote vote) {
        return StoryTeller.tell(vote, new InitiativeNames(vote.plan().initiatives()));
    }

    private List<String> answers(Story story) {
        return story.answers().stream()
                .map(answer -> plain(answer.question()) + " " + plain(answer.lines()))
                .toList();
    }

    private List<String> cards(Story story) {
        return story.cards().stream().map(card -> plain(card.lines())).toList();
    }

    private String plain(List<Line> lines) {
        return lines.stream().map(this::plain).collect(Collectors.joining(" "));
    }

    private String plain(Line line) {
        return messages.get(line.key(), line.values()).replace('\u202F', ' ').replace('\u00A0', ' ');
    }

    static Plan plan(int keep, List<PlannedInitiative> initiatives) {
        return new Plan(
                "Mobiliser et faire collaborer tous les acteurs",
                "",
                Instant.parse("2021-03-02T08:00:00Z"),
                Plan.TEMPLATE,
                initiatives,
                keep,
                5,
                30,
                Electorate.PERSON,
                true,
                "",
                Map.of(),
                15,
                true);
    }

    static List<Id<PlannedInitiative>> kept(Integer... places) {
        return Stream.of(places).map(at -> INITIATIVES.get(at).id()).toList();
    }

    static List<List<Id<PlannedInitiative>>> twenty() {
        return ballots(Map.of(
                List.of(0, 1, 3, 4), 3,
                List.of(0, 1, 3), 5,
                List.of(0, 3, 4), 1,
                List.of(0, 1), 2,
                List.of(1, 3), 1,
                List.of(2, 5), 2,
                List.of(2, 4), 1,
                List.of(4, 5), 1,
                List.of(2), 4));
    }

    static List<List<Id<PlannedInitiative>>> ballots(Map<List<Integer>, Integer> times) {
        List<List<Id<PlannedInitiative>>> ballots = new ArrayList<>();
        times.forEach((approved, number) -> {
            for (int i = 0; i < number; i++) {
                ballots.add(kept(approved.toArray(Integer[]::new)));
            }
        });
        return ballots;
    }
}
