package org.essaim.restitution.vote;

import static org.essaim.restitution.vote.Spoken.capital;
import static org.essaim.restitution.vote.Spoken.feminine;
import static org.essaim.restitution.vote.Spoken.points;
import static org.essaim.restitution.vote.Spoken.words;

import essaim.ballot.Combination;
import essaim.ballot.Election;
import essaim.ballot.Explanation;
import essaim.ballot.Explanation.Shared;
import essaim.ballot.Explanation.Swap;
import essaim.ballot.Explanation.WhyKept;
import essaim.ballot.Explanation.WhyNot;
import essaim.ballot.Explanations;
import essaim.ballot.Margin;
import essaim.ballot.Margin.Change;
import essaim.ballot.Margin.Enough;
import essaim.ballot.Margin.Never;
import essaim.ballot.Margin.NotWithin;
import essaim.ballot.Margin.Pick;
import essaim.ballot.Outcome;
import essaim.ballot.PlainApproval;
import essaim.ballot.Points;
import essaim.ballot.Representation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.PlannedInitiative;

/// Turns the ballot library's explanation into sentences. It reasons about nothing: each number here was found by an
/// exact search and recounted there. What it chooses is the order, and which sentence fits which case.
public final class StoryTeller {
    /// Beyond this many, a room stops asking.
    private static final int MOST_QUESTIONS = 4;

    private static final int MOST_SCORES = 4;

    private final InitiativeNames names;
    private final Outcome<Id<PlannedInitiative>> outcome;
    private final Election<Id<PlannedInitiative>> election;
    private final Outcome<Id<PlannedInitiative>> plain;
    private final Explanation<Id<PlannedInitiative>> explanation;
    private final Representation<Id<PlannedInitiative>> representation;
    private final Set<Integer> leftWithNothing;
    private final String seats;

    private StoryTeller(Vote vote, InitiativeNames names) {
        this.names = names;
        outcome = vote.outcome();
        election = outcome.election();
        plain = PlainApproval.count(election, outcome.lot());
        explanation = Explanations.of(outcome);
        representation = Representation.of(election, outcome.kept().members());
        leftWithNothing = new HashSet<>(representation.leftWithNothing());
        seats = words(election.seats());
    }

    public static Story tell(Vote vote, InitiativeNames names) {
        return new StoryTeller(vote, names).story();
    }

    private Story story() {
        var asked = asked();
        return new Story(
                representation.withAtLeast(1),
                election.turnout(),
                explanation.kept().stream()
                        .sorted(Comparator.comparingInt(why -> -why.supports()))
                        .map(why -> new Story.Card(why.candidate(), why.supports(), card(why)))
                        .toList(),
                answers(asked),
                explanation.notKept().stream()
                        .filter(why -> !asked.contains(why))
                        .map(why -> new Story.Other(why.candidate(), why.supports(), other(why)))
                        .toList(),
                scores(),
                election.candidates().stream()
                        .sorted(Comparator.comparing((Id<PlannedInitiative> it) -> !outcome.keeps(it))
                                .thenComparing(it -> -election.supports(it)))
                        .map(it -> new Story.Row(
                                it,
                                election.supports(it),
                                Story.noOther(outcome, it),
                                outcome.keeps(it),
                                Story.standing(outcome, it),
                                Story.standing(plain, it)))
                        .toList(),
                plain);
    }

    /// First those approved by more than a kept one; when there are none, the nearest.
    private List<WhyNot<Id<PlannedInitiative>>> asked() {
        var surprising = explanation.surprising();
        return surprising.isEmpty()
                ? explanation.runnersUp().stream().limit(1).toList()
                : surprising.stream().limit(MOST_QUESTIONS).toList();
    }

