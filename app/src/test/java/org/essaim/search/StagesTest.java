package org.essaim.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.MultiReader;
import org.essaim.search.Query.Near;
import org.essaim.search.Query.Order;
import org.essaim.search.Results.Hit;
import org.essaim.search.Results.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// From strict to loose: what comes before what, what is no answer at all, and what is said of it.
class StagesTest {
    private static final Order BEST = new Order.Relevance(new Order.ByNumber("tier", false));
    private static final Schema SCHEMA = new Schema(
            List.of(new Schema.Text("title", 1), new Schema.Text("body", .35f), new Schema.Text("name", .8f, true)),
            List.of(new Schema.Label("place", false)),
            List.of(new Schema.Number("tier", List.of())),
            List.of(),
            "tier");

    private final List<Doc> docs = new ArrayList<>();
    private final SearchIndex index = SearchIndex.inMemory(SCHEMA);

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void everyWordBeforeSome() {
        title("some", "Des haies");
        title("every", "Diagnostic et suivi, dans la durée, de quelques haies de la commune");

        assertThat(ids("suivi haies")).containsExactly("every", "some");
    }

    @Test
    void asTypedBeforeInflectedBeforeASynonym() {
        title("synonym", "Des chiroptères");
        title("inflected", "Une chauve-souris");
        title("typed", "Des chauves-souris");

        assertThat(ids("chauves-souris")).containsExactly("typed", "inflected", "synonym");
        assertThat(search("chauves-souris").hits())
                .extracting(hit -> hit.reasons().getFirst().kind())
                .containsExactly(Reason.Kind.WORD, Reason.Kind.INFLECTED, Reason.Kind.SYNONYM);
    }

    @Test
    void inOneRunBeforeScattered() {
        title("scattered", "Santé du bocage et une belle maison");
        title("run", "Une maison santé belle du bocage");

        assertThat(ids("maison santé")).containsExactly("run", "scattered");
    }

    @Test
    void aTitleBeforeABody() {
        doc("body", 1, "Un projet", "Une piscine, une piscine et encore une piscine", "", "");
        title("title", "Travaux de mise en conformité de la piscine de la commune");

        assertThat(ids("piscine")).containsExactly("title", "body");
    }

    @Test
    void whatPeopleWroteFirstOnlyWhereItAnswersAsWell() {
        doc("written", 0, "Un projet", "Nous avons rénové la piscine", "", "");
        title("row", "Piscine");
        doc("as-well", 0, "La piscine", "", "", "");

        assertThat(ids("piscine")).containsExactly("as-well", "row", "written");
    }

    @Test
    void aWordIsMendedOnlyWhereItStandsNowhereTowardsAFrequentOneAndItIsSaid() {
        IntStream.range(0, 4).forEach(i -> title("gym" + i, "Le gymnase " + i));
        title("rare", "Le gymnasque");
        title("there", "Un symnase");

        assertThat(search("gimnase").corrections()).containsEntry("gimnase", "gymnase");
        assertThat(ids("gimnase")).contains("gym0").doesNotContain("rare");
        assertThat(ids("symnase")).as("it stands there").containsExactly("there");
        assertThat(search("gyn").nothing()).as("too short to be mended").isTrue();
    }

    @Test
    void aNameIsNoWordOfANeed() {
        doc("named", 1, "Éclairage public", "", "Les Haies", "");
        title("hedges", "Plantation de haies");

        assertThat(ids("haies")).containsExactly("hedges");
        assertThat(search("haies éclairage").nothing()).as("until both are found by their names").isFalse();
        assertThat(ids("haies", "haies")).as("for who says that it is a name").containsExactly("hedges", "named");
    }

    @Test
    void whatStandsAmongNamesAloneIsFound() {
        doc("named", 1, "Éclairage public", "", "SIVOM de la Vallée", "");
        title("other", "Éclairage public");

        assertThat(ids("sivom")).containsExactly("named");
        assertThat(ids("sivom éclairage")).startsWith("named");
    }

    @Test
    void nothingIsSaidWithWhatIsFoundAlone() {
        IntStream.range(0, 30).forEach(i -> title("bus" + i, "Un bus"));
        title("hydrogen", "Une station hydrogène");

        Results results = search("bus à hydrogène");

        assertThat(results.nothing()).isTrue();
        assertThat(results.total()).isZero();
        assertThat(results.hits()).as("never twenty of them").hasSizeLessThanOrEqualTo(SearchIndex.FEW);
        assertThat(results.nearest()).containsEntry("bus", 30).containsEntry("hydrogène", 1);
        assertThat(search("moustique tigre").nothing()).isTrue();
        assertThat(search("bus").nothing()).isFalse();
        assertThat(search("").nothing()).isFalse();
    }

