package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.ballot.TieBreak;
import essaim.ballot.judgment.Grades;
import essaim.ballot.judgment.Judged;
import essaim.ballot.judgment.Judgment;
import essaim.ballot.judgment.JudgmentRefused;
import essaim.ballot.judgment.MajorityJudgment;
import essaim.ballot.judgment.Missing;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Grades from *to reject* (0) to *very good* (4).
class D01_MajorityJudgmentTest {
    /// Nine people, lined up. Both have the median 3; set aside, it uncovers a 3 for the trees and a 2 for the benches.
    ///
    ///     trees    1 2 3 3 [3] 3 4 4 4
    ///     benches  0 1 1 2 [3] 3 3 3 4
    @Test
    void setsAsideFromTheMiddleUntilMediansDiffer() {
        var tallies = new LinkedHashMap<String, Grades>();
        tallies.put("benches", Grades.of(1, 2, 1, 4, 1));
        tallies.put("trees", Grades.of(0, 1, 1, 4, 3));
        var judgment = MajorityJudgment.count(tallies, Missing.refused());

        assertThat(judgment.ranking()).extracting(Judged::candidate).containsExactly("trees", "benches");
        assertThat(judgment.ranking().getLast().median()).isEqualTo(3);
        assertThat(judgment.ranking().getLast().above()).isEqualTo(1);
        assertThat(judgment.ranking().getLast().below()).isEqualTo(4);
        assertThat(judgment.ranking().getLast().against())
                .isEqualTo(new Judged.Median(BigInteger.ONE, 3, 2));
        assertThat(judgment.tied()).isEmpty();
    }

    @Test
    void showsEqualOnesAndLetsTheNamedRuleSettle() {
        var tallies = new LinkedHashMap<String, Grades>();
        tallies.put("b", Grades.of(1, 2));
        tallies.put("a", Grades.of(1, 2));
        tallies.put("c", Grades.of(3, 0));
        var judgment = MajorityJudgment.count(tallies, Missing.refused());

        assertThat(ranks(judgment, tallies)).containsExactly(1, 1, 3);
        assertThat(judgment.tied()).containsExactly(new TreeSet<>(List.of("a", "b")));
        assertThat(judgment.kept(1, TieBreak.order(List.of("b", "a")), List.of("b", "a", "c"))).containsExactly("b");
        assertThat(judgment.kept(1, TieBreak.smallest(), List.of("b", "a", "c"))).containsExactly("a");
        assertThat(judgment.kept(2, TieBreak.choices(Map.<Set<String>, String>of()), List.of("b", "a", "c"))).containsExactly("b", "a");
    }

    @Test
    void refusesWhatWouldHaveToBeGuessed() {
        var unequal = Map.of("a", Grades.of(1, 2), "b", Grades.of(1, 1));
        assertRefused(unequal, Missing.refused(), JudgmentRefused.Reason.GRADES_MISSING);
        assertRefused(unequal, Missing.countedAs(0, 2), JudgmentRefused.Reason.MORE_GRADES_THAN_VOTERS);
        assertRefused(unequal, Missing.countedAs(2, 3), JudgmentRefused.Reason.NO_SUCH_GRADE);
        assertRefused(Map.of("a", Grades.of(0, 0)), Missing.normalized(), JudgmentRefused.Reason.NOT_GRADED);
        assertRefused(Map.of("a", Grades.of(0, 0)), Missing.countedAsMedian(3), JudgmentRefused.Reason.NOT_GRADED);
        assertRefused(
                Map.of("a", Grades.of(1), "b", Grades.of(0, 1)),
                Missing.refused(),
                JudgmentRefused.Reason.DIFFERENT_SCALES);
        assertRefused(Map.<String, Grades>of(), Missing.refused(), JudgmentRefused.Reason.NO_CANDIDATE);
    }