    private List<Line> card(WhyKept<Id<PlannedInitiative>> why) {
        List<Line> lines = new ArrayList<>();
        int most = election.candidates().stream().mapToInt(election::supports).max().orElse(0);
        if (why.supports() == most) {
            var equals = election.candidates().stream()
                    .filter(it -> election.supports(it) == most && !it.equals(why.candidate()))
                    .toList();
            lines.add(equals.isEmpty() ? Line.of("card.most") : Line.of("card.most.equal", names.all(equals)));
        }
        int alone = why.noOtherKept().size();
        if (why.supports() == 0) {
            lines.add(Line.of("card.none"));
        } else if (alone == why.supports()) {
            lines.add(Line.of("card.only", alone, words(alone)));
        } else if (alone == 0) {
            lines.add(Line.of("card.shared"));
        } else {
            lines.add(Line.of("card.some", alone, words(alone)));
        }
        lines.addAll(margin(why));
        return lines;
    }

    private List<Line> margin(WhyKept<Id<PlannedInitiative>> why) {
        if (why.untilTied() instanceof Enough<Id<PlannedInitiative>>(int tied, _) && tied == 0) {
            return List.of(Line.of("card.drawn"));
        }
        return switch (why.untilLost()) {
            case Enough<Id<PlannedInitiative>>(int lost, _) -> {
                boolean lotFirst = why.untilTied() instanceof Enough<Id<PlannedInitiative>>(int tied, _) && tied < lost;
                int tied = why.untilTied() instanceof Enough<Id<PlannedInitiative>>(int number, _) ? number : lost;
                yield List.of(lotFirst
                        ? Line.of("card.margin.lot", feminine(tied), feminine(lost))
                        : Line.of("card.margin", lost, feminine(lost)));
            }
            // Fewer voices may leave it level with others without ever putting it below them.
            case Never<Id<PlannedInitiative>>() -> List.of(tied(why)
                    .map(tied -> Line.of("card.margin.level", feminine(tied)))
                    .orElse(Line.of("card.never")));
            case NotWithin<Id<PlannedInitiative>>(int ballots) ->
                List.of(Line.of("card.beyond", feminine(ballots)));
        };
    }

    /// From how many voices fewer the lot would have decided.
    private static Optional<Integer> tied(WhyKept<Id<PlannedInitiative>> why) {
        return why.untilTied() instanceof Enough<Id<PlannedInitiative>>(int tied, _) ? Optional.of(tied) : Optional.empty();
    }

    private static Line byLot(int fewer) {
        return fewer == 0 ? Line.of("lose.drawn") : Line.of("lose.tied", feminine(fewer));
    }

    private List<Story.Answer> answers(List<WhyNot<Id<PlannedInitiative>>> asked) {
        List<Story.Answer> answers = new ArrayList<>();
        for (var why : asked) {
            String question = why.supports() == 0
                    ? "why.nobody"
                    : why.moreApprovedThan().isEmpty() ? "why.nearest" : "why.question";
            answers.add(new Story.Answer(
                    Line.of(question, names.said(why.candidate()), why.supports()), whyNot(why)));
            answers.add(new Story.Answer(Line.of("need.question"), need(why)));
        }
        leastApprovedKept()
                .ifPresent(why -> answers.add(new Story.Answer(
                        Line.of("lose.question", names.said(why.candidate())), lose(why))));
        answers.add(new Story.Answer(Line.of("nothing.question"), nothing()));
        return answers;
    }

    private Optional<WhyKept<Id<PlannedInitiative>>> leastApprovedKept() {
        return explanation.kept().stream().min(Comparator.comparingInt(WhyKept::supports));
    }

    private List<Line> whyNot(WhyNot<Id<PlannedInitiative>> why) {
        List<Line> lines = new ArrayList<>();
        int supports = why.supports();
        int served = why.supportersServed();
        String by = names.any(why.servedBy().stream().map(Shared::kept).toList());
        if (supports == 0) {
            lines.add(Line.of("why.none"));
        } else if (served == supports) {
            lines.add(Line.of("why.served.all", supports, words(supports), by, seats));
        } else if (served > 0) {
            lines.add(Line.of("why.served.some", words(supports), served, words(served), by, seats));
        } else {
            lines.add(Line.of("why.served.none", supports, words(supports), seats));
        }
        if (why.gap().equals(Points.ZERO)) {
            lines.add(Line.of("why.lot", names.all(why.bestWith().members())));
            return lines;
        }
        var swap = telling(why);
        int lost = swap.leftWithNothing().size();
        if (lost == 0) {
            lines.add(Line.of("why.points", points(why.bestWith().points()), points(outcome.kept().points())));
        } else {
            boolean all = lost == election.supports(swap.leaving());
            lines.add(Line.of(all ? "why.loses.all" : "why.loses.some", lost, words(lost), names.said(swap.leaving())));
        }
        return lines;
    }

