package org.essaim.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spaces are written here as `~` (no-break) and `^` (thin no-break).
class TypographyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            « Bonjour »                     | «^Bonjour^»
            «Bonjour»                       | «^Bonjour^»
            Quoi ?                          | Quoi^?
            Non ! Vraiment ?!               | Non^! Vraiment^?!
            Une chose ; une autre           | Une chose^; une autre
            La règle : que le plus de monde | La règle~: que le plus de monde
            1 500 €                         | 1^500~€
            10 782 lignes                   | 10^782 lignes
            1 234 567 €                     | 1^234^567~€
            50 %                            | 50~%
            10 h 41                         | 10~h~41
            25 min                          | 25~min
            n° 31 et N° 4                   | n°~31 et N°~4
            le 9 mars 2021                  | le 9~mars 2021
            le 1er avril                    | le 1er~avril
            Fig. 1                          | Fig.~1
            l'atelier d'à côté              | l’atelier d’à côté
            Attendez...                     | Attendez…
            {0} € sur {1} min, à {2} h {3}  | {0}~€ sur {1}~min, à {2}~h~{3}
            « {0} »                         | «^{0}^»
            """)
    void spacesAsFrenchPrintDoes(String typed, String printed) {
        assertThat(Language.spoken().typographed(typed))
                .isEqualTo(printed.replace('~', '\u00A0').replace('^', '\u202F'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            http://essaim.example/rejoindre?code=FIL-294
            Le 10:30 du 2021 à 12 mètres
            en 2021 200 personnes
            a;b
            Il est 3 heures
            """)
    void leavesAddressesCodesAndPlainWordsAlone(String text) {
        assertThat(Language.spoken().typographed(text)).isEqualTo(text);
    }

    @Test
    void changesNothingTheSecondTime() {
        var once = Language.spoken().typographed("« Où ? » : le 9 mars, à 10 h 41, n° 3, pour 10 782 €...");

        assertThat(Language.spoken().typographed(once)).isEqualTo(once);
    }
}
