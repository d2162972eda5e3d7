package org.essaim.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.SharedData;
import org.junit.jupiter.api.Test;

/// Every accented word of the real rows has one stem, whoever left its accents out.
class AccentsOfRealTitlesTest {
    private static final Pattern ACCENTED = Pattern.compile("\\p{L}*[à-öø-ÿœæ]\\p{L}*");

    @Test
    void anAccentLeftOutChangesNothing() throws IOException {
        Set<String> words = ACCENTED.matcher(Files.readString(SharedData.file("data/fonds-vert-2023.csv")).toLowerCase(Locale.FRENCH))
                .results()
                .map(word -> word.group())
                .collect(Collectors.toSet());
        var french = new FrenchAnalysis();

        assertThat(words).hasSizeGreaterThan(2_000);
        assertThat(words.stream().filter(word -> !french.stems(word).equals(french.stems(plain(word))))).isEmpty();
    }

    private static String plain(String word) {
        return Normalizer.normalize(word.replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