    /// The exchange a room thinks of: with the kept one that fewest approve.
    private Swap<Id<PlannedInitiative>> telling(WhyNot<Id<PlannedInitiative>> why) {
        return why.swaps().stream()
                .min(Comparator.comparingInt(swap -> election.supports(swap.leaving())))
                .orElseThrow();
    }

    private List<Line> need(WhyNot<Id<PlannedInitiative>> why) {
        return switch (why.untilKept()) {
            case Never<Id<PlannedInitiative>>() -> List.of(Line.of("need.never"));
            case NotWithin<Id<PlannedInitiative>>(int ballots) ->
                List.of(Line.of("need.beyond", feminine(ballots)));
            case Enough<Id<PlannedInitiative>>(int ballots, var change) -> {
                List<Line> lines = new ArrayList<>();
                lines.add(picked("need.", ballots, change));
                Change<Id<PlannedInitiative>> last = change;
                var among = amongTheRivals(why);
                if (among.isPresent() && leavesNothingBehind(change)) {
                    var rivals = why.among().stream()
                            .filter(it -> it.untilKept() == among.get())
                            .findFirst()
                            .orElseThrow();
                    int enough = among.get().ballots();
                    lines.add(Line.of(
                            "need.or",
                            enough,
                            words(enough),
                            words(rivals.ballots().size()),
                            names.said(rivals.supportersOf())));
                    last = among.get().change();
                } else if (why.untilTied() instanceof Enough<Id<PlannedInitiative>>(int tied, _)
                        && tied > 0
                        && tied < ballots) {
                    lines.add(Line.of("need.tied", feminine(tied)));
                }
                lines.add(replaced(last));
                yield lines;
            }
        };
    }

    /// The smallest number of changes when only the supporters of the kept one that fewest approve may change theirs.
    private Optional<Enough<Id<PlannedInitiative>>> amongTheRivals(WhyNot<Id<PlannedInitiative>> why) {
        var leaving = telling(why).leaving();
        return why.among().stream()
                .filter(it -> it.supportersOf().equals(leaving))
                .map(it -> it.untilKept())
                .filter(Enough.class::isInstance)
                .map(it -> (Enough<Id<PlannedInitiative>>) it)
                .findFirst();
    }

    private boolean leavesNothingBehind(Change<Id<PlannedInitiative>> change) {
        return change.picks().stream().allMatch(pick -> leftWithNothing.containsAll(pick.among()));
    }

    /// Which ballots: those left with nothing, those of one kept initiative, or simply the ones that weigh most.
    private Line picked(String key, int ballots, Change<Id<PlannedInitiative>> change) {
        if (leavesNothingBehind(change)) {
            boolean theOne = leftWithNothing.size() == 1;
            return Line.of(key + (theOne ? "nothing.one" : "nothing"), ballots, feminine(ballots), capital(feminine(ballots)));
        }
        if (change.picks().size() == 1) {
            Pick pick = change.picks().getFirst();
            var only = outcome.kept().members().stream()
                    .filter(kept -> representation.withNoOtherKept(kept).containsAll(pick.among()))
                    .findFirst();
            if (only.isPresent()) {
                return Line.of(
                        key + "supporters",
                        ballots,
                        feminine(ballots),
                        capital(feminine(ballots)),
                        words(pick.among().size()),
                        names.said(only.get()));
            }
        }
        if (ballots == election.turnout()) {
            return Line.of(key + "all");
        }
        return Line.of(key + "any", ballots, feminine(ballots), capital(feminine(ballots)));
    }

    private Line replaced(Change<Id<PlannedInitiative>> change) {
        var leaving = outcome.kept().members().stream()
                .filter(kept -> !change.surelyKeeps(kept))
                .toList();
        boolean drawn = change.needsLot() && leaving.size() > 1;
        return Line.of("need.replaced", names.any(leaving), drawn ? 1 : 0);
    }

