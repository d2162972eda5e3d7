package org.essaim.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.search.Query.Order;
import org.essaim.search.Query.Range;
import org.essaim.search.Results.Hit;
import org.essaim.search.Results.Reason;
import org.essaim.search.Results.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingInFrenchTest {
    private static final Order BEST = new Order.Relevance(new Order.ByNumber("size", true));
    private static final Schema SCHEMA = new Schema(
            List.of(new Schema.Text("title", 1), new Schema.Text("place", .8f, true), new Schema.Text("subject", .4f)),
            List.of(new Schema.Label("kind", true), new Schema.Label("theme", true)),
            List.of(new Schema.Number("size", List.of(10L, 100L)), new Schema.Number("tier", List.of())),
            List.of("title"),
            "tier");

    private SearchIndex index;

    @BeforeEach
    void aSmallCatalogue() {
        index = SearchIndex.inMemory(SCHEMA);
        index.change(
                List.of(
                        doc("lanterns", 1, "Des lanternes plus sobres", "Sens, Yonne", "lumière", 5L),
                        doc("lights", 1, "Rénovation de l’éclairage public", "Vendôme, Loir-et-Cher", "lumière", 50L),
                        doc("school", 1, "L’école plantée d’arbres", "Sens, Yonne", "nature", 500L),
                        doc("election", 1, "Élections d’un conseil citoyen", "Guéret, Creuse", "mobilisation", null),
                        doc("bats", 1, "Un gîte à chiroptères", "Guéret, Creuse", "nature", 20L),
                        doc("idea", 0, "Éclairage : éteindre ensemble", "Grasse, Alpes-Maritimes", "lumière", null)),
                List.of());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void accentsCaseElisionAndInflectionDoNotMatter() {
        for (String typed : List.of("election", "élection", "ELECTIONS", "l'élection", "l’Élection")) {
            assertThat(ids(typed)).as(typed).containsExactly("election");
        }
        assertThat(ids("d'école")).containsExactly("school");
        assertThat(ids("planter")).containsExactly("school");
    }

    @Test
    void aSynonymOfTheFieldIsFoundAndSaid() {
        Results results = search("chauves-souris");

        assertThat(results.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.id()).isEqualTo("bats");
            assertThat(hit.reasons())
                    .containsExactly(new Reason(Reason.Kind.SYNONYM, "chauves-souris", "chiroptères", "title"));
            assertThat(hit.marks()).containsEntry("title", List.of(new Span(10, 21)));
        });
    }

    @Test
    void theVeryWordsComeBeforeTheirSynonyms() {
        assertThat(ids("éclairage public")).containsExactly("lights", "lanterns", "idea");
    }

    @Test
    void whatPeopleWroteComesBeforeListsThatHoldAsMuch() {
        assertThat(ids("éclairage")).startsWith("idea");
    }

    @Test
    void aSlipIsMendedAndSaid() {
        Results results = search("ecalirage");

        assertThat(results.hits()).extracting(Hit::id).contains("lights");
        assertThat(results.corrections()).containsKey("ecalirage");
        assertThat(results.hits().getFirst().reasons()).extracting(Reason::kind).containsExactly(Reason.Kind.CORRECTED);
    }

    @Test
    void everythingAskedMustBeThereOrItIsSaidThatItIsNot() {
        Results results = search("arbres gîte école");

        assertThat(results.hits()).extracting(Hit::id).containsExactly("school");
        assertThat(results.nothing()).isTrue();
    }

    @Test
    void whereFewHoldEverythingThoseThatHoldAPartFollow() {
        Results results = search("conseil élections");
        assertThat(results.hits()).extracting(Hit::id).containsExactly("election");

        results = search("lanternes sobres");
        assertThat(results.hits()).extracting(Hit::id).startsWith("lanterns", "lights");
        assertThat(results.hits()).extracting(Hit::coverage).startsWith(2, 1);
        assertThat(results.widened()).isTrue();
    }

    @Test
    void aWordFoundInAnotherFieldSaysSo() {
        assertThat(search("Yonne").hits().getFirst().reasons())
                .containsExactly(new Reason(Reason.Kind.WORD, "Yonne", "Yonne", "place"));
    }

    @Test
    void nothingTypedFindsEverythingInTheGivenOrder() {
        assertThat(ids("")).containsExactly("idea", "school", "lights", "bats", "lanterns", "election");
        assertThat(ids("  ,;: ")).hasSize(6);
    }

    @Test
    void countsSayWhatOneWouldGetByChoosing() {
        Results results = index.search(new Query(
                "", Map.of("theme", Set.of("nature")), Map.of("size", new Range(0, 100)), BEST, 1, 10, false));

        assertThat(results.hits()).extracting(Hit::id).containsExactly("bats");
        assertThat(results.counts().get("theme")).containsOnly(Map.entry("nature", 1), Map.entry("lumière", 2));
        assertThat(results.bars().get("size")).containsExactly(0, 1, 1);
    }

    @Test
    void pagesFollowOneAnotherWithoutAGapAndTheLastIsGivenForAnyBeyond() {
        var order = new Order.ByKey("title");
        var one = index.search(new Query("", Map.of(), Map.of(), order, 1, 4, false));
        var two = index.search(new Query("", Map.of(), Map.of(), order, 2, 4, false));
        var beyond = index.search(new Query("", Map.of(), Map.of(), order, 99, 4, false));

        assertThat(one.hits()).extracting(Hit::id).containsExactly("idea", "election", "bats", "lanterns");
        assertThat(two.hits()).extracting(Hit::id).containsExactly("lights", "school");
        assertThat(beyond.hits()).isEqualTo(two.hits());
        assertThat(beyond.page()).isEqualTo(2);
    }

    @Test
    void unknownNumbersComeLastEitherWay() {
        for (boolean descending : List.of(true, false)) {
            var results = index.search(Query.of("", new Order.ByNumber("size", descending), 10));
            assertThat(results.hits().subList(4, 6)).extracting(Hit::id).containsExactlyInAnyOrder("election", "idea");
        }
    }

    @Test
    void aChangeIsFoundWhenItReturns() {
        index.change(List.of(doc("bats", 1, "Des nichoirs à hirondelles", "Guéret", "nature", 20L)), List.of("school"));

        assertThat(ids("chauve-souris")).isEmpty();
        assertThat(ids("nichoir")).containsExactly("bats");
        assertThat(ids("arbre")).isEmpty();
        assertThat(index.size()).isEqualTo(5);
    }

    @Test
    void itCanBeMadeAnewWhileItIsSearched() {
        index.rebuild(taker -> {
            assertThat(ids("éclairage")).contains("lights");
            taker.accept(doc("new", 1, "Une piste cyclable", "Guéret", "mobilité", 1L));
        });

        assertThat(ids("")).containsExactly("new");
        assertThat(ids("vélo")).containsExactly("new");
    }

    @Test
    void whatIsTypedIsNeverALanguageOfItsOwn() {
        for (String typed :
                List.of("title:école", "école AND (", "\"école", "école~2", "éc*le ?", "+-école!", "a".repeat(9000))) {
            assertThat(search(typed).total()).as(typed).isNotNegative();
        }
    }

    @Test
    void aFieldThatTheSchemaDoesNotNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> index.search(new Query("", Map.of("colour", Set.of("red")), Map.of(), BEST, 1, 1, false)))
                .withMessageContaining("colour");
    }

    private Results search(String words) {
        return index.search(Query.of(words, BEST, 10));
    }

    private List<String> ids(String words) {
        return search(words).hits().stream().map(Hit::id).toList();
    }

    private static Doc doc(String id, long tier, String title, String place, String theme, Long size) {
        return new Doc(
                id,
                Map.of("title", title, "place", place),
                Map.of("kind", Set.of(tier == 0 ? "idea" : "row"), "theme", Set.of(theme)),
                size == null ? Map.of("tier", tier) : Map.of("tier", tier, "size", size),
                Map.of(
                        "title",
                        id.equals("idea")
                                ? "a"
                                : Map.of("election", "b", "bats", "c", "lanterns", "d", "lights", "e")
                                        .getOrDefault(id, "f")));
    }
}
