package org.essaim.workshop.domain;

import essaim.ballot.ApprovalBallot;
import essaim.ballot.Combination;
import essaim.ballot.Election;
import essaim.ballot.Lot;
import essaim.ballot.Outcome;
import essaim.ballot.ProportionalApproval;
import java.util.List;

/// The ballot library's answer, in the workshop's words.
public final class Count {
    private Count() {}

    /// @param tied every best committee when there were several, in the order of the ballot paper; else empty
    record Result(List<Id<PlannedInitiative>> kept, List<List<Id<PlannedInitiative>>> tied) {}

    static Result of(Plan plan, List<List<Id<PlannedInitiative>>> ballots, long seed) {
        Outcome<Id<PlannedInitiative>> outcome = outcome(plan, ballots, seed);
        List<List<Id<PlannedInitiative>>> tied =
                outcome.isTied() ? outcome.best().stream().map(Combination::members).toList() : List.of();
        return new Result(outcome.kept().members(), tied);
    }

    /// The whole count of a closed vote, made again from its published ballots and seed.
    public static Outcome<Id<PlannedInitiative>> outcome(
            Plan plan, List<List<Id<PlannedInitiative>>> ballots, long seed) {
        List<ApprovalBallot<Id<PlannedInitiative>>> cast =
                ballots.stream().map(ApprovalBallot::approving).toList();
        List<Id<PlannedInitiative>> candidates =
                plan.initiatives().stream().map(PlannedInitiative::id).toList();
        return ProportionalApproval.count(
                new Election<>(candidates, cast, Math.min(plan.keep(), candidates.size())), new Lot(seed));
    }
}
