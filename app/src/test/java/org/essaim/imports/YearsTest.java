package org.essaim.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearsTest {
    @ParameterizedTest
    @CsvSource({
        "2024-12-01 00:00:00+00,2024", "01/09/2023,2023", "1.9.2023,2023", "01/09/2023 08:30,2023", "2023,2023",
        "2023.0,2023", "09/2023,2023", "2023-09,2023", "29/02/2024,2024"
    })
    void readsTheYearOfARealDay(String cell, int year) {
        assertThat(Years.of(cell)).hasValue(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bientôt", "31/02/2023", "29/02/2023", "2024-13-45", "09/30/2023", "0001", "9999", "01/09/23", "45170"})
    void readsNoYearOfADayThatIsInNoCalendar(String cell) {
        assertThat(Years.of(cell)).isEmpty();
    }
}
