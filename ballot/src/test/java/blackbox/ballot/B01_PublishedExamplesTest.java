package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import essaim.ballot.Combination;
import essaim.ballot.Election;
import essaim.ballot.Explanations;
import essaim.ballot.Lot;
import essaim.ballot.Outcome;
import essaim.ballot.PlainApproval;
import essaim.ballot.ProportionalApproval;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
        var folder = Shared.directory().resolve("oracles/abcvoting");
        if (!Files.isDirectory(folder)) {
            return Stream.of(DynamicTest.dynamicTest(
                    "no instances", () -> abort("No reference instances at " + folder + ": set ESSAIM_SHARED")));
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(AbcFile.read(file))));
        }
    }

    private static void check(AbcFile instance) {
        var proportional = ProportionalApproval.count(instance.election(), new Lot(1));

        assertThat(committees(proportional)).isEqualTo(instance.results("pav"));
        assertThat(committees(PlainApproval.count(instance.election(), new Lot(1))))
                .isEqualTo(instance.results("av"));
        assertThat(Explanations.of(proportional).kept()).hasSize(instance.election().seats());
    }

    private static Set<Set<Integer>> committees(Outcome<Integer> outcome) {
        var all = new HashSet<Set<Integer>>();
        outcome.best().forEach(combination -> all.add(Set.copyOf(combination.members())));
        return all;
    }
}
