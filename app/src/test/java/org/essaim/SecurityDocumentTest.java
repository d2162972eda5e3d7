package org.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `docs/security.md` leaves no point out, and it and `docs/guarantees.md` name nothing that does not exist.
class SecurityDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/security.md");
    private static final Pattern POINT = Pattern.compile("V\\d+(\\.\\d+){0,2}");
    private static final Pattern CODE = Pattern.compile("`([A-Za-z]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)");

    @Test
    void everyPointOfLevelTwoHasItsLine() throws IOException {
        Set<String> told = rows().stream()
                .flatMap(row -> POINT.matcher(cells(row).getFirst()).results().map(MatchResult::group))
                .collect(Collectors.toSet());
        List<String> asked = Files.readAllLines(Path.of("src/test/resources/security/asvs-5.0.0-level-2.txt")).stream()
                .filter(line -> line.startsWith("V"))
                .toList();

        assertThat(asked).hasSize(253);
        assertThat(asked).allSatisfy(point -> assertThat(told).containsAnyOf(point, section(point), chapter(point)));
        assertThat(told).allSatisfy(point -> assertThat(asked).anyMatch(one -> (one + ".").startsWith(point + ".")));
    }

    @Test
    void everyLineIsShownByATestOrSaysWhyItIsNot() throws IOException {
        for (String row : rows()) {
            List<String> cells = cells(row);
            if (!POINT.matcher(cells.getFirst()).find()) {
                continue;
            }
            String shown = cells.size() > 2 ? cells.get(2) : "";
            assertThat(shown.contains("Test`") || shown.contains("by construction") || shown.contains("installation")
                            || cells.get(1).contains("**"))
                    .as(row)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"security.md", "guarantees.md"})
    void everyTestClassAndDocumentItNamesExists(String document) throws IOException {
        String text = Files.readString(DOCUMENT.resolveSibling(document));
        Set<String> classes = new TreeSet<>();
        for (String root : List.of("src/main/java", "src/test/java", "../ballot/src", "../bench/src", "../money/src", "../seating/src")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> classes.add(name.substring(0, name.length() - 5)));
            }
        }
        List<String> missing = new ArrayList<>();
        CODE.matcher(text).results().map(found -> found.group(1)).filter(name -> name.endsWith("Test")).forEach(name -> {
            if (!classes.contains(name)) {
                missing.add(name);
            }
        });
        LINK.matcher(text).results().map(found -> found.group(1)).forEach(path -> {
            if (!Files.exists(DOCUMENT.resolveSibling(path))) {
                missing.add(path);
            }
        });

        assertThat(missing).isEmpty();
        assertThat(classes).contains("Decider", "Guard", "PageCheck");
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .toList();
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static String section(String point) {
        return point.substring(0, point.lastIndexOf('.'));
    }

    private static String chapter(String point) {
        return point.substring(0, point.indexOf('.'));
    }
}
