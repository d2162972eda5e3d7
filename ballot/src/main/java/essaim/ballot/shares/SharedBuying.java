package essaim.ballot.shares;

import essaim.ballot.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// One run of the Method of Equal Shares.
///
/// **Rule.** Every voter has the same share of the money. Again and again, among the items whose supporters together
/// still have their cost, the one with the lowest price per value is bought: its supporters pay that price for what
/// it is worth to them, and those who have less give all they have left. The run ends when nothing can be paid.
///
/// **The price of one item.** Suppose that all supporters pay in full: price = cost / their points. Those who cannot
/// give all they have, and the others share what is left to pay: the price rises, and others may fall short. A few
/// passes end it; those who fell short in one pass do so in all later ones.
///
/// **Speed.** Purses only empty, so prices only rise: the price of an earlier round is a lower bound, and a heap of
/// such bounds asks only few items for a new price (Peters and Skowron, 2020). Equal ballots are one group. Money is
/// held as intervals of `long` ([Purses]): the best item is bought when its highest possible price is below the lowest
/// of all others, and only where intervals overlap are prices worked out as exact fractions. No rounding ever decides.
///
/// **A range of shares.** An interval may as well hold a whole range of shares. If no round then needs an exact
/// answer, every share in the range buys the same items in the same order: [#sameForAll] is how many raises are
/// settled by one run. Where it cannot tell, it says so.
public final class SharedBuying {
    /// An item that may still be bought, with what is known of its price.
    private static final class Item {
        final int index;

        /// The price is at least this; of an earlier round at first.
        Price low;

        /// The price is at most this; null if it may be that nobody can pay.
        @Nullable Price high;

        Item(int index, Price low) {
            this.index = index;
            this.low = low;
        }
    }

    private final Market market;
    private final Purses purses;
    private final Settle settle;
    private final PriorityQueue<Item> waiting =
            new PriorityQueue<>(Comparator.<Item, Price>comparing(item -> item.low).thenComparing(item -> item.index));

    /// For each item, the points that all its supporters give together.
    private final long[] allPoints;

    /// Places in the list of supporters: those who pay in full, as far as `full`, and what they have.
    private final int[] places;

    private final long[] has;
    private int full;

    private SharedBuying(Market market, Purses purses, Settle settle) {
        this.market = market;
        this.purses = purses;
        this.settle = settle;
        int most = 0;
        this.allPoints = new long[market.items()];
        for (int item = 0; item < market.items(); item++) {
            most = Math.max(most, market.supporters()[item].length);
            for (int i = 0; i < market.supporters()[item].length; i++) {
                allPoints[item] += market.sizes()[market.supporters()[item][i]] * market.points()[item][i];
            }
            if (market.supporters()[item].length > 0) {
                waiting.add(new Item(item, new Price(0, 1, 1)));
            }
        }
        this.places = new int[most];
        this.has = new long[most];
    }

    /// What was bought, and what is left of the shares.
    public static final class Result {
        private final Purses purses;
        private final List<Bought> rounds;

        Result(Purses purses, List<Bought> rounds) {
            this.purses = purses;
            this.rounds = List.copyOf(rounds);
        }

        public List<Bought> rounds() {
            return rounds;
        }

        /// What was bought, in order.
        public int[] order() {
            return rounds.stream().mapToInt(Bought::item).toArray();
        }

        /// What one voter of this group has left.
        public Ratio left(int group) {
            return purses.left(group);
        }

        /// What the supporters of this item have left together.
        public Ratio leftToBuy(int item) {
            var groups = purses.market.supporters()[item];
            return purses.sum(groups, 0, groups.length);
        }
    }

    /// Buys until nothing can be paid, or `most` items are bought.
    ///
    /// @param share of each voter, in the smallest unit of money, times the number of ballots
    public static Result run(Market market, long share, int most, Settle settle) {
        var purses = new Purses(market, share, share, true);
        var rounds = new ArrayList<Bought>();
        var run = new SharedBuying(market, purses, settle);
        while (rounds.size() < most) {
            var bought = run.buy(run.contenders());
            if (bought == null) {
                break;
            }
            rounds.add(bought);
        }
        return new Result(purses, rounds);
    }

    /// The items that every share from … to buys, in order; null if that cannot be told for all of them at once.
    public static int @Nullable [] sameForAll(Market market, long from, long to, Settle settle) {
        var run = new SharedBuying(market, new Purses(market, from, to, false), settle);
        var order = new int[market.items()];
        int bought = 0;
        while (true) {
            var contenders = run.contenders();
            if (contenders.isEmpty()) {
                return Arrays.copyOf(order, bought);
            }
            var best = run.certain(contenders);
            if (best == null || best.high == null) {
                return null;
            }
            run.purses.pay(best.index, best.low, best.high);
            order[bought++] = best.index;
            run.keepWaiting(contenders, best);
        }
    }

