package essaim.ballot.judgment;

import essaim.ballot.judgment.JudgmentRefused.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// Majority judgment (Balinski and Laraki), exact for any number of voters.
///
/// **Rule.** Everybody gives every candidate a grade in words. A candidate's grade is the median: half of the voters
/// think at least that, and where two stand in the middle the lower counts. The better median wins. When medians are
/// equal, one voter with that grade is set aside from both candidates, new medians are looked at, and so on until they
/// differ. Candidates that never differ have the same grades and are equal.
///
/// **Closed form.** Nobody is set aside one by one. Lined up from worst to best, the medians that come to light one
/// after the other lie alternately below and above the middle, moving outwards. Both walks cross whole blocks of one
/// grade at a time, so two candidates are compared in as many steps as there are grades on both sides, whatever the
/// number of voters: billions after [Missing.Normalized].
///
/// **Paper.** M. Balinski and R. Laraki, *Majority Judgment: Measuring, Ranking, and Electing*, MIT Press, 2011.
public final class MajorityJudgment {
    private static final BigInteger TWO = BigInteger.TWO;

    private MajorityJudgment() {}

    /// Ranks all candidates.
    ///
    /// @param tallies for each candidate, in the order of the ballot paper; all have the same scale of grades
    public static <C extends Comparable<C>> Judgment<C> count(Map<C, Grades> tallies, Missing missing) {
        var sorted = new ArrayList<Map.Entry<C, Grades>>(counted(tallies, missing).entrySet());
        // The sort is stable: equal ones stay in the order of the ballot paper.
        sorted.sort((a, b) -> difference(b.getValue(), a.getValue()).sign());
        var ranking = new ArrayList<Judged<C>>();
        for (var entry : sorted) {
            var grades = entry.getValue();
            int median = grades.median();
            var against = ranking.isEmpty() ? new Judged.Nobody() : against(ranking.getLast().grades(), grades);
            int rank = against instanceof Judged.Equal ? ranking.getLast().rank() : ranking.size() + 1;
            ranking.add(new Judged<>(
                    entry.getKey(), rank, grades, median, grades.above(median), grades.below(median), against));
        }
        return new Judgment<>(ranking, missing);
    }

    private static Judged.Against against(Grades before, Grades own) {
        var difference = difference(before, own);
        return difference.sign() == 0
                ? new Judged.Equal()
                : new Judged.Median(difference.setAside(), difference.first(), difference.second());
    }

    /// Where the medians of two candidates with equally many grades first differ.
    private record Difference(BigInteger setAside, int first, int second) {
        int sign() {
            return Integer.compare(first, second);
        }
    }

    private static Difference difference(Grades first, Grades second) {
        var total = first.total();
        // The lower median, and the place after it. They part from here; the one whose turn it is comes first.
        var down = total.add(BigInteger.ONE).shiftRight(1);
        var up = down.add(BigInteger.ONE);
        boolean odd = total.testBit(0);
        var setAside = BigInteger.ZERO;
        if (odd) {
            // One stands alone in the middle; around it are as many below as above, and below comes next.
            int a = first.gradeOf(down);
            int b = second.gradeOf(down);
            if (a != b) {
                return new Difference(setAside, a, b);
            }
            setAside = BigInteger.ONE;
            down = down.subtract(BigInteger.ONE);
        }
        while (down.signum() > 0) {
            int a = first.gradeOf(down);
            int b = second.gradeOf(down);
            if (a != b) {
                return new Difference(setAside, a, b);
            }
            int aboveA = first.gradeOf(up);
            int aboveB = second.gradeOf(up);
            if (aboveA != aboveB) {
                return new Difference(setAside.add(BigInteger.ONE), aboveA, aboveB);
            }
            // As far outwards as all four grades stay what they are.
            var steps = down.subtract(first.below(a))
                    .min(down.subtract(second.below(b)))
                    .min(first.lastPlaceOf(aboveA).subtract(up).add(BigInteger.ONE))
                    .min(second.lastPlaceOf(aboveB).subtract(up).add(BigInteger.ONE));
            down = down.subtract(steps);
            up = up.add(steps);
            setAside = setAside.add(steps.multiply(TWO));
        }
        return new Difference(setAside, 0, 0);
    }

    /// Tallies brought to the same total.
    private static <C extends Comparable<C>> Map<C, Grades> counted(Map<C, Grades> tallies, Missing missing) {
        refuseIf(tallies.isEmpty(), Reason.NO_CANDIDATE, "nobody stands");
        int scale = tallies.values().iterator().next().counts().size();
        var common = missing instanceof Missing.Normalized ? commonTotal(tallies) : BigInteger.ZERO;
        var counted = new LinkedHashMap<C, Grades>();
        tallies.forEach((candidate, grades) -> {
            refuseIf(grades.counts().size() != scale, Reason.DIFFERENT_SCALES, candidate + ": " + grades.counts());
            counted.put(candidate, switch (missing) {
                case Missing.Refused() -> grades;
                case Missing.CountedAs(var grade, var voters) -> {
                    refuseIf(grade < 0 || grade >= scale, Reason.NO_SUCH_GRADE, grade + " of " + scale);
                    yield grades.plus(grade, missing(candidate, grades, voters));
                }
                case Missing.CountedAsMedian(var voters) -> {
                    refuseIf(grades.total().signum() == 0, Reason.NOT_GRADED, candidate.toString());
                    yield grades.plus(grades.median(), missing(candidate, grades, voters));
                }
                case Missing.Normalized() -> grades.times(common.divide(grades.total()));
            });
        });
        var totals = counted.values().stream().map(Grades::total).distinct().toList();
        refuseIf(totals.size() > 1, Reason.GRADES_MISSING, "totals " + totals);
        refuseIf(totals.getFirst().signum() == 0, Reason.NOT_GRADED, "no grade at all");
        return counted;
    }

    private static BigInteger missing(Object candidate, Grades grades, BigInteger voters) {
        var missing = voters.subtract(grades.total());
        refuseIf(missing.signum() < 0, Reason.MORE_GRADES_THAN_VOTERS, candidate + ": " + grades.total());
        return missing;
    }

    private static BigInteger commonTotal(Map<?, Grades> tallies) {
        var common = BigInteger.ONE;
        for (var entry : tallies.entrySet()) {
            var total = entry.getValue().total();
            refuseIf(total.signum() == 0, Reason.NOT_GRADED, String.valueOf(entry.getKey()));
            common = common.multiply(total.divide(common.gcd(total)));
        }
        return common;
    }

    private static void refuseIf(boolean condition, Reason reason, String detail) {
        if (condition) {
            throw new JudgmentRefused(reason, detail);
        }
    }
}
