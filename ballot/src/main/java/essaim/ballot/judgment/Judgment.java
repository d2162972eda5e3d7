package essaim.ballot.judgment;

import essaim.ballot.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What majority judgment found.
///
/// @param ranking best first; equal ones in the order of the ballot paper
/// @param missing what was done with missing grades
public record Judgment<C extends Comparable<C>>(List<Judged<C>> ranking, Missing missing) {
    public Judgment {
        ranking = List.copyOf(ranking);
    }

    /// Each set of candidates that grades cannot tell apart.
    public List<SortedSet<C>> tied() {
        var tied = new ArrayList<SortedSet<C>>();
        for (int rank = 1; rank <= ranking.size(); rank++) {
            var equal = new TreeSet<C>(at(rank));
            if (equal.size() > 1) {
                tied.add(equal);
            }
        }
        return List.copyOf(tied);
    }

    /// The first so many; who goes first among equal ones is settled by the tie-break when it matters, and it is
    /// asked for nothing else.
    ///
    /// @param paper all candidates, in the order of the ballot paper
    public List<C> kept(int seats, TieBreak<C> ties, List<C> paper) {
        if (seats < 1 || seats > ranking.size()) {
            throw new JudgmentRefused(JudgmentRefused.Reason.SEATS, seats + " of " + ranking.size());
        }
        var kept = new ArrayList<C>();
        while (kept.size() < seats) {
            var equal = new ArrayList<>(at(kept.size() + 1));
            if (equal.size() <= seats - kept.size()) {
                kept.addAll(equal);
            } else {
                while (kept.size() < seats) {
                    var first = ties.settle(List.copyOf(equal), paper);
                    equal.remove(first);
                    kept.add(first);
                }
            }
        }
        return List.copyOf(kept);
    }

    private List<C> at(int rank) {
        return ranking.stream().filter(judged -> judged.rank() == rank).map(Judged::candidate).toList();
    }
}
