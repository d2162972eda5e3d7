package essaim.seating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// Seats people at tables, one round after the other, so that they meet others each time.
///
/// A seating is asked, in this order of importance: sizes within one of each other, always; then as few pairs that
/// meet again as can be found; then people at tables whose topic is new to them; then people of one group spread over
/// the tables. There is no chance in it: the same people in the same order, with the same past, get the same
/// tables on every machine. Immutable; every method returns a new value.
///
/// **How.** Several first drafts compete: constructions in which nobody meets twice (see [RoundRobin]), on the order
/// given and on orders that put groups in one column, and a greedy pass. If none is perfect, each is improved by
/// exchanges of two people (see [Draft]), and the best is kept. A room of twenty takes milliseconds, one of two hundred
/// below a second. The fewest repeats are not promised, only looked for: beyond the known constructions this is the
/// *social golfer problem*, unsolved in general.
///
/// **Keep the order.** Give people in the order in which they came, newcomers last: a construction stays
/// valid when people are added.
///
/// @param <P> a person: anything with `equals` and `hashCode`
public final class Seating<P> {
    public static final int MAX_PEOPLE = 1_000;
    public static final int MAX_TABLES = 200;
    public static final int MAX_ROUNDS = 100;

    /// What is best today may spoil tomorrow: a plan of several rounds tries all of these.
    private enum Style {
        /// Constructed rounds as they are, as long as nobody meets again; then as FREE.
        CONSTRUCTED,
        /// The best of constructed and greedy drafts, improved.
        FREE,
        /// A greedy draft, improved.
        SEARCHED
    }

    private final List<Object> topics;
    private final List<List<List<P>>> past;
    private final List<Function<? super P, ?>> groups;

    private Seating(List<Object> topics, List<List<List<P>>> past, List<Function<? super P, ?>> groups) {
        this.topics = List.copyOf(topics);
        this.past = List.copyOf(past);
        this.groups = List.copyOf(groups);
        if (topics.isEmpty() || topics.size() > MAX_TABLES) {
            throw new IllegalArgumentException("Between 1 and " + MAX_TABLES + " tables, not " + topics.size());
        }
        if (past.size() > MAX_ROUNDS) {
            throw new IllegalArgumentException("At most " + MAX_ROUNDS + " rounds");
        }
    }

    /// Each table has a topic of its own.
    public static <P> Seating<P> at(int tables) {
        return atTablesOn(IntStream.range(0, tables).boxed().toList());
    }

    /// One table for each entry, which says what it works on: equal entries are tables on the same topic.
    public static <P> Seating<P> atTablesOn(List<?> topics) {
        return new Seating<>(new ArrayList<>(topics), List.of(), List.of());
    }

    /// After one more past round.
    ///
    /// @param tables in the order of the tables; copied. People who left may be in it, newcomers may be missing.
    /// @throws IllegalArgumentException if somebody has two seats in it
    public Seating<P> after(List<? extends Collection<P>> tables) {
        Meetings.of(List.of(tables));
        var more = new ArrayList<>(past);
        more.add(tables.stream().map(table -> List.copyOf(table)).toList());
        return new Seating<>(topics, more, groups);
    }

    /// Wishes people of the same group (a territory, a role) at different tables, and where that cannot be, evenly
    /// spread. May be called several times.
    ///
    /// @param group never null: somebody without a group is a group of their own, for instance themselves
    public Seating<P> spreading(Function<? super P, ?> group) {
        var more = new ArrayList<>(groups);
        more.add(group);
        return new Seating<>(topics, past, more);
    }

    /// Everybody at a table: the tables in order, each listing its people in the order given. With fewer people than
    /// tables some stay empty.
    ///
    /// @throws IllegalArgumentException if somebody is given twice, or there are more than [#MAX_PEOPLE]
    public List<List<P>> nextRound(List<P> people) {
        return next(people, Style.FREE);
    }

    /// A plan for several rounds from here on. It may be better than asking round by round, as it can see ahead.
    ///
    /// @param rounds from 0 to [#MAX_ROUNDS]
    public List<List<List<P>>> rounds(List<P> people, int rounds) {
        check(people);
        if (rounds < 0 || rounds > MAX_ROUNDS) {
            throw new IllegalArgumentException("Between 0 and " + MAX_ROUNDS + " rounds, not " + rounds);
        }
        var best = plan(people, rounds, Style.CONSTRUCTED);
        for (var style : List.of(Style.FREE, Style.SEARCHED)) {
            if (cost(people, best) > 0) {
                var other = plan(people, rounds, style);
                best = cost(people, other) < cost(people, best) ? other : best;
            }
        }
        return best;
    }

    private List<List<List<P>>> plan(List<P> people, int rounds, Style style) {
        var plan = new ArrayList<List<List<P>>>();
        var seating = this;
        for (int i = 0; i < rounds; i++) {
            plan.add(seating.next(people, style));
            seating = seating.after(plan.getLast());
        }
        return List.copyOf(plan);
    }

    private long cost(List<P> people, List<List<List<P>>> plan) {
        long cost = 0;
        var seating = this;
        for (var tables : plan) {
            var tableOf = new HashMap<P, Integer>();
            for (int table = 0; table < tables.size(); table++) {
                for (var person : tables.get(table)) {
                    tableOf.put(person, table);
                }
            }
            cost += seating.wishes(people)
                    .cost(people.stream().mapToInt(tableOf::get).toArray());
            seating = seating.after(tables);
        }
        return cost;
    }

