package org.essaim.language;

import java.util.Locale;
import java.util.Map;

/// The languages that are written, by their code. A new one is added here.
final class Written {
    private static final Language FRENCH = new French();
    private static final Map<String, Language> LANGUAGES = Map.of(Locale.FRENCH.getLanguage(), FRENCH);

    private Written() {}

    static Language in(Locale locale) {
        return LANGUAGES.getOrDefault(locale.getLanguage(), FRENCH);
    }
}
