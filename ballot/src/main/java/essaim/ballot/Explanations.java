package essaim.ballot;

import essaim.ballot.ElectionRefused.Reason;
import essaim.ballot.Explanation.Among;
import essaim.ballot.Explanation.Shared;
import essaim.ballot.Explanation.Swap;
import essaim.ballot.Explanation.WhyKept;
import essaim.ballot.Explanation.WhyNot;
import essaim.ballot.Margin.Change;
import essaim.ballot.Margin.Enough;
import essaim.ballot.Margin.Never;
import essaim.ballot.Margin.NotWithin;
import essaim.ballot.Margin.Pick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Explains a proportional count, and doubts itself: whatever the searches claim is counted again, with ballots really
/// changed and the ordinary rule, also with one ballot less, which must not do. A claim that does not hold stops
/// loudly with an [IllegalStateException]: it would be a bug here, and a wrong reason is worse than none.
public final class Explanations {
    /// More combinations than this can be counted but not explained ([ElectionRefused]): three of thirty pass.
    public static final int MAX_COMBINATIONS = 5_000;

    private Explanations() {}

    /// @param outcome of [ProportionalApproval#count]
    public static <C extends Comparable<C>> Explanation<C> of(Outcome<C> outcome) {
        var election = outcome.election();
        Election.refuseIf(
                election.combinations() > MAX_COMBINATIONS,
                Reason.TOO_MANY_COMBINATIONS_TO_EXPLAIN,
                election.combinations() + " combinations");
        var explainer = new Explainer<>(outcome);
        var byPlace = election.candidates();
        return new Explanation<>(
                outcome,
                byPlace.stream().filter(outcome::keeps).map(explainer::whyKept).toList(),
                byPlace.stream()
                        .filter(candidate -> !outcome.keeps(candidate))
                        .map(explainer::whyNot)
                        .sorted(Comparator.comparingInt((WhyNot<C> why) -> -why.supports()))
                        .toList());
    }

    private static final class Explainer<C extends Comparable<C>> {
        private final Outcome<C> outcome;
        private final Election<C> election;
        private final List<C> kept;
        private final Representation<C> now;
        private final Tally<C> tally;
        private final AdditionSearch<C> additions;

        Explainer(Outcome<C> outcome) {
            this.outcome = outcome;
            this.election = outcome.election();
            this.kept = outcome.kept().members();
            this.now = Representation.of(election, kept);
            this.tally = Tally.harmonic(election);
            this.additions = new AdditionSearch<>(tally, tally.mask(kept));
            if (!tally.best().equals(outcome.best())) {
                throw new IllegalArgumentException("Not the outcome of a proportional count");
            }
        }

        WhyKept<C> whyKept(C candidate) {
            return new WhyKept<>(
                    candidate,
                    election.supports(candidate),
                    now.withNoOtherKept(candidate),
                    untilOut(candidate, false),
                    untilOut(candidate, true));
        }

        WhyNot<C> whyNot(C candidate) {
            int supports = election.supports(candidate);
            var bestWith = outcome.ranking().stream()
                    .filter(combination -> combination.has(candidate))
                    .findFirst()
                    .orElseThrow();
            return new WhyNot<>(
                    candidate,
                    supports,
                    kept.stream()
                            .filter(other -> election.supports(other) < supports)
                            .toList(),
                    supports - now.withNoOtherKept(candidate).size(),
                    kept.stream()
                            .map(other -> new Shared<>(other, shared(candidate, other)))
                            .filter(shared -> shared.ballots() > 0)
                            .toList(),
                    kept.stream().map(leaving -> swap(leaving, candidate)).toList(),
                    bestWith,
                    outcome.kept().points().minus(bestWith.points()),
                    untilIn(candidate, _ -> true, false),
                    untilIn(candidate, _ -> true, true),
                    kept.stream().map(other -> among(candidate, other)).toList());
        }

        private int shared(C one, C other) {
            return places(ballot -> ballot.approves(one) && ballot.approves(other))
                    .size();
        }

        private Swap<C> swap(C leaving, C entering) {
            var members = new HashSet<>(kept);
            members.remove(leaving);
            members.add(entering);
            var then = Representation.of(election, members);
            return new Swap<>(
                    leaving,
                    outcome.combination(members),
                    then.leftWithNothing().stream()
                            .filter(ballot -> now.keptPerBallot().get(ballot) > 0)
                            .toList());
        }

        private Among<C> among(C candidate, C supported) {
            long bit = tally.bit(supported);
            LongPredicate supporters = approved -> (approved & bit) != 0;
            return new Among<>(
                    supported,
                    places(ballot -> ballot.approves(supported) && !ballot.approves(candidate)),
                    untilIn(candidate, supporters, false),
                    untilIn(candidate, supporters, true));
        }

        private List<Integer> places(Predicate<ApprovalBallot<C>> condition) {
            var places = new ArrayList<Integer>();
            for (int i = 0; i < election.ballots().size(); i++) {
                if (condition.test(election.ballots().get(i))) {
                    places.add(i);
                }
            }
            return List.copyOf(places);
        }

        private Margin<C> untilIn(C candidate, LongPredicate among, boolean surely) {
            Predicate<Change<C>> in = change -> surely ? change.surelyKeeps(candidate) : change.mayKeep(candidate);
            Optional<List<Pick>> picks = additions.fewest(candidate, among, surely);
            return picks.isEmpty() ? new Never<>() : verified(picks.get(), ballot -> ballot.with(candidate), in);
        }

        private Margin<C> untilOut(C candidate, boolean surely) {
            Predicate<Change<C>> out = change -> surely ? !change.mayKeep(candidate) : !change.surelyKeeps(candidate);
            return switch (new RemovalSearch<>(tally, candidate, surely).fewest()) {
                case RemovalSearch.Found.Choice(var picks) -> verified(picks, ballot -> ballot.without(candidate), out);
                case RemovalSearch.Found.Impossible() -> new Never<>();
                case RemovalSearch.Found.StoppedAfter(int ballots) -> new NotWithin<>(ballots);
            };
        }

        private Margin<C> verified(
                List<Pick> picks, UnaryOperator<ApprovalBallot<C>> alteration, Predicate<Change<C>> claim) {
            var ballots = new ArrayList<Integer>();
            picks.forEach(pick -> ballots.addAll(pick.among().subList(0, pick.count())));
            var change = new Change<>(picks, recount(new HashSet<>(ballots), alteration));
            if (!claim.test(change)) {
                throw new IllegalStateException("The recount does not confirm: " + change);
            }
            if (!ballots.isEmpty()) {
                var oneLess = new HashSet<>(ballots.subList(0, ballots.size() - 1));
                if (claim.test(new Change<>(picks, recount(oneLess, alteration)))) {
                    throw new IllegalStateException("One ballot less is enough: " + change);
                }
            }
            return new Enough<>(ballots.size(), change);
        }

        private List<Combination<C>> recount(Set<Integer> altered, UnaryOperator<ApprovalBallot<C>> alteration) {
            var ballots = new ArrayList<>(election.ballots());
            altered.forEach(i -> ballots.set(i, alteration.apply(ballots.get(i))));
            return Tally.harmonic(new Election<>(election.candidates(), ballots, election.seats()))
                    .best();
        }
    }
}
