package org.essaim;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A class is spoken of by its simple name: in a review, in a stack, in the map. Whatever two of one name mean, somebody opens
/// the wrong one first.
class OneNameOneThingTest {
    private static final List<Path> SOURCES =
            Stream.of("src/main/java", "../ballot/src/main/java", "../seating/src/main/java", "../money/src/main/java")
                    .map(Path::of)
                    .toList();

    /// What is said twice on purpose.
    private static final Map<String, String> IN_SEVERAL_ROOMS = Map.of(
            "Keeping", "what each room keeps of people: the same file in each, opened with its room",
            "Navigation", "what each room adds to the navigation, likewise",
            "Decision", "the answer of a pure core to a command: a room's workshop and a concept each have theirs",
            "Refusal", "why, likewise",
            "Project", "what a territory undertakes; and what a budget is voted on, in a library that knows nothing of Essaim",
            "Role", "what an account may do; and what somebody is in a room. Both are said « rôle »",
            "Person", "somebody with an account; and what is known of somebody of a room, which no other room reads");

    @Test
    void noTwoClassesAreCalledTheSame() throws IOException {
        Map<String, Long> times = new TreeMap<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                files.map(it -> it.getFileName().toString())
                        .filter(it -> it.endsWith(".java") && !it.equals("package-info.java"))
                        .map(it -> it.substring(0, it.length() - ".java".length()))
                        .collect(groupingBy(it -> it, counting()))
                        .forEach((name, number) -> times.merge(name, number, Long::sum));
            }
        }

        assertThat(times).hasSizeGreaterThan(700);
        times.values().removeIf(number -> number == 1);
        assertThat(times.keySet()).isEqualTo(IN_SEVERAL_ROOMS.keySet());
    }
}