    /// The table, from 0, where somebody who comes late sits best: among the smallest ones, where they meet the
    /// fewest again; then with a topic new to them; then where their group is least present; then the first.
    public int placeFor(P newcomer, List<? extends Collection<P>> tables) {
        if (tables.size() != topics.size()) {
            throw new IllegalArgumentException(topics.size() + " tables, not " + tables.size());
        }
        var met = met();
        var worked = worked();
        ToLongFunction<Integer> cost = table -> costOfTopic(worked, newcomer, table)
                + tables.get(table).stream()
                        .mapToLong(other -> cost(met, newcomer, other))
                        .sum();
        return IntStream.range(0, tables.size())
                .boxed()
                .min(Comparator.comparingInt(
                                (Integer table) -> tables.get(table).size())
                        .thenComparingLong(cost))
                .orElseThrow();
    }

    /// Who met whom in the past rounds.
    public Meetings<P> met() {
        return Meetings.of(past);
    }

    /// How many pairs sit together at these tables although they met in a past round.
    public int repeats(List<? extends Collection<P>> tables) {
        var before = met();
        return after(tables).met().repeats() - before.repeats();
    }

    private static void check(List<?> people) {
        if (people.size() > MAX_PEOPLE) {
            throw new IllegalArgumentException("At most " + MAX_PEOPLE + " people, not " + people.size());
        }
        if (new HashSet<>(people).size() < people.size()) {
            throw new IllegalArgumentException("Somebody is given twice");
        }
    }

    private long cost(Meetings<P> met, P one, P other) {
        long alike = groups.stream()
                .filter(group -> group.apply(one).equals(group.apply(other)))
                .count();
        return Wishes.MEETING_AGAIN * met.times(one, other) + Wishes.SAME_GROUP * alike;
    }

    /// How often each person worked on each topic.
    private Map<P, Map<Object, Integer>> worked() {
        var worked = new HashMap<P, Map<Object, Integer>>();
        for (var round : past) {
            for (int table = 0; table < Math.min(round.size(), topics.size()); table++) {
                for (var person : round.get(table)) {
                    worked.computeIfAbsent(person, _ -> new HashMap<>()).merge(topics.get(table), 1, Integer::sum);
                }
            }
        }
        return worked;
    }

    private long costOfTopic(Map<P, Map<Object, Integer>> worked, P person, int table) {
        return Wishes.SAME_TOPIC * worked.getOrDefault(person, Map.of()).getOrDefault(topics.get(table), 0);
    }

    private Wishes wishes(List<P> people) {
        var met = met();
        var worked = worked();
        var wishes = new Wishes(people.size(), topics.size());
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < i; j++) {
                wishes.together(i, j, cost(met, people.get(i), people.get(j)));
            }
            for (int table = 0; table < topics.size(); table++) {
                wishes.place(i, table, costOfTopic(worked, people.get(i), table));
            }
        }
        return wishes;
    }

    private List<List<P>> next(List<P> people, Style style) {
        check(people);
        if (people.isEmpty()) {
            return topics.stream().map(_ -> List.<P>of()).toList();
        }
        var wishes = wishes(people);
        var constructed = style == Style.SEARCHED ? List.<Draft>of() : constructed(people, wishes);
        var best = constructed.stream()
                .filter(draft -> style == Style.CONSTRUCTED && !draft.someoneMeetsAgain())
                .min(Comparator.comparingLong(Draft::cost))
                .orElseGet(() -> searched(constructed, wishes));
        var seated = new ArrayList<List<P>>();
        topics.forEach(_ -> seated.add(new ArrayList<>()));
        for (int i = 0; i < people.size(); i++) {
            seated.get(best.tableOf(i)).add(people.get(i));
        }
        return seated.stream().map(List::copyOf).toList();
    }

    private static Draft searched(List<Draft> constructed, Wishes wishes) {
        var drafts = new ArrayList<>(constructed);
        drafts.add(Draft.greedy(wishes));
        drafts.forEach(Draft::renumber);
        if (drafts.stream().allMatch(draft -> draft.cost() > 0)) {
            drafts.forEach(Draft::improve);
        }
        return drafts.stream().min(Comparator.comparingLong(Draft::cost)).orElseThrow();
    }

    /// The best constructed round on the order given, and on each order with groups in columns.
    private List<Draft> constructed(List<P> people, Wishes wishes) {
        var rounds = RoundRobin.all(people.size(), topics.size());
        var orders = new ArrayList<List<Integer>>();
        orders.add(IntStream.range(0, people.size()).boxed().toList());
        groups.forEach(group -> orders.add(byGroup(people, group)));
        var drafts = new ArrayList<Draft>();
        for (var order : orders) {
            rounds.stream()
                    .map(round -> inOrder(round, order))
                    .min(Comparator.comparingLong(wishes::cost))
                    .ifPresent(tableOf -> drafts.add(Draft.of(wishes, tableOf)));
        }
        return drafts;
    }

    private static int[] inOrder(int[] round, List<Integer> order) {
        var tableOf = new int[round.length];
        for (int i = 0; i < round.length; i++) {
            tableOf[order.get(i)] = round[i];
        }
        return tableOf;
    }

    /// Groups one after the other, the largest first: those who stand in one column never meet.
    private List<Integer> byGroup(List<P> people, Function<? super P, ?> group) {
        var members = new LinkedHashMap<Object, List<Integer>>();
        for (int i = 0; i < people.size(); i++) {
            members.computeIfAbsent(group.apply(people.get(i)), _ -> new ArrayList<>())
                    .add(i);
        }
        return members.values().stream()
                .sorted(Comparator.comparingInt(same -> -same.size()))
                .flatMap(List::stream)
                .toList();
    }
}
