package essaim.ballot.judgment;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The grades that one candidate received: how many of each, from the worst to the best. Of any size, as tallies are
/// multiplied when they are brought to the same total.
///
/// @param counts copied; at least one grade, none below zero
public record Grades(List<BigInteger> counts) {
    public Grades {
        counts = List.copyOf(counts);
        if (counts.isEmpty() || counts.stream().anyMatch(count -> count.signum() < 0)) {
            throw new IllegalArgumentException("Counts from the worst to the best grade, none below zero: " + counts);
        }
    }

    public static Grades of(long... fromWorstToBest) {
        return new Grades(Arrays.stream(fromWorstToBest).mapToObj(BigInteger::valueOf).toList());
    }

    public BigInteger total() {
        return counts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /// The grade of the voter in the middle; of the two in the middle, the lower. 0 is the worst.
    ///
    /// @throws IllegalStateException if there is no grade at all
    public int median() {
        if (total().signum() == 0) {
            throw new IllegalStateException("No grade, so no median");
        }
        return gradeOf(total().add(BigInteger.ONE).shiftRight(1));
    }

    /// How many gave a grade above this one.
    public BigInteger above(int grade) {
        return counts.subList(grade + 1, counts.size()).stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /// How many gave a grade below this one.
    public BigInteger below(int grade) {
        return counts.subList(0, grade).stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    Grades plus(int grade, BigInteger more) {
        return new Grades(IntStream.range(0, counts.size())
                .mapToObj(i -> i == grade ? counts.get(i).add(more) : counts.get(i))
                .toList());
    }

    Grades times(BigInteger factor) {
        return new Grades(counts.stream().map(factor::multiply).toList());
    }

    /// The grade at this place, from 1, when all are lined up from the worst to the best.
    int gradeOf(BigInteger place) {
        var seen = BigInteger.ZERO;
        for (int grade = 0; grade < counts.size(); grade++) {
            seen = seen.add(counts.get(grade));
            if (seen.compareTo(place) >= 0) {
                return grade;
            }
        }
        throw new IllegalArgumentException("Fewer than " + place + " grades: " + counts);
    }

    /// Up to which place, from 1, grades are at most this one.
    BigInteger lastPlaceOf(int grade) {
        return below(grade + 1);
    }
}
