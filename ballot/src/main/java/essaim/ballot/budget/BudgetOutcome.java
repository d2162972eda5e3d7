package essaim.ballot.budget;

import essaim.ballot.Ratio;
import essaim.ballot.TieBreak;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a rule found, with its whole story.
///
/// @param election what was counted
/// @param rule     by which rule
/// @param utility  by which value; most-voted looks at votes or points alone
/// @param ties     what settled ties
/// @param rounds   every step, in order
/// @param share    of equal shares: what each voter had in the end, raises included
/// @param raises   of equal shares: by how much money each voter's share was raised
/// @param lacking  of equal shares: for each project that its supporters could not pay, how much they lacked together
///                 in the last of the rounds by shares. A raise, or the greedy end, may not be counted on for it.
public record BudgetOutcome(
        BudgetElection election,
        BudgetRule rule,
        Utility utility,
        TieBreak<String> ties,
        List<Round> rounds,
        Ratio share,
        long raises,
        SortedMap<String, Ratio> lacking) {
    public BudgetOutcome {
        rounds = List.copyOf(rounds);
        lacking = Collections.unmodifiableSortedMap(new TreeMap<>(lacking));
    }

    /// The ids of what is paid for, in the order in which the rule chose them.
    public List<String> elected() {
        return rounds.stream().filter(Round::elected).map(Round::project).toList();
    }

    public BigDecimal cost() {
        var elected = Set.copyOf(elected());
        return Amounts.plain(election.projects().stream()
                .filter(project -> elected.contains(project.id()))
                .map(Project::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public BigDecimal left() {
        return election.budget().subtract(cost());
    }

    /// Each set of projects that were equally good when one had to go first, in the order of the rounds. A tie may
    /// have changed only the order: all of its projects may be paid for in the end.
    public List<SortedSet<String>> tied() {
        return rounds.stream()
                .map(Round::tied)
                .filter(tied -> tied.size() > 1)
                .collect(Collectors.toUnmodifiableList());
    }
}