    private static void assertRefused(Map<String, Grades> tallies, Missing missing, JudgmentRefused.Reason reason) {
        assertThatThrownBy(() -> MajorityJudgment.count(tallies, missing))
                .isInstanceOfSatisfying(
                        JudgmentRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /// The assertions of the MieuxVoter library: 9 of 9.
    @Test
    void agreesWithMieuxVoter() throws IOException {
        var file = Shared.data("oracles/majority_judgment/mieuxvoter_java_assertions.json");
        int agreed = 0;
        for (var oracle : JsonMapper.shared().readTree(Files.readString(file)).values()) {
            var tallies = new LinkedHashMap<Integer, Grades>();
            for (var counts : oracle.get("tallies").values()) {
                tallies.put(
                        tallies.size(),
                        new Grades(counts.values().stream().map(JsonNode::bigIntegerValue).toList()));
            }
            var expected = oracle.get("ranks").values().stream().map(JsonNode::intValue).toList();
            var title = oracle.get("title").asString();
            assertThat(ranks(MajorityJudgment.count(tallies, missing(oracle)), tallies)).as(title).isEqualTo(expected);
            agreed++;
        }
        assertThat(agreed).isEqualTo(9);
    }

    private static Missing missing(JsonNode oracle) {
        var voters = oracle.get("participants").bigIntegerValue();
        var mode = oracle.has("mode") ? oracle.get("mode").asString() : "none";
        return switch (mode) {
            case "StaticDefault" ->
                new Missing.CountedAs(oracle.has("default") ? oracle.get("default").intValue() : 0, voters);
            case "MedianDefault" -> new Missing.CountedAsMedian(voters);
            case "Normalized" -> Missing.normalized();
            default -> Missing.refused();
        };
    }

    @Test
    void equalsTheDefinitionOnOneHundredThousandTallies() {
        var random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            int grades = random.nextInt(1, 8);
            int voters = random.nextInt(1, 14);
            var first = tally(random, grades, voters);
            // Often nearly the same, so that the middle does not tell them apart.
            var second = random.nextBoolean() ? tally(random, grades, voters) : moved(random, first);
            var tallies = new LinkedHashMap<Integer, Grades>();
            tallies.put(0, Grades.of(first));
            tallies.put(1, Grades.of(second));
            int slow = slow(first, second);
            var expected = slow == 0 ? List.of(1, 1) : slow > 0 ? List.of(1, 2) : List.of(2, 1);

            var ranks = ranks(MajorityJudgment.count(tallies, Missing.refused()), tallies);
            if (!ranks.equals(expected)) {
                assertThat(ranks).as("%s", tallies).isEqualTo(expected);
            }
        }
    }

    /// Whoever gives a better grade cannot harm.
    @Test
    void isNotHarmedByABetterGrade() {
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            var tallies = new LinkedHashMap<Integer, Grades>();
            var raised = new LinkedHashMap<Integer, Grades>();
            for (int candidate = 0; candidate < 4; candidate++) {
                var tally = tally(random, 5, 9);
                tallies.put(candidate, Grades.of(tally));
                if (candidate == 0) {
                    int grade = 0;
                    while (tally[grade] == 0 && grade < 3) {
                        grade++;
                    }
                    if (tally[grade] > 0) {
                        tally[grade]--;
                        tally[grade + 1]++;
                    }
                }
                raised.put(candidate, Grades.of(tally));
            }
            int before = ranks(MajorityJudgment.count(tallies, Missing.refused()), tallies).getFirst();
            int after = ranks(MajorityJudgment.count(raised, Missing.refused()), raised).getFirst();
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    private static long[] tally(Random random, int grades, int voters) {
        var tally = new long[grades];
        for (int voter = 0; voter < voters; voter++) {
            tally[random.nextInt(grades)]++;
        }
        return tally;
    }

    private static long[] moved(Random random, long[] tally) {
        var moved = tally.clone();
        int from = random.nextInt(tally.length);
        if (moved[from] > 0) {
            moved[from]--;
            moved[random.nextInt(tally.length)]++;
        }
        return moved;
    }

    /// The definition: compare medians, set one aside from each, compare again.
    private static int slow(long[] first, long[] second) {
        var a = lineUp(first);
        var b = lineUp(second);
        while (!a.isEmpty()) {
            int middle = (a.size() - 1) / 2;
            int order = Integer.compare(a.remove(middle), b.remove(middle));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<Integer> lineUp(long[] tally) {
        var all = new ArrayList<Integer>();
        for (int grade = 0; grade < tally.length; grade++) {
            for (int i = 0; i < tally[grade]; i++) {
                all.add(grade);
            }
        }
        return all;
    }

    /// In the order of the tallies.
    private static <C extends Comparable<C>> List<Integer> ranks(Judgment<C> judgment, Map<C, Grades> tallies) {
        return tallies.keySet().stream()
                .map(candidate -> judgment.ranking().stream()
                        .filter(judged -> judged.candidate().equals(candidate))
                        .findFirst()
                        .orElseThrow()
                        .rank())
                .toList();
    }
}
