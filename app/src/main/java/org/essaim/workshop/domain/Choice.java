package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// The vote, and what it decided.
///
/// @param voted  who has a ballot in the vote that is open, or had until it closed
/// @param entered those of them whose ballot the facilitators entered
/// @param holders whose a territory's ballot is to cast and to read, by the territory's key; in rooms of before this was
///     known, anybody's of the territory
/// @param result none when the room kept initiatives by a show of hands
/// @param kept   two or three, once decided; in the plan's order
/// @param tables the initiative of each table, from the first
/// @param votes  how many were opened: the number of the one that is open, or was last
public record Choice(
        Status status,
        PSet<String> voted,
        PSet<String> entered,
        PMap<String, Id<Participant>> holders,
        @Nullable Result result,
        List<Id<PlannedInitiative>> kept,
        List<Id<PlannedInitiative>> tables,
        int votes) {
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
            long seed,
            Instant at) {}

    static final Choice EMPTY =
            new Choice(
            Status.NOT_OPEN,
            HashTreePSet.empty(),
            HashTreePSet.empty(),
            HashTreePMap.empty(),
            null,
            List.of(),
            List.of(),
            0);

    public Optional<Result> closedResult() {
        return Optional.ofNullable(result);
    }

    /// Whose a voter's ballot is; empty while anybody of the territory may cast it.
    public Optional<Id<Participant>> holder(String voter) {
        return Optional.ofNullable(holders.get(voter));
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
            case ChoiceEvent.VoteOpened(), ChoiceEvent.VoteReopened() ->
                new Choice(
                        Status.OPEN,
                        HashTreePSet.empty(),
                        HashTreePSet.empty(),
                        HashTreePMap.empty(),
                        null,
                        List.of(),
                        List.of(),
                        votes + 1);
            case ChoiceEvent.BallotCast(var voter) -> box(voted.plus(voter), entered.minus(voter), holders);
            case ChoiceEvent.BallotEntered(var voter) -> box(voted.plus(voter), entered.plus(voter), holders);
            case ChoiceEvent.BallotHeld(var voter, var holder) -> box(voted, entered, holders.plus(voter, holder));
            case ChoiceEvent.BallotWithdrawn(var voter) -> box(voted.minus(voter), entered.minus(voter), holders);
            case ChoiceEvent.VoteClosed(var ballots, var winners, var tied, var seed, var at) ->
                new Choice(
                        Status.CLOSED,
                        voted,
                        entered,
                        holders,
                        new Result(ballots, winners, tied, seed, at),
                        winners,
                        List.of(),
                        votes);
            case ChoiceEvent.Kept(var chosen) ->
                new Choice(Status.CLOSED, voted, entered, holders, result, chosen, List.of(), votes);
            case ChoiceEvent.TablesLaid(var initiatives) ->
                new Choice(status, voted, entered, holders, result, kept, initiatives, votes);
        };
    }

    private Choice box(PSet<String> nowVoted, PSet<String> nowEntered, PMap<String, Id<Participant>> nowHolders) {
        return new Choice(status, nowVoted, nowEntered, nowHolders, result, kept, tables, votes);
    }

    private boolean follows(ChoiceEvent event) {
        return switch (event) {
            case ChoiceEvent.VoteOpened() -> status == Status.NOT_OPEN;
            case ChoiceEvent.BallotCast _,
                    ChoiceEvent.BallotEntered _,
                    ChoiceEvent.BallotHeld _,
                    ChoiceEvent.BallotWithdrawn _,
                    ChoiceEvent.VoteClosed _ -> status == Status.OPEN;
            case ChoiceEvent.VoteReopened() -> status == Status.CLOSED;
            case ChoiceEvent.Kept _ -> status != Status.OPEN;
            case ChoiceEvent.TablesLaid(var initiatives) -> kept.containsAll(initiatives);
        };
    }
}
