package essaim.ballot;

import essaim.ballot.SharedSeatsOutcome.By;
import essaim.ballot.SharedSeatsOutcome.Seat;
import essaim.ballot.shares.Market;
import essaim.ballot.shares.Raises;
import essaim.ballot.shares.SharedBuying;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The Method of Equal Shares for a committee, exact.
///
/// **Idea.** k seats belong to all voters in equal shares: each has k/n of a seat. A candidate is elected when those who
/// approve it can pay one seat together, each as much as the others or all that they have left; the one that asks the
/// least of those who pay in full comes first. What shares leave empty is filled by the [Completion] passed in.
///
/// **Promise.** A group that agrees on ℓ candidates and makes up ℓ/k of the ballots has a member who approves at least
/// ℓ of those elected (extended justified representation; the tests hold it), except under virtual seats, whose count is
/// cut before all shares are spent. Unlike [ProportionalApproval], it is
/// found step by step, in time that a room and a country both have, and each seat has its price.
///
/// **Ties.** [#count] settles each by the rule passed in, and shows it. [#all] follows every way to settle them.
///
/// **Papers.** D. Peters and P. Skowron, *Proportionality and the limits of welfarism*, EC 2020. M. Brill, R. Freeman,
/// S. Janson and M. Lackner, *Phragmén's voting methods and justified representation*, 2024, for the completion.
public final class SharedSeats<C extends Comparable<C>> {
    /// How many ways to settle ties [#all] follows at most.
    public static final int MAX_WAYS = 100_000;

    private final Election<C> election;
    private final Completion completion;

    /// The candidates, by their places, that are equally good; answers one of them.
    private final Function<int[], Integer> settle;

    private final List<Tally.Group> groups;
    private final Market market;
    private final List<Seat<C>> seats = new ArrayList<>();
    private final boolean[] elected;
    private long virtualSeats;

    private SharedSeats(Election<C> election, Completion completion, Function<int[], Integer> settle) {
        this.election = election;
        this.completion = completion;
        this.settle = settle;
        this.groups = Tally.grouped(election);
        this.market = market();
        this.elected = new boolean[election.candidates().size()];
        this.virtualSeats = election.seats();
    }

    public static <C extends Comparable<C>> SharedSeatsOutcome<C> count(
            Election<C> election, Completion completion, TieBreak<C> ties) {
        var paper = election.candidates();
        var count = new SharedSeats<>(
                election,
                completion,
                tied -> paper.indexOf(
                        ties.settle(Arrays.stream(tied).mapToObj(paper::get).toList(), paper)));
        count.run();
        return new SharedSeatsOutcome<>(election, completion, ties, count.seats, count.virtualSeats);
    }

    /// Every committee that some way to settle ties leads to, each in the order of the ballot paper; committees in the
    /// order in which trying the first of the paper first finds them. More than one only if a tie matters.
    ///
    /// Refused beyond [#MAX_WAYS], and under [Completion#VIRTUAL_SEATS], where ties also arise in counts that are
    /// given up.
    public static <C extends Comparable<C>> List<List<C>> all(Election<C> election, Completion completion) {
        if (completion == Completion.VIRTUAL_SEATS) {
            throw new IllegalArgumentException("Not defined for virtual seats");
        }
        var found = new ArrayList<List<C>>();
        var ways = new Ways();
        int tried = 0;
        do {
            Election.refuseIf(++tried > MAX_WAYS, ElectionRefused.Reason.TOO_MANY_TIES, "more than " + MAX_WAYS);
            var count = new SharedSeats<>(election, completion, ways::settle);
            count.run();
            var committee = IntStream.range(0, count.elected.length)
                    .filter(candidate -> count.elected[candidate])
                    .mapToObj(election.candidates()::get)
                    .toList();
            if (!found.contains(committee)) {
                found.add(committee);
            }
        } while (ways.next());
        return List.copyOf(found);
    }

    /// Plays every way to settle ties, one after the other, like a counter whose digits are the ties met.
    private static final class Ways {
        private final List<Integer> chosen = new ArrayList<>();
        private final List<Integer> among = new ArrayList<>();
        private int met;

        int settle(int[] tied) {
            if (tied.length == 1) {
                return tied[0];
            }
            if (met == chosen.size()) {
                chosen.add(0);
                among.add(tied.length);
            }
            return tied[chosen.get(met++)];
        }

