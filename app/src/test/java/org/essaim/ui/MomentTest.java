package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MomentTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    void nineAtSaintPaulIsFiveByTheWorldsClock() {
        Moment nine = Moment.of(LocalDate.of(2027, 3, 9), LocalTime.of(9, 0), ZoneId.of("Indian/Reunion"));

        assertThat(nine.at()).isEqualTo(Instant.parse("2027-03-09T05:00:00Z"));
        assertThat(plain(nine.dateAndTime())).isEqualTo("9 mars 2027 à 9 h 00, heure de La Réunion");
        assertThat(plain(nine.time())).isEqualTo("9 h 00, heure de La Réunion");
        assertThat(plain(nine.bareTime())).isEqualTo("9 h 00");
    }

    @Test
    void theMainlandsHourIsSaidWithoutMore() {
        Moment summer = new Moment(Instant.parse("2027-07-09T07:00:00Z"), ZoneId.of("Europe/Paris"));

        assertThat(plain(summer.dateAndTime())).isEqualTo("9 juillet 2027 à 9 h 00");
        assertThat(summer.clock()).isEmpty();
    }

    @Test
    void aDayIsThatOfThePlace() {
        Moment evening = new Moment(Instant.parse("2027-03-09T05:00:00Z"), ZoneId.of("Pacific/Tahiti"));

        assertThat(evening.day()).isEqualTo(LocalDate.of(2027, 3, 8));
    }

    @Test
    void everyTerritoryHasItsClock() {
        assertThat(LocalClock.ofCommune("97415").words()).isEqualTo("heure de La Réunion");
        assertThat(LocalClock.ofCommune("97209").words()).isEqualTo("heure de la Martinique");
        assertThat(LocalClock.ofCommune("98735")).isEqualTo(LocalClock.TAHITI);
        assertThat(LocalClock.ofCommune("98731")).isEqualTo(LocalClock.MARQUISES);
        assertThat(LocalClock.ofCommune("2A004")).isEqualTo(LocalClock.PARIS);
        assertThat(LocalClock.ofCommune("06069")).isEqualTo(LocalClock.PARIS);
        assertThat(Arrays.stream(LocalClock.values()).map(LocalClock::zone)).doesNotHaveDuplicates();
    }

    @Test
    void oneRuleRefusesTheDaysThatNobodyMeant() {
        for (String wrong : List.of("", "27", "0001-03-09", "1/1/1", "0027-03-09", "9/3/27", "9999-12-31", "2032-03-02",
                "2027-02-28", "2027-02-30", "un mardi")) {
            FormErrors errors = FormErrors.none();
            assertThat(TypedTime.coming("date", wrong, TODAY, Optional.empty(), errors)).as(wrong).isEmpty();
            assertThat(errors.of("date")).as(wrong).hasSize(1);
        }
        FormErrors none = FormErrors.none();
        assertThat(TypedTime.coming("date", "1/3/2027", TODAY, Optional.empty(), none)).contains(TODAY);
        LocalDate past = LocalDate.of(2021, 3, 9);
        assertThat(TypedTime.coming("date", "2021-03-09", TODAY, Optional.of(past), none)).as("kept").contains(past);
        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    void anHourIsOneOfTheDay() {
        assertThat(List.of("9", "09:30", "9h30", "9 h", "9 h 05 min")).allMatch(typed -> TypedTime.hour(typed).isPresent());
        assertThat(List.of("27", "24:00", "9h75", "9 min", "bientôt", "")).allMatch(typed -> TypedTime.hour(typed).isEmpty());
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