    /// All items that may have the lowest price, their bounds brought up to date. Empty when nothing can be paid.
    private List<Item> contenders() {
        var contenders = new ArrayList<Item>();
        var dearer = new ArrayList<Item>();
        Price bar = null;
        while (!waiting.isEmpty() && (bar == null || waiting.element().low.compareTo(bar) <= 0)) {
            var item = waiting.remove();
            var low = price(item.index, purses.high, item.low);
            if (low == null) {
                continue; // Nobody can pay it any more, and purses only empty.
            }
            item.low = low;
            if (bar != null && low.compareTo(bar) > 0) {
                dearer.add(item);
                continue;
            }
            item.high = price(item.index, purses.low, low);
            if (item.high != null && (bar == null || item.high.compareTo(bar) < 0)) {
                bar = item.high;
            }
            contenders.add(item);
        }
        if (bar != null) {
            for (int i = contenders.size() - 1; i >= 0; i--) {
                if (contenders.get(i).low.compareTo(bar) > 0) {
                    dearer.add(contenders.remove(i));
                }
            }
        }
        waiting.addAll(dearer);
        return contenders;
    }

    private void keepWaiting(List<Item> contenders, Item bought) {
        for (var item : contenders) {
            if (item != bought) {
                waiting.add(item);
            }
        }
    }

    /// The one to buy when bounds alone say so: the only one left, or all of them with one same exact price.
    private @Nullable Item certain(List<Item> contenders) {
        if (contenders.size() == 1) {
            return contenders.getFirst();
        }
        for (var item : contenders) {
            if (item.high == null || item.low.compareTo(item.high) < 0) {
                return null;
            }
        }
        return first(contenders);
    }

    private Item first(List<Item> tied) {
        if (tied.size() == 1) {
            return tied.getFirst();
        }
        int first = settle.first(indexes(tied));
        return tied.stream().filter(item -> item.index == first).findFirst().orElseThrow();
    }

    private static int[] indexes(List<Item> items) {
        return items.stream().mapToInt(item -> item.index).sorted().toArray();
    }

    private @Nullable Bought buy(List<Item> contenders) {
        Ratio least = null;
        var best = new ArrayList<Item>();
        var payable = new ArrayList<Item>();
        for (var item : contenders) {
            var exact = exactPrice(item);
            if (exact == null) {
                continue;
            }
            payable.add(item);
            var perValue = exact.dividedBy(market.worths()[item.index]);
            int order = least == null ? -1 : perValue.compareTo(least);
            if (order < 0) {
                best.clear();
                least = perValue;
            }
            if (order <= 0) {
                best.add(item);
            }
        }
        if (least == null) {
            // None of those whose price was in doubt can be paid. If others wait, they are next.
            return contenders.isEmpty() ? null : buy(contenders());
        }
        var item = first(best);
        keepWaiting(payable, item);
        return purses.pay(item.index, least.times(market.worths()[item.index]), indexes(best));
    }

    /// The price if each voter had exactly this, as a fraction of whole units; null if they cannot pay.
    ///
    /// @param atLeast a price known not to be above it: whoever cannot pay that one falls short at once
    private @Nullable Price price(int item, long[] money, Price atLeast) {
        var groups = market.supporters()[item];
        var points = market.points()[item];
        var sizes = market.sizes();
        long due = purses.units(market.costs()[item]);
        long paying = allPoints[item];
        full = 0;
        long times = 0;
        long wanted = 0;
        for (int i = 0; i < groups.length; i++) {
            if (times != points[i]) {
                times = points[i];
                wanted = atLeast.ceiling(times);
            }
            long mine = money[groups[i]];
            if (mine < wanted) {
                due -= mine * sizes[groups[i]];
                paying -= sizes[groups[i]] * times;
            } else {
                has[full] = mine;
                places[full++] = i;
            }
        }
        while (paying > 0) {
            var price = new Price(due, paying, paying * market.worths()[item]);
            int before = full;
            full = 0;
            times = 0;
            for (int i = 0; i < before; i++) {
                int place = places[i];
                if (times != points[place]) {
                    times = points[place];
                    wanted = price.ceiling(times);
                }
                if (has[i] < wanted) {
                    due -= has[i] * sizes[groups[place]];
                    paying -= sizes[groups[place]] * times;
                } else {
                    has[full] = has[i];
                    places[full++] = place;
                }
            }
            if (full == before) {
                return price;
            }
        }
        return null;
    }

    /// The price as an exact fraction of money; null if they cannot pay.
    private @Nullable Ratio exactPrice(Item candidate) {
        // With as much as the upper ends of the intervals, whoever falls short does so in truth.
        int item = candidate.index;
        var groups = market.supporters()[item];
        var points = market.points()[item];
        full = groups.length;
        for (int i = 0; i < full; i++) {
            places[i] = i;
        }
        for (int i = 0; i < full; ) {
            int place = places[i];
            if (purses.high[groups[place]] < candidate.low.ceiling(points[place])) {
                places[i] = places[--full];
                places[full] = place;
            } else {
                i++;
            }
        }
        var byPlace = new int[groups.length];
        while (true) {
            long paying = 0;
            for (int i = 0; i < groups.length; i++) {
                byPlace[i] = groups[places[i]];
                if (i < full) {
                    paying += market.sizes()[byPlace[i]] * points[places[i]];
                }
            }
            if (paying == 0) {
                return null;
            }
            var price = Ratio.of(market.costs()[item])
                    .minus(purses.sum(byPlace, full, groups.length))
                    .dividedBy(paying);
            int before = full;
            long times = 0;
            long due = 0;
            for (int i = 0; i < full; ) {
                int place = places[i];
                if (times != points[place]) {
                    times = points[place];
                    due = purses.ceiling(price, times);
                }
                if (purses.isBelow(groups[place], price, times, due)) {
                    places[i] = places[--full];
                    places[full] = place;
                } else {
                    i++;
                }
            }
            if (full == before) {
                return price;
            }
        }
    }
}
