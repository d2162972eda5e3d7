package org.essaim.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingATerritoryTest {
    private static final Grouping GEVAUDAN_LOZERE = new Grouping(
            "pays-du-gevaudan-lozere",
            "Pays du Gévaudan-Lozère",
            List.of(TerritoryId.epci("244800470"), TerritoryId.epci("200069144"), TerritoryId.epci("200069185")));

    private static final Territories TERRITORIES = new Territories(() -> List.of(GEVAUDAN_LOZERE));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gevaudan             | groupe:pays-du-gevaudan-lozere, epci:244800470
            GÉVAUDAN             | groupe:pays-du-gevaudan-lozere, epci:244800470
            grass                | epci:200039857, commune:06069
            pays de grasse       | epci:200039857
            CA du Pays de Grasse | epci:200039857
            agglomération grasse | epci:200039857
            06130                | commune:06069
            06069                | commune:06069
            besancn              | epci:242500361, commune:25056
            bseançon             | epci:242500361, commune:25056
            bezançon             | epci:242500361, commune:25056
            Besançon métropole   | epci:242500361
            st denis             | commune:97411, commune:93066
            Saint-Denis          | commune:97411, commune:93066
            saint  denis 93      | commune:93066
            93200 saint          | commune:93066
            ste-mere-eglise      | commune:50523
            200039857            | epci:200039857
            200 039 857          | epci:200039857
            20003985700012       | epci:200039857
            210600698            | commune:06069
            L’Haÿ                | commune:94038
            l'hay                | commune:94038
            hay les ros          | commune:94038
            La Rochelle          | commune:17300
            rochelle             | commune:17300
            strasbourg           | commune:67482
            tco                  | epci:249740101
            cote ouest           | epci:249740101
            sicoval              | epci:243100633
            évian abondance      | epci:200071967
            région de compiegne  | epci:200067965
            48                   | departement:48
            2a                   | departement:2A
            2a004                | commune:2A004
            lozere               | departement:48
            département de l'ain | departement:01
            bretagne             | region:53
            france               | national:fr
            papeete              | commune:98735
            polynesie            | departement:987
            villeneuve ascq      | commune:59009
            coeur de lozere      | epci:244800405
            """)
    void findsWhatOneTypes(String typed, String expected) {
        var found = TERRITORIES.search(typed, 10).stream()
                .map(one -> one.territory().id().toString())
                .toList();

        if (expected.contains(",")) {
            assertThat(found).as(typed).containsSubsequence(expected.split(", "));
        }
        assertThat(found).as(typed).contains(expected.split(", "));
        if (!typed.equals("rochelle")) {
            assertThat(found.indexOf(expected.split(", ")[0]))
                    .as("place of %s in %s", expected, found)
                    .isLessThan(3);
        }
    }

    @Test
    void givesTheRightOneFirst() {
        assertThat(first("pays de grasse")).isEqualTo("CA du Pays de Grasse");
        assertThat(first("gevaudan")).isEqualTo("Pays du Gévaudan-Lozère");
        assertThat(first("06130")).isEqualTo("Grasse");
        assertThat(first("l’haÿ")).isEqualTo("L’Haÿ-les-Roses");
        assertThat(first("lozère")).isEqualTo("Lozère");
        assertThat(first("besancn")).isEqualTo("CU Grand Besançon Métropole");
        assertThat(first("tco")).isEqualTo("CA Territoire de la Côte Ouest (TCO)");
        assertThat(first("sain")).isEqualTo("Saint-Étienne Métropole");
    }

    @Test
    void findsNothingForNothing() {
        for (String typed : List.of("", "  ", "-", "’", "zzzzzzzz", "<script>alert(1)</script>", "99999", "%", "日本")) {
            assertThat(TERRITORIES.search(typed, 10)).as(typed).isEmpty();
        }
    }

    @Test
    void givesAtMostWhatWasAsked() {
        assertThat(TERRITORIES.search("s", 7)).hasSize(7);
        assertThat(TERRITORIES.search("s", 10_000)).hasSize(50);
        assertThat(TERRITORIES.search("saint ".repeat(5_000), 10)).isNotEmpty();
    }

    @Test
    void resolvesAWholeText() {
        assertThat(resolve("Pays de Grasse")).isEqualTo(one("epci:200039857"));
        assertThat(resolve("CC du Gévaudan")).isEqualTo(one("epci:244800470"));
        assertThat(resolve("Pays du Gévaudan Lozère")).isEqualTo(one("groupe:pays-du-gevaudan-lozere"));
        assertThat(resolve("06069")).isEqualTo(one("commune:06069"));
        assertThat(resolve("Sicoval")).isEqualTo(one("epci:243100633"));
        assertThat(resolve("zzzz")).isEqualTo(new Resolution.None());
        assertThat(resolve(" ")).isEqualTo(new Resolution.None());
    }

    @Test
    void asksWhenSeveralFitOrWhenMisspelt() {
        assertThat(choices("Saint-Denis"))
                .contains("commune:93066", "commune:97411")
                .hasSizeGreaterThan(3);
        assertThat(choices("grasse")).contains("commune:06069", "epci:200039857");
        assertThat(choices("rocheforr ocean")).containsExactly("epci:200041762");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Commune de Vannes                    | commune:56260
            ville de Grasse                      | commune:06069
            Mairie d’Agde                        | commune:34003
            Nantes (Loire-Atlantique)            | commune:44109
            Saint-Denis, Seine-Saint-Denis       | commune:93066
            st denis (93)                        | commune:93066
            Paris 12e                            | commune:75056
            Paris 12e arrondissement             | commune:75056
            Lyon 3ème                            | commune:69123
            75112                                | commune:75056
            CC du Gévaudan                       | epci:244800470
            Communauté de communes du Gévaudan   | epci:244800470
            communauté d'agglomération de Grasse | epci:200039857
            Saint-Étienne Métropole              | epci:244200770
            département de la Lozère             | departement:48
            Région Bretagne                      | region:53
            24300                                | several
            """)
    void understandsWhatPeopleAddToAName(String typed, String expected) {
        if (expected.equals("several")) {
            assertThat(choices(typed)).hasSize(17).allMatch(id -> id.startsWith("commune:24"));
        } else if (typed.equals("75112")) {
            assertThat(choices(typed)).containsExactly(expected);
            assertThat(((Resolution.Several) resolve(typed)).choices().getFirst().formerly()).as("a code has no name").isEmpty();
        } else {
            assertThat(resolve(typed)).as(typed).isEqualTo(one(expected));
        }
    }

    @Test
    void asksAboutABeginningThoughItIsTheOnlyOne() {
        assertThat(choices("Romilly-sur-Sei").getFirst()).isEqualTo("commune:10323");
    }

    @Test
    void leadsFromACommuneOfBeforeToTodaysAndSaysSo() {
        var asked = ((Resolution.Several) resolve("Bellegarde-sur-Valserine")).choices().getFirst();

        assertThat(asked.territory().id()).isEqualTo(TerritoryId.commune("01033"));
        assertThat(asked.territory().name()).isEqualTo("Valserhône");
        assertThat(asked.formerly()).contains("Bellegarde-sur-Valserine");
        assertThat(choices("Arbignieu (Ain)")).containsExactly("commune:01015");
        // Its code of before, too.
        assertThat(choices("01340")).contains("commune:01015");
    }

    @Test
    void keepsWhatWasPickedWhileItStillFits() {
        var picked = Optional.of(TerritoryId.commune("93066"));

        assertThat(TERRITORIES.resolve("Saint-Denis", picked)).isEqualTo(one("commune:93066"));
        assertThat(TERRITORIES.resolve("st denis", picked)).isEqualTo(one("commune:93066"));
        // The text was changed afterwards, without script to forget the pick.
        assertThat(TERRITORIES.resolve("Sicoval", picked)).isEqualTo(one("epci:243100633"));
        assertThat(TERRITORIES.resolve("Sicoval", Optional.of(TerritoryId.epci("1"))))
                .isEqualTo(one("epci:243100633"));
    }

    private static String first(String typed) {
        return TERRITORIES.search(typed, 5).getFirst().territory().name();
    }

    private static Resolution resolve(String text) {
        return TERRITORIES.resolve(text, Optional.empty());
    }

    private static List<String> choices(String text) {
        return ((Resolution.Several) resolve(text))
                .choices().stream().map(t -> t.territory().id().toString()).toList();
    }

    private static Resolution one(String id) {
        return new Resolution.One(
                TERRITORIES.find(TerritoryId.parse(id).orElseThrow()).orElseThrow());
    }
}
