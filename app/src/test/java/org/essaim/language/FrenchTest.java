package org.essaim.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.essaim.ui.Messages;
import org.junit.jupiter.api.Test;

/// Spaces are shown as `~` (no-break) and `^` (thin no-break).
class FrenchTest {
    @Test
    void halfPastMidnightIsNoMorning() {
        assertThat(Language.spoken().part(LocalTime.of(0, 30))).isEqualTo("nuit");
        assertThat(Language.spoken().part(LocalTime.of(5, 0))).isEqualTo("matin");
    }

    @Test
    void writesDatesAndHours() {
        assertThat(shown(Language.spoken().date(LocalDate.of(2021, 3, 9)))).isEqualTo("9~mars 2021");
        assertThat(shown(Language.spoken().date(LocalDate.of(2021, 4, 1)))).isEqualTo("1er~avril 2021");
        assertThat(shown(Language.spoken().dateAndPart(LocalDateTime.of(2021, 3, 9, 9, 0))))
                .isEqualTo("9~mars 2021, matin");
        assertThat(shown(Language.spoken().dateAndTime(LocalDateTime.of(2021, 3, 9, 9, 5))))
                .isEqualTo("9~mars 2021 à~9~h~05");
        assertThat(shown(Language.spoken().time(LocalTime.of(10, 41)))).isEqualTo("10~h~41");
        assertThat(Language.spoken().part(LocalTime.NOON)).isEqualTo("après-midi");
        assertThat(Language.spoken().part(LocalTime.of(18, 0))).isEqualTo("soir");
    }

    @Test
    void writesNumbersByThousands() {
        assertThat(shown(Language.spoken().number(147))).isEqualTo("147");
        assertThat(shown(Language.spoken().number(10_782))).isEqualTo("10^782");
        assertThat(shown(Language.spoken().number(-1_234_567))).isEqualTo("-1^234^567");
    }

    @Test
    void writesDurations() {
        assertThat(shown(Language.spoken().duration(Duration.ofSeconds(45)))).isEqualTo("45~s");
        assertThat(shown(Language.spoken().duration(Duration.ofMinutes(25)))).isEqualTo("25~min");
        assertThat(shown(Language.spoken().duration(Duration.ofMinutes(65)))).isEqualTo("1~h~05~min");
        assertThat(shown(Language.spoken().duration(Duration.ofHours(2)))).isEqualTo("2~h");
    }

    @Test
    void joinsWordsWithTheLastApart() {
        assertThat(Language.spoken().list(List.of())).isEmpty();
        assertThat(Language.spoken().list(List.of("Grasse"))).isEqualTo("Grasse");
        assertThat(Language.spoken().list(List.of("Grasse", "Sicoval"))).isEqualTo("Grasse et Sicoval");
        assertThat(Language.spoken().anyOf(List.of("a", "b", "c"))).isEqualTo("a, b ou c");
    }

    @Test
    void keepsTheSingularBelowTwo() {
        assertThat(Language.spoken().plural(0, "note", "notes")).isEqualTo("note");
        assertThat(Language.spoken().plural(1, "note", "notes")).isEqualTo("note");
        assertThat(Language.spoken().plural(2, "note", "notes")).isEqualTo("notes");
    }

    @Test
    void saysSmallCountsInWords() {
        assertThat(Language.spoken().inWords(0)).isEqualTo("zéro");
        assertThat(Language.spoken().inWords(3)).isEqualTo("trois");
        assertThat(Language.spoken().inWords(20)).isEqualTo("vingt");
        assertThat(Language.spoken().inWords(21)).isEqualTo("vingt et un");
        assertThat(shown(Language.spoken().inWords(1147))).isEqualTo("1^147");
    }

    @Test
    void valuesOfMessagesAreWrittenSo() {
        var messages = new Messages(true);

        assertThat(shown(messages.get("ui.style.thousands", 10_782))).isEqualTo("10^782");
        assertThat(shown(messages.get("ui.style.thousands", LocalDate.of(2021, 3, 9))))
                .isEqualTo("9~mars 2021");
        assertThat(messages.get("ui.style.thousands", List.of("a", "b"))).isEqualTo("a et b");
        assertThat(messages.get("ui.style.thousands", "« tel quel »")).isEqualTo("« tel quel »");
        assertThat(messages.get("ui.errors.count", 1)).isEqualTo("Un champ à corriger.");
        assertThat(messages.get("ui.errors.count", 12)).isEqualTo("12 champs à corriger.");
    }

    private static String shown(String text) {
        return text.replace('\u00A0', '~').replace('\u202F', '^');
    }
}
