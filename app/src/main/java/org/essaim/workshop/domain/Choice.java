package org.essaim.workshop.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/// The vote, and what it decided.
///
/// @param voted  who cast a ballot in the vote that is open, or was until it closed
/// @param result none when the room kept initiatives by a show of hands
/// @param kept   two or three, once decided; in the plan's order
/// @param tables the initiative of each table, from the first
public record Choice(
        Status status,
        PSet<String> voted,
        @Nullable Result result,
        List<Id<PlannedInitiative>> kept,
        List<Id<PlannedInitiative>> tables) {
    public enum Status {
        NOT_OPEN,
        OPEN,
        CLOSED
    }

    /// What a closed vote leaves: everything needed to count it again.
    public record Result(
            List<List<Id<PlannedInitiative>>> ballots,
            List<Id<PlannedInitiative>> kept,
            List<List<Id<PlannedInitiative>>> tied,
            long seed) {}

    static final Choice EMPTY = new Choice(Status.NOT_OPEN, HashTreePSet.empty(), null, List.of(), List.of());

    public Optional<Result> closedResult() {
        return Optional.ofNullable(result);
    }

    public boolean keeps(Id<PlannedInitiative> initiative) {
        return kept.contains(initiative);
    }

    public Optional<Id<PlannedInitiative>> initiativeOf(int table) {
        return table >= 1 && table <= tables.size() ? Optional.of(tables.get(table - 1)) : Optional.empty();
    }

    Choice after(ChoiceEvent event) {
        Folding.require(follows(event), event);
        return switch (event) {
            case ChoiceEvent.VoteOpened() -> new Choice(Status.OPEN, HashTreePSet.empty(), null, List.of(), List.of());
            case ChoiceEvent.BallotCast(var voter) -> new Choice(status, voted.plus(voter), result, kept, tables);
            case ChoiceEvent.VoteClosed(var ballots, var winners, var tied, var seed, _) ->
                new Choice(Status.CLOSED, voted, new Result(ballots, winners, tied, seed), winners, List.of());
            case ChoiceEvent.VoteReopened() ->
                new Choice(Status.OPEN, HashTreePSet.empty(), null, List.of(), List.of());
            case ChoiceEvent.Kept(var chosen) -> new Choice(Status.CLOSED, voted, result, chosen, List.of());
            case ChoiceEvent.TablesLaid(var initiatives) -> new Choice(status, voted, result, kept, initiatives);
        };
    }

    private boolean follows(ChoiceEvent event) {
        return switch (event) {
            case ChoiceEvent.VoteOpened() -> status == Status.NOT_OPEN;
            case ChoiceEvent.BallotCast _, ChoiceEvent.VoteClosed _ -> status == Status.OPEN;
            case ChoiceEvent.VoteReopened() -> status == Status.CLOSED;
            case ChoiceEvent.Kept _ -> status != Status.OPEN;
            case ChoiceEvent.TablesLaid(var initiatives) -> kept.containsAll(initiatives);
        };
    }
}
