package blackbox.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import essaim.seating.Meetings;
import essaim.seating.Seating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The *social golfer problem*: g groups of p, w weeks, nobody with anybody twice. Compared with published figures.
class B02_SocialGolfersTest {
    /// Groups × size where every week known to be possible is found; for the others, how many are.
    private static final Map<String, Integer> FEWER_THAN_KNOWN = Map.ofEntries(
            Map.entry("5x3", 5),
            Map.entry("6x3", 6),
            Map.entry("6x4", 5),
            Map.entry("6x5", 4),
            Map.entry("7x3", 7),
            Map.entry("7x4", 7),
            Map.entry("8x3", 8),
            Map.entry("8x4", 9));

    @Test
    void repeatsNoMoreThanAGoodHeuristicDoes() throws IOException {
        for (var line : Files.readAllLines(reference("good_enough_golfers_baseline.jsonl"))) {
            var row = JsonMapper.shared().readTree(line);
            assertThat(repeats(number(row, "g"), number(row, "p"), number(row, "w")))
                    .as(line)
                    .isLessThanOrEqualTo((int) row.get("mean_repeats").asDouble());
        }
    }

    @Test
    void findsAllOrMostOfTheWeeksKnownToBePossible() throws IOException {
        var table = JsonMapper.shared()
                .readTree(Files.readString(reference("best_known_weeks.json")))
                .get("table");
        var found = new TreeSet<String>();
        for (var row : table) {
            int groups = number(row, "g");
            int size = number(row, "p");
            if (groups <= 8 && size <= 6) {
                var name = groups + "x" + size;
                int weeks = FEWER_THAN_KNOWN.getOrDefault(name, number(row, "best_known_weeks"));
                assertThat(repeats(groups, size, weeks))
                        .as("%s, %d weeks", name, weeks)
                        .isZero();
                found.add(name + ": " + weeks + " of " + number(row, "best_known_weeks"));
            }
        }
        System.out.println("Weeks without a repeat, of those known: " + found);
        assertThat(found).hasSizeGreaterThan(20);
    }

    private static int repeats(int groups, int size, int weeks) {
        var people = IntStream.range(0, groups * size).boxed().toList();
        return Meetings.of(Seating.<Integer>at(groups).rounds(people, weeks)).repeats();
    }

    private static int number(JsonNode row, String field) {
        return row.get(field).asInt();
    }

    /// In the directory of reference data: `ESSAIM_SHARED`, or `shared` beside the repository.
    private static Path reference(String name) {
        var named = System.getProperty("ESSAIM_SHARED", System.getenv("ESSAIM_SHARED"));
        var here = Path.of("").toAbsolutePath();
        var folders = named != null
                ? List.of(Path.of(named))
                : Stream.iterate(here, folder -> folder != null, Path::getParent)
                        .map(folder -> folder.resolve("shared"))
                        .toList();
        var file = folders.stream()
                .map(folder -> folder.resolve("oracles/sgp").resolve(name))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "No " + name + " in " + Set.copyOf(folders) + ": set ESSAIM_SHARED");
        return file.orElseThrow();
    }
}
