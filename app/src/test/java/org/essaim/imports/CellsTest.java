package org.essaim.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @Test
    void readsFrenchAmountsToTheCent() throws LineRefused {
        assertThat(Cells.cents("21\u00A0667,00\u00A0€")).hasValue(2_166_700);
        assertThat(Cells.cents("1\u202F026\u00A0800,05 €")).hasValue(102_680_005);
        assertThat(Cells.cents("20314.0")).hasValue(2_031_400);
        assertThat(Cells.cents("450000")).hasValue(45_000_000);
        assertThat(Cells.cents("0,1")).hasValue(10);
        assertThat(Cells.cents(" ")).isEmpty();
        assertThatThrownBy(() -> Cells.cents("douze")).isInstanceOf(LineRefused.class);
        assertThatThrownBy(() -> Cells.cents("1,2,3")).isInstanceOf(LineRefused.class);
        assertThatThrownBy(() -> Cells.cents("12,345")).isInstanceOf(LineRefused.class);
    }

    @Test
    void readsListsAsBothSourcesWriteThem() {
        assertThat(Cells.items("[\"90-211\",\"dit \\\"vert\\\"\"]")).containsExactly("90-211", "dit \"vert\"");
        assertThat(Cells.items("{\"Réduction des déplacements\",Vélo,NULL}"))
                .containsExactly("Réduction des déplacements", "Vélo");
        assertThat(Cells.items("{NULL,NULL}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "98708.70000000001|9870870",
        "0.30000000000000004|30",
        "19.999999999999996|2000",
        "-1500,50|-150050",
        "−1 500,50 €|-150050",
        "1.234.567,89|123456789",
        "1,234.50|123450",
        "1500 euros|150000",
        "12,50 EUR|1250",
        "12.500000|1250"
    })
    void readsWhatSpreadsheetsMadeOfAmounts(String cell, long cents) throws LineRefused {
        assertThat(Cells.cents(cell)).hasValue(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7,99E+13", "1.2E7", "12,345", "12.345", "1,005", "0.1234567", "1,2,3", "(12)", "12 $", "1.2345,6"})
    void neverGuessesAnAmount(String cell) {
        assertThatThrownBy(() -> Cells.cents(cell)).isInstanceOf(LineRefused.class);
    }

    @Test
    void saysThatTheDigitsOfAnAbridgedNumberAreLost() {
        assertThatThrownBy(() -> Cells.cents("7,99E+13"))
                .isInstanceOfSatisfying(LineRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.of("imports.line.abridged", "7,99E+13")));
        assertThat(Cells.siren("7,99E+13")).isEmpty();
        assertThat(Cells.isAbridged("7,99E+13")).isTrue();
        assertThat(Cells.isAbridged("2E033")).as("what a spreadsheet could take for a power").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1004.0,01004", "1004,01004", "01004,01004", "2b033,2B033", "2A004,2A004", "'75056,0',75056", "97415,97415",
        "' 48 095 ',48095"
    })
    void putsTheCodeOfACommuneInItsForm(String cell, String code) {
        assertThat(Cells.insee(cell)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "104", "2B33", "Mende", "480955", "7,99E+13"})
    void leavesWhatCouldBeSeveralCodes(String cell) {
        assertThat(Cells.insee(cell)).isEmpty();
    }

    @Test
    void readsASirenAlsoOutOfASiretAndOfANumber() {
        assertThat(Cells.siren("200078004.0")).contains("200078004");
        assertThat(Cells.siren("200 078 004")).contains("200078004");
        assertThat(Cells.siren("20007800400015")).contains("200078004");
        assertThat(Cells.siren("20007800")).as("a digit is missing: which?").isEmpty();
        assertThat(Cells.department("1")).contains("01");
        assertThat(Cells.department("2a")).contains("2A");
        assertThat(Cells.department("48.0")).contains("48");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "true", "TRUE", "True", "VRAI", "Vrai", "oui", "OUI", "yes", "1", "1.0", "x"})
    void knowsAYes(String cell) {
        assertThat(Cells.mark(cell)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "f", "false", "FALSE", "FAUX", "non", "Non", "no", "0", "0.0", "0,0"})
    void knowsANo(String cell) {
        assertThat(Cells.mark(cell)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"peut-être", "restreint", "2", "?", "-", "interne"})
    void doesNotDecideOnWhatItDoesNotKnow(String cell) {
        assertThat(Cells.mark(cell)).isEmpty();
    }
}
