package org.essaim.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingAPlaceTest {
    private static final Set<String> ORDINARY = Set.of("eau", "haies", "port", "poste", "bains", "landes", "tours", "lot", "bois", "centre", "nord");

    private static final Territories TERRITORIES = Territories.withoutGroups();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            piscine Cantal                       | piscine           | departement:15
            vélo à Saint-Étienne                 | vélo              | commune:42218
            velo saint etienne                   | velo              | commune:42218
            éclairage public 15                  | éclairage public  | departement:15
            cantine bio près de Mende            | cantine bio       | commune:48095
            ville de Vannes haies                | haies             | commune:56260
            haies CC du Gévaudan                 | haies             | epci:244800470
            200042729                            | ''                | epci:200042729
            logements du port                    | logements du port | ''
            quai Le Port                         | quai              | commune:97407
            tours de guet                        | de guet           | commune:37261
            haies bocagères Villers-Bocage       | haies bocagères   | commune:14752
            gestion de l’eau                     | gestion de l’eau  | ''
            zone 30                              | zone 30           | ''
            RD 1084                              | RD 1084           | ''
            bains publics                        | bains publics     | ''
            école Paris 12e                      | école             | commune:75056
            thermes Bellegarde-sur-Valserine     | thermes           | commune:01033
            crue Clermond Ferrand                | crue              | commune:63113
            téléphérique chamonix                | téléphérique      | commune:74056
            marchés publics                      | marchés publics   | ''
            """)
    void leavesTheNeed(String text, String need, String place) {
        List<Mention> mentions = TERRITORIES.mentions(text, ORDINARY::contains);

        assertThat(mentions.stream().map(it -> it.readings().getFirst().territory().id().toString()).collect(Collectors.joining(" ")))
                .isEqualTo(place);
        assertThat(mentions.isEmpty() ? text : mentions.getFirst().need(text)).isEqualTo(need);
    }

    @Test
    void keepsWhatIsAmbiguous() {
        Mention mention = TERRITORIES.mentions("médiathèque Saint-Denis", _ -> false).getFirst();

        assertThat(mention.together()).isFalse();
        assertThat(mention.readings()).extracting(it -> it.territory().id().toString()).startsWith("commune:97411", "commune:93066");
    }

    @Test
    void aPostcodeMeansItsCommunesAndTheOverseasAreMeantTogether() {
        Mention postcode = TERRITORIES.mentions("15270", _ -> false).getFirst();
        Mention overseas = TERRITORIES.mentions("trait de côte outre-mer", _ -> false).getFirst();

        assertThat(postcode.together()).isTrue();
        assertThat(postcode.readings()).hasSize(4).allMatch(it -> it.territory().where().equals("Cantal"));
        assertThat(overseas.together()).isTrue();
        assertThat(overseas.readings()).hasSize(11);
        assertThat(overseas.need("trait de côte outre-mer")).isEqualTo("trait de côte");
    }

    @Test
    void nothingIsReadInNothing() {
        for (String text : List.of("", " ", "’-", "de la", "<b>", "日本", "1", "99999", "😀", "x".repeat(10_000), "xyzzyx ".repeat(2_000))) {
            assertThat(TERRITORIES.mentions(text, _ -> false)).as(text).isEmpty();
        }
    }
}
