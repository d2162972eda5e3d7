package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryKindTest {
    @ParameterizedTest
    @CsvSource({
        "09:30, time, time", "25:00, time, text", "9h30, time, text", "'', time, time",
        "2027-03-09, date, date", "9/3/2027, date, text", "2027-13-01, date, text",
        "12, number, number", "dix, number, text", "demain, text, text"
    })
    void showsWhatWasTyped(String typed, String kind, String shown) {
        assertThat(EntryKind.showing(typed, kind)).isEqualTo(shown);
    }
}
