package org.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What can be said of every Java file without a formatter; why there is none, decision 85 says. Whatever a program mends
/// alone, this one mends with `-Dessaim.refresh=true`.
class FormattingTest {
    private static final List<Path> ROOTS =
            Stream.of("src", "../ballot/src", "../bench/src", "../money/src", "../seating/src", "../tools").map(Path::of).toList();

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (static )?([\\w.*]+);\n");
    private static final Pattern WITHOUT_BRACES = Pattern.compile("\\s*(?:(?:if|for|while) \\(.*\\)|else) [^{]*;");
    private static final int LONGEST = 160;
    private static final int INDENT = 4;

    private final Map<Path, String> sources = SourceFiles.below(ROOTS, ".java");
    private final List<String> found = new ArrayList<>();

    @Test
    void blankLinesSpacesAndImportsAreWhereTheyBelong() {
        sources.forEach((file, source) -> {
            String tidied = tidied(source);
            if (!tidied.equals(source)) {
                if (Boolean.getBoolean("essaim.refresh")) {
                    SourceFiles.write(file, tidied);
                } else {
                    found.add(file.toString());
                }
            }
        });

        assertThat(found).as("mended by -Dessaim.refresh=true").isEmpty();
    }

    /// What stands in a text block is as long as what it says.
    @Test
    void linesFitInAWindow() {
        code((where, line) -> {
            if (line.length() > LONGEST) {
                found.add(where + " has " + line.length() + " characters");
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void everyIndentationIsAMultipleOfFour() {
        code((where, line) -> {
            int indent = line.length() - line.stripLeading().length();
            if (line.indexOf('\t') >= 0 || indent % INDENT != 0 && !line.stripLeading().startsWith("*")) {
                found.add(where + " " + line.strip());
            }
        });

        assertThat(found).isEmpty();
    }

    /// A second statement added below would not belong to the condition.
    @Test
    void everyBranchHasItsBraces() {
        code((where, line) -> {
            if (WITHOUT_BRACES.matcher(line).matches() && !line.contains("else if")) {
                found.add(where + " " + line.strip());
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void mendsWhatItFinds() {
        assertThat(tidied("""
                package a;

                import b.Late;
                import b.Early.Inner;
                import b.Early;
                import static c.Told.told;
                import b.Unused;


                class A {

                    void a() {\u0020
                        told("\""

                            {

                        "\"", Late, Early, Inner);

                    }
                }

                """)).isEqualTo("""
                package a;

                import static c.Told.told;

                import b.Early;
                import b.Early.Inner;
                import b.Late;

                class A {
                    void a() {
                        told("\""

                            {

                        "\"", Late, Early, Inner);
                    }
                }
                """);
    }

    private static String tidied(String source) {
        List<String> kept = new ArrayList<>();
        boolean inText = false;
        for (String line : withImports(source).lines().toList()) {
            if (!inText && line.isBlank()) {
                boolean opens = !kept.isEmpty() && (kept.getLast().isEmpty() || kept.getLast().endsWith("{"));
                if (!opens) {
                    kept.add("");
                }
            } else {
                if (!inText && line.strip().startsWith("}") && kept.getLast().isEmpty()) {
                    kept.removeLast();
                }
                kept.add(inText ? line : line.stripTrailing());
            }
            inText ^= turns(line);
        }
        return String.join("\n", kept).stripTrailing() + "\n";
    }

    /// Those of methods first, then those of classes, each in the order of its letters; none that nothing else names.
    private static String withImports(String source) {
        List<MatchResult> imports = IMPORT.matcher(source).results().toList();
        if (imports.isEmpty()) {
            return source;
        }
        String before = source.substring(0, imports.getFirst().start());
        String below = source.substring(imports.getLast().end());
        String sorted = Stream.of(true, false)
                .map(ofMethods -> imports.stream()
                        .filter(it -> ofMethods == (it.group(1) != null) && isNamed(it.group(2), before + below))
                        .sorted(Comparator.comparing(it -> it.group(2)))
                        .map(MatchResult::group)
                        .distinct()
                        .collect(Collectors.joining()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
        return before + sorted + "\n" + below;
    }

    private static boolean isNamed(String imported, String source) {
        String name = imported.substring(imported.lastIndexOf('.') + 1);
        return name.equals("*") || Pattern.compile("\\b" + name + "\\b").matcher(source).find();
    }

    /// Whether a text block begins or ends in this line, and no other does the contrary.
    private static boolean turns(String line) {
        return line.replace("\\\"", "").split("\"\"\"", -1).length % 2 == 0;
    }

    private void code(Reader reader) {
        sources.forEach((file, source) -> {
            boolean inText = false;
            int number = 0;
            for (String line : source.lines().toList()) {
                number++;
                if (!inText) {
                    reader.read(file + ":" + number, line);
                }
                inText ^= turns(line);
            }
        });
    }

    private interface Reader {
        void read(String where, String line);
    }
}
