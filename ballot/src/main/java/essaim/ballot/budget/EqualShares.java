package essaim.ballot.budget;

import essaim.ballot.Ratio;
import essaim.ballot.shares.Bought;
import essaim.ballot.shares.Market;
import essaim.ballot.shares.Raises;
import essaim.ballot.shares.SharedBuying;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The Method of Equal Shares for budgets, exact.
///
/// **Idea.** The money belongs to all voters in equal shares. A project is paid for by those who support it, each as
/// much as the others or all that they have left; what is cheapest for what it is worth to its supporters comes first
/// ([SharedBuying] says how that is found fast). A group that is a tenth of the voters decides on a tenth of the money.
///
/// **Raising.** Shares left over in purses that cannot pay anything together are much money: often a third. So shares
/// are raised, as if there were more, by 1 of money each time, until the outcome leaves no supported project that the
/// real budget could still pay for, or until the next outcome would overspend it: then the last before is kept.
///
/// **Speed.** The next raise that can change the outcome is often far (Kraiczy and Elkind look for it directly): whole
/// ranges of raises are settled by one run in intervals ([Raises]). The outcome is always that of raising by 1: tests
/// compare.
///
/// **Papers.** D. Peters, G. Pierczyński and P. Skowron, *Proportional participatory budgeting with additive
/// utilities*, NeurIPS 2021. D. Peters and P. Skowron, *Proportionality and the limits of welfarism*, EC 2020.
/// S. Kraiczy and E. Elkind, *An adaptive and verifiably proportional method for participatory budgeting*, WINE 2023.
final class EqualShares {
    private final BudgetCount count;
    private final Market market;

    /// Free and supported: elected before money is spoken of.
    private final Set<Integer> free;

    private EqualShares(BudgetCount count) {
        this.count = count;
        this.market = count.market();
        this.free = new LinkedHashSet<>(IntStream.range(0, count.costs.length)
                .filter(project -> count.costs[project] == 0 && count.values[project] > 0)
                .boxed()
                .toList());
    }

    static BudgetOutcome plain(BudgetCount count) {
        return new EqualShares(count).outcome(0, false);
    }

    static BudgetOutcome raised(BudgetCount count, boolean greedyEnd) {
        var shares = new EqualShares(count);
        return shares.outcome(shares.raises(), greedyEnd);
    }

    /// By how much shares are raised in the end.
    private long raises() {
        if (isExhaustive(run(0).order())) {
            return 0;
        }
        var stop = Raises.first(
                market, this::share, order -> cost(order) > count.budget || isExhaustive(order), count::first);
        return cost(stop.order()) > count.budget ? stop.raise() - 1 : stop.raise();
    }

    private SharedBuying.Result run(long raises) {
        return SharedBuying.run(market, share(raises), Integer.MAX_VALUE, count::first);
    }

    private long share(long raises) {
        return Math.addExact(
                count.budget, Math.multiplyExact(Math.multiplyExact(raises, count.one), market.ballots()));
    }

    private long cost(int[] projects) {
        return IntStream.of(projects).mapToLong(project -> count.costs[project]).sum();
    }

    /// Whether no supported project that is not elected would fit into the budget.
    private boolean isExhaustive(int[] elected) {
        long left = count.budget - cost(elected);
        var chosen = new boolean[count.costs.length];
        IntStream.of(elected).forEach(project -> chosen[project] = true);
        return IntStream.range(0, chosen.length)
                .noneMatch(project ->
                        !chosen[project] && market.supporters()[project].length > 0 && count.costs[project] <= left);
    }

    private BudgetOutcome outcome(long raises, boolean greedyEnd) {
        var run = run(raises);
        var rounds = new ArrayList<Round>();
        var elected = new LinkedHashSet<>(free);
        for (int project : free) {
            rounds.add(new Round.Shared(
                    count.id(project), Ratio.ZERO, Ratio.ZERO, count.votes[project], 0, 0, count.ids(new int[] {project
                    })));
        }
        for (var bought : run.rounds()) {
            elected.add(bought.item());
            rounds.add(round(bought));
        }
        if (greedyEnd) {
            long left = count.budget - elected.stream().mapToLong(project -> count.costs[project]).sum();
            rounds.addAll(InTurns.greedyWith(count, elected, left));
        }
        return new BudgetOutcome(
                count.election,
                count.rule,
                count.utility,
                count.ties,
                rounds,
                count.money(Ratio.of(share(raises), market.ballots())),
                raises,
                lacking(run, rounds));
    }

    private Round round(Bought bought) {
        int project = bought.item();
        var price = count.money(count.perPoint(bought.price()));
        return new Round.Shared(
                count.id(project),
                price,
                count.utility == Utility.COST ? price.dividedBy(count.money(Ratio.of(count.costs[project]))) : price,
                bought.full(),
                bought.emptied(),
                bought.nothing(),
                count.ids(bought.tied()));
    }

    private SortedMap<String, Ratio> lacking(SharedBuying.Result run, List<Round> rounds) {
        var lacking = new TreeMap<String, Ratio>();
        for (int project = 0; project < count.costs.length; project++) {
            var id = count.id(project);
            if (rounds.stream().noneMatch(round -> round.elected() && round.project().equals(id))) {
                lacking.put(
                        id,
                        count.money(Ratio.of(count.costs[project]).minus(run.leftToBuy(project))));
            }
        }
        return lacking;
    }
}