    @Test
    void lettersFindTheirWordsAndWordsTheirLetters() throws IOException {
        title("letters", "Élaboration du PCAET");
        title("words", "Élaboration du plan climat air énergie territorial");

        assertThat(ids("PCAET")).containsExactly("letters", "words");
        assertThat(ids("plan climat-air-énergie territorial")).containsExactly("words", "letters");
        Lexicon nothing = new Lexicon(new MultiReader(), SCHEMA);
        for (String letters : List.of("PLUi", "PCAET", "GEMAPI", "CRTE", "EnR", "ENR", "ZAN", "AMAP", "SCoT", "PAPI", "ABC", "PEM")) {
            assertThat(new Reading(new FrenchAnalysis(), Synonyms.ofTheField(new FrenchAnalysis()))
                            .read(letters, "", nothing)
                            .getFirst()
                            .variants())
                    .as(letters)
                    .anyMatch(variant -> variant.kin() == Variant.Kin.SYNONYM && variant.terms().size() > 1);
        }
    }

    @Test
    void numbersAreWrittenGluedOrNot() {
        title("glued", "Requalification de la RD1084");
        title("apart", "Requalification de la RD 1084");

        assertThat(ids("RD 1084")).containsExactlyInAnyOrder("glued", "apart");
        assertThat(ids("rd1084")).containsExactlyInAnyOrder("glued", "apart");
    }

    @Test
    void spellingsOfOneWordAreOne() {
        for (List<String> same : List.of(
                List.of("photovoltaïque", "photovoltaique", "Photovoltaïques", "PHOTOVOLTAÏQUE"),
                List.of("cœur", "coeur", "CŒUR"),
                List.of("cimetière", "cimetiere", "cimetières"),
                List.of("forestière", "forestiere", "forestier", "forestières"),
                List.of("biodéchets", "bio-déchets", "biodechet"),
                List.of("Saint", "St", "st."),
                List.of("l’eau", "l'eau", "eaux", "L’EAU"))) {
            assertThat(same.stream().map(new FrenchAnalysis()::stems).distinct()).as("%s", same).hasSize(1);
        }
        for (List<String> other : List.of(List.of("cours", "cour"), List.of("port", "porte"), List.of("PLU", "pluie"), List.of("tram", "trame"))) {
            assertThat(other.stream().map(new FrenchAnalysis()::stems).distinct()).as("%s", other).hasSize(2);
        }
    }

    @Test
    void insideFirstThenAround() {
        doc("far", 0, "La piscine", "", "", "far");
        doc("around", 1, "Une autre piscine de la commune", "", "", "beside");
        doc("inside", 1, "Un projet", "Rénover la piscine", "", "here");

        Results results = near("piscine", false);

        assertThat(results.hits()).extracting(Hit::id).containsExactly("inside", "around", "far");
        assertThat(results.hits()).extracting(Hit::ring).containsExactly(0, 1, 2);
        assertThat(results.rings()).containsExactly(1, 1, 1);
    }

    @Test
    void aPlaceAloneGivesWhatIsThere() {
        IntStream.range(0, 12).forEach(i -> doc("here" + i, 1, "Un projet", "", "", "here"));
        doc("beside", 1, "Un projet", "", "", "beside");
        doc("far", 0, "Un projet", "", "", "far");

        assertThat(near("", true).total()).isEqualTo(12);
    }

    private Results near(String words, boolean alone) {
        fill();
        var near = new Near("place", List.of(Set.of("here"), Set.of("here", "beside")), alone);
        return index.search(new Query(words, Map.of(), Map.of(), BEST, 1, 20, "", Optional.of(near), false));
    }

    private Results search(String words) {
        fill();
        return index.search(Query.of(words, BEST, 20));
    }

    private List<String> ids(String words) {
        return search(words).hits().stream().map(Hit::id).toList();
    }

    private List<String> ids(String words, String names) {
        fill();
        return index.search(new Query(words, Map.of(), Map.of(), BEST, 1, 20, names, Optional.empty(), false)).hits().stream()
                .map(Hit::id)
                .toList();
    }

    private void fill() {
        index.change(docs, List.of());
    }

    private void title(String id, String title) {
        doc(id, 1, title, "", "", "");
    }

    private void doc(String id, long tier, String title, String body, String name, String place) {
        docs.add(new Doc(
                id,
                Map.of("title", title, "body", body, "name", name),
                Map.of("place", place.isEmpty() ? Set.of() : Set.of(place)),
                Map.of("tier", tier),
                Map.of()));
    }
}
