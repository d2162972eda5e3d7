package org.essaim.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class TypedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t", "\u000B", "\f", "\u0085", "\u00A0", "\u202F", "\u2007", "\u2009", "\u3000", "\u2028", "\u2029", "\n", "\r",
                "\r\n", " \t ", "\u001F"
            })
    void keepsWordsApart(String blank) {
        assertThat(Typed.line("deux" + blank + "mots")).isEqualTo("deux mots");
        assertThat(Typed.line(blank + "un mot" + blank)).isEqualTo("un mot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u0001", "\u001B", "\u007F", "\u009F", "\uFFFE", "\uFFFF", "\uFDD0", "\uDBFF\uDFFF", "\uD83D", "\uDC1D",
                "\uFEFF", "\u200B", "\u2060", "\u00AD"
            })
    void dropsWhatIsNoCharacter(String none) {
        assertThat(Typed.line("Élo" + none + "die")).isEqualTo("Élodie");
        assertThat(Typed.text("Élo" + none + "die\nvient")).isEqualTo("Élodie\nvient");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u200B", "\u3164", "\u115F\u1160", "\u2800", "\uFFA0", "\u200D", "\u00A0\u00A0", "\u0301", "\u202E", "\uFE0F"})
    void isEmptyWhenNothingShows(String nothing) {
        assertThat(Typed.line(nothing)).isEmpty();
        assertThat(Typed.text(nothing)).isEmpty();
        assertThat(Typed.word(nothing)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Łukasz", "Αθηνά", "محمد", "🐝", "Zoë", "李", "👩‍🌾", "می‌خواهم", "?", "ﷺ"})
    void keepsWhatShows(String name) {
        assertThat(Typed.line(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    gauche \u202Edroite,                 gauche \u202Edroite\u202C
                    \u2067\u202Bdeux,                    \u2067\u202Bdeux\u202C\u2069
                    \u2067\u202Bmal fermé\u2069 suite,   \u2067\u202Bmal fermé\u202C\u2069 suite
                    rien d’ouvert\u202C\u2069,           rien d’ouvert
                    \u2068bien\u2069 fermé,              \u2068bien\u2069 fermé
                    rien de tourné\u202E,              rien de tourné
                    \u202Eun blanc après \u0020,         \u202Eun blanc après\u202C
                    """)
    void turnsBackAtTheEndOfALine(String typed, String closed) {
        assertThat(Typed.line(typed)).isEqualTo(closed);
    }

    @Test
    void turnsBackInTheLineThatTurned() {
        assertThat(Typed.text("un \u202Edeux\ntrois")).isEqualTo("un \u202Edeux\u202C\ntrois");
    }

    @Test
    void composesLetters() {
        assertThat(Typed.line("E\u0301lodie")).isEqualTo("Élodie");
        assertThat(Typed.length(Typed.line("E\u0301lodie"))).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    l'eau d'ici                     | l’eau d’ici
                    aujourd'hui, c'est l'été        | aujourd’hui, c’est l’été
                    d'« agir »                      | d’« agir »
                    d'1 €                           | d’1 €
                    'entre deux'                    | 'entre deux'
                    5'30                            | 5'30
                    https://exemple.org/l'eau n'est | https://exemple.org/l'eau n’est
                    o'brien@exemple.org             | o'brien@exemple.org
                    """)
    void hasOneApostropheBetweenLetters(String typed, String kept) {
        assertThat(Typed.line(typed)).isEqualTo(kept);
    }

    @Test
    void leavesTheSignsOfAWordAlone() {
        assertThat(Typed.word(" o'neil@exemple.org\t")).isEqualTo("o'neil@exemple.org");
    }

    @Test
    void keepsLinesAndOneBlankLineBetweenParagraphs() {
        assertThat(Typed.text("  un \r\n\r\n\r\n\r\n- deux\u00A0mots\r- trois \n\n")).isEqualTo("un\n\n- deux mots\n- trois");
    }

    @Test
    void countsAndCutsWholeSigns() {
        assertThat(Typed.length("🐝a🌻")).isEqualTo(3);
        assertThat(Typed.cut("🐝a🌻", 1)).isEqualTo("🐝");
        assertThat(Typed.shortened("🐝🐝🐝🐝", 3)).isEqualTo("🐝🐝…");
        assertThat(Typed.shortened("Une légumerie, partagée par trois cantines", 24)).isEqualTo("Une légumerie, partagée…");
        assertThat(Typed.shortened("Une légumerie, partagée", 16)).isEqualTo("Une légumerie…");
    }

    /// Over thousands of texts made of the worst signs: whatever comes in, what comes out is XML, UTF-8, without NUL,
    /// balanced, and cleaned once for all.
    @Test
    void makesAnyTextFitForAnyReader() throws Exception {
        Random chance = new Random(20_270_309);
        int[] worst = {
            0, 1, 9, 10, 11, 12, 13, 0x1B, 0x1F, ' ', '\'', '&', '<', '>', '"', 'a', 'É', 0x85, 0x9F, 0xA0, 0xAD, 0x300, 0x301,
            0x200B, 0x200D, 0x200E, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x202F, 0x2060, 0x2066, 0x2067,
            0x2068, 0x2069, 0x3164, 0xD800, 0xDFFF, 0xFDD0, 0xFEFF, 0xFFF9, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F41D, 0x1FFFE, 0x10FFFF
        };
        for (int round = 0; round < 5_000; round++) {
            String typed = chance.ints(chance.nextInt(40), 0, worst.length)
                    .map(at -> worst[at])
                    .mapToObj(sign -> sign == 0xD800 ? "\uD800" : sign == 0xDFFF ? "\uDFFF" : Character.toString(sign))
                    .collect(Collectors.joining());
            for (String cleaned : new String[] {Typed.line(typed), Typed.text(typed), Typed.word(typed), Typed.sound(typed)}) {
                String escaped = cleaned.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader("<a>" + escaped + "</a>")));
                assertThat(new String(cleaned.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(cleaned);
                assertThat(cleaned.codePoints().filter(it -> it == 0xFFFE || it == 0xFFFF || it == 0 || it == 0x1FFFE))
                        .isEmpty();
            }
            assertThat(Typed.line(Typed.line(typed))).isEqualTo(Typed.line(typed));
            assertThat(Typed.text(Typed.text(typed))).isEqualTo(Typed.text(typed));
            assertThat(Typed.line(typed)).doesNotContain("\n", "  ", "\t");
            Typed.text(typed).lines().forEach(line -> assertThat(opened(line)).isEqualTo(closed(line)));
        }
    }

    @Test
    void standsOnTheLanguageAlone() {
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.essaim.text", "java.lang..", "java.text", "java.util..", "org.jspecify.annotations..",
                        "org.springframework.modulith")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.essaim.text"));
    }

    private static long opened(String line) {
        return line.codePoints().filter(it -> it >= 0x202A && it <= 0x202E && it != 0x202C || it >= 0x2066 && it < 0x2069).count();
    }

    private static long closed(String line) {
        return line.codePoints().filter(it -> it == 0x202C || it == 0x2069).count();
    }
}