    private List<Line> lose(WhyKept<Id<PlannedInitiative>> why) {
        return switch (why.untilLost()) {
            case Never<Id<PlannedInitiative>>() -> List.of(
                    tied(why).map(StoryTeller::byLot).orElse(Line.of("lose.never")));
            case NotWithin<Id<PlannedInitiative>>(int ballots) ->
                List.of(Line.of("lose.beyond", feminine(ballots)));
            case Enough<Id<PlannedInitiative>>(int ballots, _) -> {
                List<Line> lines = new ArrayList<>();
                lines.add(Line.of("lose.enough", ballots, feminine(ballots), words(why.supports())));
                Margin<Id<PlannedInitiative>> untilTied = why.untilTied();
                if (untilTied instanceof Enough<Id<PlannedInitiative>>(int tied, _) && tied < ballots) {
                    lines.add(byLot(tied));
                } else if (ballots > 1) {
                    lines.add(Line.of("lose.before", capital("à " + feminine(ballots - 1))));
                }
                yield lines;
            }
        };
    }

    private List<Line> nothing() {
        List<Line> lines = new ArrayList<>();
        int left = leftWithNothing.size();
        if (left == 0) {
            lines.add(Line.of("nothing.none"));
        } else {
            lines.add(Line.of("nothing.some", left, capital(words(left)), words(election.turnout())));
            var contents = leftWithNothing.stream()
                    .map(place -> List.copyOf(election.ballots().get(place).approved()))
                    .distinct()
                    .toList();
            if (contents.size() == 1) {
                lines.add(Line.of("nothing.what", left, names.all(inOrder(contents.getFirst()))));
            }
        }
        if (representation.blank() > 0) {
            lines.add(Line.of(
                    "nothing.blank", representation.blank(), capital(words(representation.blank()))));
        }
        if (!plain.best().contains(combinationOf(plain, outcome.kept().members()))) {
            int then = Representation.of(election, plain.kept().members())
                    .leftWithNothing()
                    .size();
            lines.add(Line.of("nothing.plain", then, words(then), seats));
        }
        return lines;
    }

    private List<Line> other(WhyNot<Id<PlannedInitiative>> why) {
        List<Line> lines = new ArrayList<>();
        if (why.gap().equals(Points.ZERO)) {
            lines.add(Line.of("other.lot"));
        } else {
            boolean several = why.gap().compareTo(Points.of(2)) >= 0;
            lines.add(Line.of("other.gap", several ? 2 : 1, points(why.gap())));
        }
        lines.add(switch (why.untilKept()) {
            case Never<Id<PlannedInitiative>>() -> Line.of("need.never");
            case NotWithin<Id<PlannedInitiative>>(int ballots) -> Line.of("need.beyond", feminine(ballots));
            case Enough<Id<PlannedInitiative>>(int ballots, var change) -> picked("other.need.", ballots, change);
        });
        return lines;
    }

    /// The best, those next to them, and the most approved ones for comparison.
    private List<Story.Scored> scores() {
        List<Story.Scored> scores = new ArrayList<>();
        var plainCombination = outcome.combination(plain.kept().members());
        int shown = Math.max(MOST_SCORES - 1, Math.min(outcome.best().size(), 2 * MOST_SCORES));
        for (Combination<Id<PlannedInitiative>> combination : outcome.ranking()) {
            boolean kept = combination.equals(outcome.kept());
            boolean mostApproved = combination.equals(plainCombination);
            if (scores.size() < shown || kept || mostApproved) {
                scores.add(new Story.Scored(
                        combination.members(),
                        combination.points(),
                        kept,
                        outcome.isTied() && outcome.best().contains(combination),
                        mostApproved));
            }
        }
        return scores;
    }

    private List<Id<PlannedInitiative>> inOrder(List<Id<PlannedInitiative>> ids) {
        return election.candidates().stream().filter(ids::contains).toList();
    }

    private static Combination<Id<PlannedInitiative>> combinationOf(
            Outcome<Id<PlannedInitiative>> outcome, List<Id<PlannedInitiative>> members) {
        return outcome.combination(members);
    }
}
