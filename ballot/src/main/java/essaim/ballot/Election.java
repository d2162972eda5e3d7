package essaim.ballot;

import essaim.ballot.ElectionRefused.Reason;
import java.util.HashSet;
import java.util.List;

/// What is to be decided: who stands, in the order of the ballot paper, what was voted, and how many are kept.
/// Ballots are known by their place in the list, from 0, and nothing here depends on that order.
///
/// Refused ([ElectionRefused]) when it makes no sense or passes the limits below; within them every sum fits a `long`
/// and a count of the usual size (10 candidates, 60 ballots) takes well below a millisecond.
///
/// @param candidates distinct, copied; this order is the one in which combinations are listed and lots are drawn
/// @param ballots    copied; blank ones count in the turnout
/// @param seats      how many are kept, from 1 to the number of candidates
public record Election<C extends Comparable<C>>(List<C> candidates, List<ApprovalBallot<C>> ballots, int seats) {
    public static final int MAX_CANDIDATES = 60;
    public static final int MAX_SEATS = 20;
    public static final int MAX_BALLOTS = 1_000_000;
    public static final int MAX_COMBINATIONS = 100_000;

    public Election {
        candidates = List.copyOf(candidates);
        ballots = List.copyOf(ballots);
        refuseIf(candidates.isEmpty(), Reason.NO_CANDIDATE, "nobody stands");
        refuseIf(candidates.size() > MAX_CANDIDATES, Reason.TOO_MANY_CANDIDATES, candidates.size() + " candidates");
        var standing = new HashSet<>(candidates);
        refuseIf(standing.size() < candidates.size(), Reason.SAME_CANDIDATE_TWICE, candidates.toString());
        refuseIf(seats < 1, Reason.NO_SEAT, seats + " seats");
        refuseIf(
                seats > candidates.size(),
                Reason.MORE_SEATS_THAN_CANDIDATES,
                seats + " seats, " + candidates.size() + " candidates");
        refuseIf(seats > MAX_SEATS, Reason.TOO_MANY_SEATS, seats + " seats");
        refuseIf(ballots.size() > MAX_BALLOTS, Reason.TOO_MANY_BALLOTS, ballots.size() + " ballots");
        for (var ballot : ballots) {
            refuseIf(
                    !standing.containsAll(ballot.approved()),
                    Reason.UNKNOWN_CANDIDATE,
                    ballot.approved() + " among " + candidates);
        }
        refuseIf(
                combinations(candidates.size(), seats) > MAX_COMBINATIONS,
                Reason.TOO_MANY_COMBINATIONS,
                seats + " of " + candidates.size());
    }

    /// How many ways there are to fill the seats: twenty for three of six.
    public int combinations() {
        return (int) combinations(candidates.size(), seats);
    }

    /// How many ballots approve this candidate.
    public int supports(C candidate) {
        return (int)
                ballots.stream().filter(ballot -> ballot.approves(candidate)).count();
    }

    /// How many ballots were cast, blank ones included.
    public int turnout() {
        return ballots.size();
    }

    static void refuseIf(boolean condition, Reason reason, String detail) {
        if (condition) {
            throw new ElectionRefused(reason, detail);
        }
    }

    private static long combinations(int among, int chosen) {
        long ways = 1;
        for (int i = 1; i <= chosen; i++) {
            ways = ways * (among - chosen + i) / i;
            if (ways > MAX_COMBINATIONS) {
                // Each next factor is at least 1, so the total can only be larger: stop before the product overflows.
                return ways;
            }
        }
        return ways;
    }
}
