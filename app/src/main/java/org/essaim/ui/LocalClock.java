package org.essaim.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/// The clocks of France, mainland first. Hours of the mainland are said without more; overseas, whose hour it is is said.
///
/// @see Moment
public enum LocalClock {
    /// Also of what has no place of its own, such as when a page was published.
    PARIS("Europe/Paris", "", "heure de Paris"),
    GUADELOUPE("America/Guadeloupe", "971", "heure de la Guadeloupe"),
    MARTINIQUE("America/Martinique", "972", "heure de la Martinique"),
    GUYANE("America/Cayenne", "973", "heure de la Guyane"),
    REUNION("Indian/Reunion", "974", "heure de La Réunion"),
    SAINT_PIERRE("America/Miquelon", "975", "heure de Saint-Pierre-et-Miquelon"),
    MAYOTTE("Indian/Mayotte", "976", "heure de Mayotte"),
    SAINT_BARTHELEMY("America/St_Barthelemy", "977", "heure de Saint-Barthélemy"),
    SAINT_MARTIN("America/Marigot", "978", "heure de Saint-Martin"),
    WALLIS("Pacific/Wallis", "986", "heure de Wallis-et-Futuna"),
    TAHITI("Pacific/Tahiti", "987", "heure de Tahiti"),
    MARQUISES("Pacific/Marquesas", "", "heure des Marquises"),
    GAMBIER("Pacific/Gambier", "", "heure des Gambier"),
    NOUVELLE_CALEDONIE("Pacific/Noumea", "988", "heure de la Nouvelle-Calédonie");

    /// The archipelagos of Polynésie française that are not at Tahiti's hour, by their communes.
    private static final List<String> OF_THE_MARQUISES = List.of("98718", "98723", "98731", "98746", "98756", "98757");

    private static final String OF_THE_GAMBIER = "98719";

    private final ZoneId zone;
    private final String department;
    private final String words;

    LocalClock(String zone, String department, String words) {
        this.zone = ZoneId.of(zone);
        this.department = department;
        this.words = words;
    }

    public ZoneId zone() {
        return zone;
    }

    /// The day and hour that it shows at an instant.
    public LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    /// « heure de La Réunion ».
    public String words() {
        return words;
    }

    /// The clock that a commune goes by.
    public static LocalClock ofCommune(String insee) {
        if (insee.equals(OF_THE_GAMBIER)) {
            return GAMBIER;
        }
        if (OF_THE_MARQUISES.contains(insee)) {
            return MARQUISES;
        }
        return Arrays.stream(values())
                .filter(clock -> !clock.department.isEmpty() && insee.startsWith(clock.department))
                .findFirst()
                .orElse(PARIS);
    }

    /// Whose hour it is, in words: another zone than France's is named by its city.
    static String words(ZoneId zone) {
        return Arrays.stream(values())
                .filter(clock -> clock.zone.equals(zone))
                .findFirst()
                .map(LocalClock::words)
                .orElseGet(() -> "heure de " + zone.getId().replaceFirst("^.*/", "").replace('_', ' '));
    }
}
