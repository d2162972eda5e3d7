package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Bundles, templates and style sheets stay in step: nothing said that is not written, nothing written that is not
/// said.
class WordsAndStylesTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Messages MESSAGES = new Messages(true);
    private static final Pattern SAID = Pattern.compile(
            "(?:\\bt|messages\\.get|Problem\\.\\w+|new Option\\(\"[^\"]*\", messages\\.get)\\(\\s*\"([a-z]+(?:\\.[\\w-]+)+)\"");
    private static final Pattern REFUSED =
            Pattern.compile("\\.(?:refuse|mend|titled)\\((?:[^\";]*?\"[^\"]*\",\\s*)?\"([a-z]+(?:\\.[\\w-]+)+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[\\w.-]*)\"");
    /// Texts that an expression compares with or passes on: `x.has("a")`, `== "a"`, `"a".equals`.
    private static final Pattern NOT_WORDS =
            Pattern.compile("\\.\\w+\\(\"[^\"]*\"[^)]*\\)|[!=]= \"[^\"]*\"|\"[\\w-]+\"\\.equals");
    private static final Pattern TOKEN = Pattern.compile("var\\((--[\\w-]+)");
    private static final Pattern DEFINITION = Pattern.compile("(?<![\\w-])(--[\\w-]+)\\s*:");
    private static final Pattern CLASS_IN_CSS = Pattern.compile("\\.(-?[a-zA-Z_][\\w-]*)(?![^{}]*\\})");

    @Test
    void everySentenceAskedForIsWritten() {
        var asked = sources().flatMap(source -> Stream.of(SAID, REFUSED).flatMap(found -> groups(found, source)));

        assertThat(asked.filter(key -> !MESSAGES.has(key))).isEmpty();
    }

    @Test
    void everySentenceWrittenIsAskedFor() {
        var literals = sources().flatMap(source -> groups(LITERAL, source)).collect(Collectors.toSet());
        Predicate<String> said = key -> literals.contains(key)
                || literals.stream().anyMatch(start -> key.startsWith(start.endsWith(".") ? start : start + "."));

        assertThat(MESSAGES.keys().stream().filter(said.negate())).isEmpty();
    }

    /// Calques, jargon and second names of one thing, mended once.
    @Test
    void wordsThatWereMendedDoNotComeBack() {
        var mended = Pattern.compile("démont(?!agne)|Visez|visez|souffle|flash|[Cc]ode QR|Contribué par|tiennent contre|tient ces éléments contre"
                + "|[Mm]atériau|répondue|servies?\\b|courriel|derrière (cette|elle|elles)\\b|Le même, en tableau");

        for (Path bundle : bundles()) {
            assertThat(read(bundle)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .filter(line -> mended.matcher(line.replaceFirst("^[\\w.-]+\\s*=", ""))
                                    .find()))
                    .as(bundle.toString())
                    .isEmpty();
        }
    }

    /// The second one would silence the first.
    @Test
    void noKeyIsWrittenTwice() {
        var key = Pattern.compile("(?m)^([a-z][\\w.-]*)\\s*=");

        for (Path bundle : bundles()) {
            assertThat(groups(key, read(bundle))).as(bundle.toString()).doesNotHaveDuplicates();
        }
    }

    /// Small letters, hyphens, points: `workshop.phone.role.local-agent`. A constant at a key's end is read so.
    @Test
    void keysAreWrittenInOneWay() {
        var key = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

        assertThat(MESSAGES.keys()).allMatch(it -> key.matcher(it).matches());
        assertThat(sources().flatMap(source -> Stream.of(SAID, REFUSED).flatMap(found -> groups(found, source))))
                .allMatch(it -> key.matcher(it).matches());
    }

    /// Those that every table ends with do, and stand beside the others.
    @Test
    void titlesOfColumnsBeginWithACapital() {
        assertThat(MESSAGES.keys())
                .filteredOn(key -> key.contains(".csv.") && !key.matches(".*\\.(yes|no)"))
                .hasSizeGreaterThan(80)
                .extracting(MESSAGES::get)
                .noneMatch(title -> Character.isLowerCase(title.charAt(0)));
    }

    @Test
    void aConstantIsReadAsKeysAreWritten() {
        assertThat(MESSAGES.get("workshop.phone.role.LOCAL_AGENT")).isEqualTo(MESSAGES.get("workshop.phone.role.local-agent"));
        assertThat(MESSAGES.has("workshop.phone.role.LOCAL_AGENT")).isTrue();
    }

    @Test
    void keysBelongToTheirModule() {
        for (Path bundle : bundles()) {
            var module = bundle.getParent().getFileName() + ".";
            assertThat(read(bundle).lines().filter(line -> line.matches("[\\w.-]+\\s*=.*")))
                    .as(bundle.toString())
                    .allMatch(line -> line.startsWith(module));
        }
    }

    /// Spaces are corrected, never invented: an author who forgets one is told here.
    @Test
    void noFrenchSignStandsWithoutItsSpace() {
        var missing = Pattern.compile(
                "[\\p{L}\\d)}»…][!?;](?=\\s|$)|\\p{L}:(?=\\s)|[\\d}][€%]|«[^\\s\u202F]|[^\\s\u202F]»|'");

        for (Path bundle : bundles()) {
            assertThat(read(bundle)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .filter(line -> missing.matcher(line.replaceFirst("^[\\w.-]+\\s*=", ""))
                                    .find()))
                    .as(bundle.toString())
                    .isEmpty();
        }
    }

    @Test
    void stylesUseOnlyTokensThatExist() {
        var sheets = files("resources/static", ".css").stream()
                .map(WordsAndStylesTest::read)
                .toList();
        Set<String> defined =
                sheets.stream().flatMap(css -> groups(DEFINITION, css)).collect(Collectors.toSet());

        assertThat(sheets.stream().flatMap(css -> groups(TOKEN, css)).filter(token -> !defined.contains(token)))
                .isEmpty();
    }

    @Test
    void templatesUseOnlyClassesThatExist() {
        Set<String> defined = files("resources/static", ".css").stream()
                .flatMap(sheet -> groups(CLASS_IN_CSS, withoutComments(read(sheet))))
                .collect(Collectors.toSet());
        // A script may need a hook that has no look.
        var scripts = files("resources/static", ".js").stream()
                .map(WordsAndStylesTest::read)
                .toList();
        Set<String> missing = new TreeSet<>();
        for (Path template : files("jte", ".jte")) {
            for (String name : classes(read(template))) {
                boolean begun = name.endsWith("--") || name.endsWith("-");
                boolean known = begun
                        ? defined.stream().anyMatch(one -> one.startsWith(name))
                        : defined.contains(name) || scripts.stream().anyMatch(script -> script.contains("." + name));
                if (!known) {
                    missing.add(template.getParent().getFileName() + "/" + template.getFileName() + ": " + name);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void darkHasTheSameValuesHoweverItIsChosen() {
        var tokens = read(MAIN.resolve("resources/static/ui/css/tokens.css"));
        var blocks = Pattern.compile("color-scheme: dark;([^}]*)}")
                .matcher(tokens)
                .results()
                .map(found -> found.group(1).strip())
                .toList();

        assertThat(blocks).hasSize(2);
        assertThat(blocks.get(0)).isEqualTo(blocks.get(1));
    }

    /// The class that counts most stands out the most, by day and by night.
    @Test
    void theFullestOfAMapIsFarthestFromThePage() {
        var tokens = read(MAIN.resolve("resources/static/ui/css/tokens.css"));
        for (String theme : List.of(tokens.substring(0, tokens.indexOf("color-scheme: dark")), tokens.substring(tokens.indexOf("color-scheme: dark")))) {
            double page = light(theme, "paper");
            var steps = IntStream.rangeClosed(0, 5)
                    .mapToObj(step -> contrast(page, light(theme, "scale-" + step)))
                    .toList();

            assertThat(steps).isSorted();
            assertThat(steps.getLast()).isGreaterThan(10);
            for (int step = 0; step <= 5; step++) {
                double text = light(theme, step < 4 ? "on-scale-low" : "on-scale-high");
                assertThat(contrast(text, light(theme, "scale-" + step))).as("the code on class " + step).isGreaterThan(4.5);
            }
        }
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
    }

    /// The relative luminance of a token, as WCAG counts it.
    private static double light(String tokens, String name) {
        int rgb = Integer.parseInt(
                groups(Pattern.compile("--" + name + ": #([0-9A-F]{6})"), tokens).findFirst().orElseThrow(), 16);
        double light = 0;
        double[] weights = {.0722, .7152, .2126};
        for (int i = 0; i < 3; i++) {
            double part = (rgb >> 8 * i & 255) / 255.0;
            light += weights[i] * (part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4));
        }
        return light;
    }

    @Test
    void everyIconAskedForIsDrawn() {
        var sprite = read(MAIN.resolve("resources/static/ui/icons.svg"));
        var asked = files("jte", ".jte").stream()
                .flatMap(template -> Stream.of("ui\\.icon\\(ui = ui, name = \"([\\w-]+)\"", "icon = \"([\\w-]+)\"")
                        .flatMap(pattern -> groups(Pattern.compile(pattern), read(template))));

        assertThat(asked.filter(name -> !sprite.contains("id=\"" + name + "\"")))
                .isEmpty();
    }

    private static Set<String> classes(String template) {
        Set<String> names = new TreeSet<>();
        for (int at = template.indexOf("class=\""); at >= 0; at = template.indexOf("class=\"", at + 1)) {
            int start = at + "class=\"".length();
            if (template.startsWith("${", start)) {
                int end = template.indexOf("}\"", start);
                String expression = NOT_WORDS.matcher(template.substring(start, end + 1)).replaceAll("");
                groups(Pattern.compile("\"([^\"]*)\""), expression)
                        .flatMap(words -> Stream.of(words.split("\\s+")))
                        .filter(word -> word.matches("[a-zA-Z][\\w-]*"))
                        .forEach(names::add);
            } else {
                int end = template.indexOf('"', start);
                Stream.of(template.substring(start, end).split("\\s+"))
                        .filter(word -> word.matches("[a-zA-Z][\\w-]*"))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static String withoutComments(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("url\\([^)]*\\)|\"[^\"]*\"", "");
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(WordsAndStylesTest::first).toList().stream();
    }

    private static String first(MatchResult found) {
        return found.group(1);
    }

    private static List<Path> bundles() {
        return files("resources", ".properties").stream()
                .filter(path -> path.getFileName().toString().startsWith("messages"))
                .toList();
    }

    private static Stream<String> sources() {
        return Stream.of(files("java", ".java"), files("jte", ".jte"))
                .flatMap(List::stream)
                .map(WordsAndStylesTest::read);
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> walk = Files.walk(MAIN.resolve(folder))) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
