package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import essaim.ballot.ApprovalBallot;
import essaim.ballot.Combination;
import essaim.ballot.Election;
import essaim.ballot.Explanations;
import essaim.ballot.Lot;
import essaim.ballot.Outcome;
import essaim.ballot.PlainApproval;
import essaim.ballot.ProportionalApproval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class B01_PublishedExamplesTest {

    /// M. Lackner and P. Skowron, *Multi-Winner Voting with Approval Preferences* (Springer 2023), example 2.1.
    private static final Election<String> RUNNING_EXAMPLE =
            Elections.letters("abcdefg", 4, "ab", "ab", "ab", "ac", "ac", "ac", "ad", "ad", "bcf", "e", "f", "g");

    /// Example 2.2 of the book.
    @Test
    void plainApprovalTiesTwoCommittees() {
        var outcome = PlainApproval.count(RUNNING_EXAMPLE, new Lot(1));

        assertThat(outcome.best())
                .extracting(Combination::members)
                .containsExactly(List.of("a", "b", "c", "d"), List.of("a", "b", "c", "f"));
        assertThat(outcome.drawn()).containsExactly("d", "f");
    }

    /// Example 2.4 of the book.
    @Test
    void proportionalApprovalPrefersTheOneThatServesMore() {
        var outcome = ProportionalApproval.count(RUNNING_EXAMPLE, new Lot(1));

        assertThat(outcome.best()).extracting(Combination::members).containsExactly(List.of("a", "b", "c", "f"));
        // ab and ac: six times 1 ½; ad: twice 1; bcf: 1 ⅚; f: 1.
        assertThat(outcome.kept().points()).hasToString("13 5/6");
    }

    /// The test instances of the abcvoting library, with the committees it found.
    @TestFactory
    Stream<DynamicTest> agreesWithAbcvoting() throws IOException {
        var folder = shared().resolve("oracles/abcvoting");
        if (!Files.isDirectory(folder)) {
            return Stream.of(DynamicTest.dynamicTest(
                    "no instances", () -> abort("No reference instances at " + folder + ": set ESSAIM_SHARED")));
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(Instance.read(file))));
        }
    }

    private static void check(Instance instance) {
        var proportional = ProportionalApproval.count(instance.election, new Lot(1));

        assertThat(committees(proportional)).isEqualTo(instance.proportional);
        assertThat(committees(PlainApproval.count(instance.election, new Lot(1))))
                .isEqualTo(instance.plain);
        assertThat(Explanations.of(proportional).kept()).hasSize(instance.election.seats());
    }

    private static Set<Set<Integer>> committees(Outcome<Integer> outcome) {
        var all = new HashSet<Set<Integer>>();
        outcome.best().forEach(combination -> all.add(Set.copyOf(combination.members())));
        return all;
    }

    /// The directory of reference data: `ESSAIM_SHARED`, or `shared` beside the repository.
    private static Path shared() {
        var named = System.getProperty("ESSAIM_SHARED", System.getenv("ESSAIM_SHARED"));
        if (named != null) {
            return Path.of(named);
        }
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared"))
                .filter(folder -> Files.isDirectory(folder.resolve("oracles")))
                .findFirst()
                .orElse(here.resolve("../../shared").normalize());
    }

    /// What is needed of an `.abc.yaml` file: one value a line, lists written as in JSON, results under their rule.
    private record Instance(Election<Integer> election, Set<Set<Integer>> proportional, Set<Set<Integer>> plain) {

        static Instance read(Path file) throws IOException {
            var lines = Files.readAllLines(file);
            var candidates = IntStream.range(0, Integer.parseInt(value(lines, "num_cand: ")))
                    .boxed()
                    .toList();
            var ballots = lists(value(lines, "profile: ")).stream()
                    .map(ApprovalBallot::approving)
                    .toList();
            int seats = Integer.parseInt(value(lines, "committeesize: "));
            return new Instance(new Election<>(candidates, ballots, seats), result(lines, "pav"), result(lines, "av"));
        }

        private static Set<Set<Integer>> result(List<String> lines, String rule) {
            var all = new HashSet<Set<Integer>>();
            int at = lines.indexOf("- rule_id: " + rule);
            lists(value(lines.subList(at, lines.size()), "  result: ")).forEach(list -> all.add(Set.copyOf(list)));
            return all;
        }

        /// The value may go on over more deeply indented lines.
        private static String value(List<String> lines, String key) {
            int at = 0;
            while (!lines.get(at).startsWith(key)) {
                at++;
            }
            var value = new StringBuilder(lines.get(at).substring(key.length()));
            int indent = key.length() - key.stripLeading().length();
            while (++at < lines.size() && lines.get(at).startsWith(" ".repeat(indent + 2))) {
                value.append(lines.get(at).strip());
            }
            return value.toString();
        }

        private static List<List<Integer>> lists(String json) {
            return JsonMapper.shared().readValue(json, new TypeReference<List<List<Integer>>>() {});
        }
    }
}
