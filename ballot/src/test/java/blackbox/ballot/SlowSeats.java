package blackbox.ballot;

import essaim.ballot.Completion;
import essaim.ballot.Election;
import essaim.ballot.Ratio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Equal shares for a committee as one reads it aloud: every voter for themselves, every tie followed or, for virtual
/// seats, settled for the smallest.
final class SlowSeats {
    private final Election<Integer> election;
    private final boolean first;
    private final Set<Set<Integer>> found = new HashSet<>();

    private SlowSeats(Election<Integer> election, boolean first) {
        this.election = election;
        this.first = first;
    }

    static Set<Set<Integer>> all(Election<Integer> election, Completion completion) {
        var slow = new SlowSeats(election, false);
        slow.shares(List.of(), slow.purses(election.seats()), (elected, purses) -> {
            if (completion == Completion.APPROVAL) {
                slow.approval(elected);
            } else {
                slow.loads(elected, purses.stream().map(Ratio::negated).toList());
            }
        });
        return slow.found;
    }

    static Set<Integer> virtualSeats(Election<Integer> election) {
        var slow = new SlowSeats(election, true);
        boolean enough = election.candidates().stream().filter(c -> election.supports(c) > 0).count() >= election.seats();
        if (!enough) {
            slow.approval(List.of());
        }
        for (int seats = election.seats(); slow.found.isEmpty(); seats++) {
            slow.shares(List.of(), slow.purses(seats), (_, _) -> {});
        }
        return slow.found.iterator().next();
    }

    private interface Then {
        void with(List<Integer> elected, List<Ratio> purses);
    }

    private List<Ratio> purses(int seats) {
        return election.ballots().stream().map(_ -> Ratio.of(seats, election.turnout())).toList();
    }

    private void shares(List<Integer> elected, List<Ratio> purses, Then then) {
        if (isFull(elected)) {
            return;
        }
        Ratio least = null;
        for (int candidate : waiting(elected)) {
            var price = price(candidate, purses);
            least = price != null && (least == null || price.compareTo(least) < 0) ? price : least;
        }
        if (least == null) {
            then.with(elected, purses);
            return;
        }
        var price = least;
        each(waiting(elected).stream().filter(c -> price.equals(price(c, purses))).toList(), candidate -> {
            var left = new ArrayList<Ratio>();
            for (int i = 0; i < purses.size(); i++) {
                left.add(
                        approves(i, candidate) ? purses.get(i).minus(purses.get(i).min(price)) : purses.get(i));
            }
            shares(with(elected, candidate), left, then);
        });
    }

    /// The greatest payment when each gives that or all they have.
    private Ratio price(int candidate, List<Ratio> purses) {
        var paying = new ArrayList<Ratio>();
        for (int i = 0; i < purses.size(); i++) {
            if (approves(i, candidate)) {
                paying.add(purses.get(i));
            }
        }
        paying.sort(null);
        var due = Ratio.ONE;
        for (int poorest = 0; poorest < paying.size(); poorest++) {
            var price = due.dividedBy(paying.size() - poorest);
            if (price.compareTo(paying.get(poorest)) <= 0) {
                return price;
            }
            due = due.minus(paying.get(poorest));
        }
        return null;
    }

    private void loads(List<Integer> elected, List<Ratio> loads) {
        if (isFull(elected)) {
            return;
        }
        var least = waiting(elected).stream().map(c -> load(c, loads)).min(Ratio::compareTo).orElseThrow();
        each(waiting(elected).stream().filter(c -> load(c, loads).equals(least)).toList(), candidate -> {
            var after = new ArrayList<Ratio>();
            for (int i = 0; i < loads.size(); i++) {
                after.add(approves(i, candidate) ? least : loads.get(i));
            }
            loads(with(elected, candidate), after);
        });
    }

    private Ratio load(int candidate, List<Ratio> loads) {
        if (election.supports(candidate) == 0) {
            return Ratio.of(1_000_000);
        }
        var sum = Ratio.ONE;
        for (int i = 0; i < loads.size(); i++) {
            sum = approves(i, candidate) ? sum.plus(loads.get(i)) : sum;
        }
        return sum.dividedBy(election.supports(candidate));
    }

    private void approval(List<Integer> elected) {
        if (isFull(elected)) {
            return;
        }
        int most = waiting(elected).stream().mapToInt(election::supports).max().orElseThrow();
        each(waiting(elected).stream().filter(c -> election.supports(c) == most).toList(), candidate ->
                approval(with(elected, candidate)));
    }

    private void each(List<Integer> tied, Consumer<Integer> next) {
        (first ? tied.subList(0, 1) : tied).forEach(next);
    }

    private boolean isFull(List<Integer> elected) {
        if (elected.size() == election.seats()) {
            found.add(Set.copyOf(elected));
        }
        return elected.size() == election.seats();
    }

    private boolean approves(int ballot, int candidate) {
        return election.ballots().get(ballot).approves(candidate);
    }

    private List<Integer> waiting(List<Integer> elected) {
        return election.candidates().stream().filter(c -> !elected.contains(c)).toList();
    }

    private static List<Integer> with(List<Integer> elected, int candidate) {
        var more = new ArrayList<>(elected);
        more.add(candidate);
        return more;
    }
}
