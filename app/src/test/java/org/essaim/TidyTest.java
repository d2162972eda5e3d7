package org.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a review would say of every second patch is said here once, so that reviews can speak of ideas.
class TidyTest {
    private static final List<Path> ROOTS = List.of(Path.of("src/main/java"), Path.of("src/test/java"));

    private static final Pattern COMMENT = Pattern.compile("\\s*(///?) (\\S.*)");
    private static final Pattern ONE_OR_TWO_WORDS = Pattern.compile("\\S+( \\S+)?");
    private static final Pattern ENDS_A_SENTENCE = Pattern.compile(".*[.:;!?»)`]");
    private static final Pattern LIST = Pattern.compile("([-@|#*]|\\d+\\.).*");
    /// A line that the formatter would not have broken before.
    private static final int LONG = 80;

    private static final Pattern WITH_ITS_PACKAGE =
            Pattern.compile("(?<![\\w.\"])((?:java|javax|jakarta|org|com|gg|tools|io|essaim)(?:\\.[a-z]\\w*)+)\\.([A-Z]\\w*)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+)\\.(\\w+);");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");
    private static final Pattern COLUMN_BY_NUMBER = Pattern.compile("\\brow\\.get[A-Z]\\w*\\(\\d");
    private static final Pattern TEXTS_AND_COMMENTS =
            Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(\\\\.|[^\"\\\\\n])*\"|'(\\\\.|[^'\\\\])+'|//[^\n]*|/\\*(?s:.*?)\\*/");

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final int LONGEST_LINE = 160;

    private final Map<Path, String> sources = sources();
    private final List<String> found = new ArrayList<>();

    /// The formatter breaks a `///` line that is too long and leaves its last words alone on the next.
    @Test
    void noCommentIsTorn() {
        lines((file, lines) -> {
            for (int i = 1; i < lines.size() - 1; i++) {
                String before = comment(lines.get(i - 1));
                String torn = comment(lines.get(i));
                String after = comment(lines.get(i + 1));
                boolean within = !before.isEmpty() && !after.isEmpty() && !LIST.matcher(after).matches();
                if (within
                        && lines.get(i - 1).length() >= LONG
                        && ONE_OR_TWO_WORDS.matcher(torn).matches()
                        && !LIST.matcher(torn).matches()
                        && !ENDS_A_SENTENCE.matcher(torn).matches()) {
                    found.add(file + ":" + (i + 1) + " " + torn);
                }
            }
        });

        assertThat(found).isEmpty();
    }

    /// But where two classes of one name meet in a file: one of them then has to say which it is.
    @Test
    void noClassIsWrittenWithItsPackage() {
        Map<String, Set<String>> ofPackage = sources.keySet().stream()
                .collect(Collectors.groupingBy(
                        file -> packageOf(sources.get(file)), Collectors.mapping(TidyTest::simpleName, Collectors.toSet())));
        sources.forEach((file, source) -> {
            String own = packageOf(source);
            Map<String, String> imported = IMPORT.matcher(source).results()
                    .collect(Collectors.toMap(it -> it.group(2), it -> it.group(1), (first, _) -> first));
            String code = TEXTS_AND_COMMENTS.matcher(source).replaceAll("\"\"").replaceAll("(?m)^(import|package) .*$", "");
            Set<String> declared = DECLARED.matcher(code).results().map(it -> it.group(1)).collect(Collectors.toSet());
            WITH_ITS_PACKAGE.matcher(code).results().forEach(written -> {
                String from = written.group(1);
                String name = written.group(2);
                boolean another = !imported.getOrDefault(name, from).equals(from)
                        || !from.equals(own) && (declared.contains(name) || ofPackage.get(own).contains(name))
                        || !imported.containsKey(name) && isUsedAlone(code, name)
                        || meets(code, written);
                if (!another) {
                    found.add(file + " " + written.group());
                }
            });
        });

        assertThat(found).isEmpty();
    }

    /// A column added in the middle of a query moves the numbers of all that follow. A query of one column may say 1.
    @Test
    void columnsAreReadByName() {
        lines((file, lines) -> lines.stream()
                .filter(line -> COLUMN_BY_NUMBER.matcher(line).find() && !file.toString().contains("src/test") && !file.endsWith("Health.java"))
                .forEach(line -> found.add(file + " " + line.strip())));

        assertThat(found).isEmpty();
    }

    /// A template is broken between blocks, between attributes, after a comma of a call, and never inside an attribute's expression, which
    /// JTE then takes for text. Between inline elements a break would print a space.
    @Test
    void templatesFitInAWindow() {
        SourceFiles.below(List.of(TEMPLATES), ".jte").forEach((file, source) -> {
            List<String> lines = source.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > LONGEST_LINE) {
                    found.add(file + ":" + (i + 1) + " has " + lines.get(i).length() + " characters");
                }
            }
        });

        assertThat(found).isEmpty();
    }

    /// Two packages' classes of that name, each written with its own.
    private static boolean meets(String code, MatchResult written) {
        return WITH_ITS_PACKAGE.matcher(code).results()
                .anyMatch(it -> it.group(2).equals(written.group(2)) && !it.group(1).equals(written.group(1)));
    }

    /// Whether the name means another class where it stands without a package: one of the language, or a nested one.
    private static boolean isUsedAlone(String code, String name) {
        return Pattern.compile("(?<![\\w.])" + name + "\\b").matcher(code).find() || isOfTheLanguage(name);
    }

    private static boolean isOfTheLanguage(String name) {
        return exists("java.lang." + name);
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, null);
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    private void lines(BiConsumer<Path, List<String>> each) {
        sources.forEach((file, source) -> each.accept(file, source.lines().toList()));
    }

    private static String comment(String line) {
        var comment = COMMENT.matcher(line);
        return comment.matches() ? comment.group(2) : "";
    }

    private static String packageOf(String source) {
        var found = Pattern.compile("(?m)^package ([\\w.]+);").matcher(source);
        return found.find() ? found.group(1) : "";
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static Map<Path, String> sources() {
        Map<Path, String> sources = SourceFiles.below(ROOTS, ".java");
        sources.keySet().removeIf(file -> file.endsWith("package-info.java"));
        return sources;
    }
}