        boolean next() {
            met = 0;
            while (!chosen.isEmpty() && chosen.getLast() + 1 == among.getLast()) {
                chosen.removeLast();
                among.removeLast();
            }
            if (chosen.isEmpty()) {
                return false;
            }
            chosen.set(chosen.size() - 1, chosen.getLast() + 1);
            return true;
        }
    }

    private void run() {
        boolean virtual = completion == Completion.VIRTUAL_SEATS;
        if (virtual && approved() < election.seats()) {
            fillByApproval();
            return;
        }
        var run = buy();
        if (virtual && run.order().length < election.seats()) {
            var enough = Raises.first(
                    market,
                    raise -> election.seats() + raise,
                    order -> order.length >= election.seats(),
                    settle::apply);
            virtualSeats = election.seats() + enough.raise();
            run = buy();
        }
        for (var bought : run.rounds()) {
            give(bought.item(), By.SHARES, bought.price(), bought.tied());
        }
        if (completion == Completion.APPROVAL) {
            fillByApproval();
        } else {
            fillByLoad(run);
        }
    }

    private SharedBuying.Result buy() {
        return SharedBuying.run(market, virtualSeats, election.seats(), settle::apply);
    }

    private long approved() {
        return Arrays.stream(market.supporters())
                .filter(supporters -> supporters.length > 0)
                .count();
    }

    private void fillByApproval() {
        while (seats.size() < election.seats()) {
            var tied = best(candidate -> Ratio.of(supports(candidate)).negated());
            int left = election.seats() - seats.size();
            // Where there are seats for all of them, there is nothing to settle.
            for (int i = 0; i < tied.length && tied.length <= left; i++) {
                give(tied[i], By.APPROVALS, Ratio.of(supports(tied[i])), new int[] {tied[i]});
            }
            if (tied.length > left) {
                int first = settle.apply(tied);
                give(first, By.APPROVALS, Ratio.of(supports(first)), tied);
            }
        }
    }

    private void fillByLoad(SharedBuying.Result run) {
        var loads = new ArrayList<Ratio>();
        for (int group = 0; group < groups.size(); group++) {
            loads.add(run.left(group).negated());
        }
        while (seats.size() < election.seats()) {
            var tied = best(candidate -> load(candidate, loads));
            int first = settle.apply(tied);
            var load = load(first, loads);
            for (int group : market.supporters()[first]) {
                loads.set(group, load);
            }
            give(first, By.LOAD, load, tied);
        }
    }

    /// What each supporter carries if the seat is shared so that they all carry the same. Nobody's candidate comes
    /// after all others: no load is as great as all seats and one more.
    private Ratio load(int candidate, List<Ratio> loads) {
        long voters = supports(candidate);
        if (voters == 0) {
            return Ratio.of(election.seats() + 1);
        }
        var carried = Ratio.ONE;
        for (int group : market.supporters()[candidate]) {
            carried = carried.plus(loads.get(group).times(groups.get(group).size()));
        }
        return carried.dividedBy(voters);
    }

    private long supports(int candidate) {
        return Arrays.stream(market.supporters()[candidate])
                .mapToLong(group -> groups.get(group).size())
                .sum();
    }

    /// Those not elected with the lowest figure.
    private int[] best(Function<Integer, Ratio> figure) {
        var waiting = IntStream.range(0, elected.length).filter(c -> !elected[c]).boxed().toList();
        var lowest = waiting.stream().map(figure).min(Comparator.naturalOrder()).orElseThrow();
        return waiting.stream()
                .filter(candidate -> figure.apply(candidate).equals(lowest))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void give(int candidate, By by, Ratio figure, int[] tied) {
        SortedSet<C> equallyGood = new TreeSet<>();
        for (int one : tied) {
            equallyGood.add(election.candidates().get(one));
        }
        elected[candidate] = true;
        seats.add(new Seat<>(election.candidates().get(candidate), by, figure, equallyGood));
    }

    private Market market() {
        int candidates = election.candidates().size();
        var costs = new long[candidates];
        Arrays.fill(costs, 1);
        var supporters = new int[candidates][];
        var points = new long[candidates][];
        for (int candidate = 0; candidate < candidates; candidate++) {
            long bit = 1L << candidate;
            supporters[candidate] = IntStream.range(0, groups.size())
                    .filter(group -> (groups.get(group).approved() & bit) != 0)
                    .toArray();
            points[candidate] = new long[supporters[candidate].length];
            Arrays.fill(points[candidate], 1);
        }
        var sizes = groups.stream().mapToInt(Tally.Group::size).toArray();
        return new Market(costs, costs, sizes, supporters, points, Math.max(1, election.turnout()));
    }
}
