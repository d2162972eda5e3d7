package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Decision.accept;
import static org.essaim.workshop.domain.Decision.refuse;
import static org.essaim.workshop.domain.Decision.unchanged;
import static org.essaim.workshop.domain.Refusal.Reason.BALLOT_ALREADY_CAST;
import static org.essaim.workshop.domain.Refusal.Reason.BALLOT_OF_ANOTHER;
import static org.essaim.workshop.domain.Refusal.Reason.FEW_BALLOTS;
import static org.essaim.workshop.domain.Refusal.Reason.KEEP_TWO_OR_THREE;
import static org.essaim.workshop.domain.Refusal.Reason.NOTES_ALREADY_WRITTEN;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_A_FACILITATOR;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_A_VOTER;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_OPEN;
import static org.essaim.workshop.domain.Refusal.Reason.NO_VOTE;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_INITIATIVE;
import static org.essaim.workshop.domain.Refusal.Reason.VOTE_CLOSED;
import static org.essaim.workshop.domain.Refusal.Reason.VOTE_OPEN;
import static org.essaim.workshop.domain.Refusal.Reason.WRONG_PHASE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

final class ChoiceDecider {
    /// Below this, sorted ballots can be guessed back to their voters.
    static final int FEWEST_BALLOTS_TO_STAY_SECRET = 4;

    private ChoiceDecider() {}

    static Decision decide(Workshop workshop, Actor by, Instant at, ChoiceCommand command) {
        if (!workshop.agenda().isOpen()) {
            return refuse(NOT_OPEN);
        }
        if (command instanceof ChoiceCommand.CastBallot cast) {
            return cast(workshop, by, cast);
        }
        if (!Decider.isFacilitator(by)) {
            return refuse(NOT_A_FACILITATOR);
        }
        return switch (command) {
            case ChoiceCommand.HandBallot(var to) -> hand(workshop, to);
            case ChoiceCommand.CloseVote close -> close(workshop, at, close);
            case ChoiceCommand.ReopenVote() -> reopen(workshop);
            case ChoiceCommand.Keep(var kept) -> keep(workshop, kept);
            case ChoiceCommand.CastBallot _ -> throw new IllegalArgumentException("Decided earlier: " + command);
        };
    }

    private static Decision cast(Workshop workshop, Actor by, ChoiceCommand.CastBallot cast) {
        List<Id<PlannedInitiative>> approved = cast.approved();
        Id<Participant> onBehalfOf = cast.onBehalfOf();
        switch (workshop.choice().status()) {
            case NOT_OPEN -> {
                return refuse(NO_VOTE);
            }
            case CLOSED -> {
                return refuse(VOTE_CLOSED);
            }
            case OPEN -> {}
        }
        Optional<Participant> voter = onBehalfOf != null && Decider.isFacilitator(by)
                ? workshop.room().participant(onBehalfOf)
                : onBehalfOf == null ? Decider.person(workshop, by) : Optional.empty();
        if (voter.isEmpty() || !voter.get().takesPart()) {
            return refuse(NOT_A_VOTER);
        }
        if (!approved.stream().allMatch(id -> workshop.plan().initiative(id).isPresent())) {
            return refuse(UNKNOWN_INITIATIVE);
        }
        String whose = workshop.voter(voter.get());
        // A ballot is its voter's: nobody replaces it unawares.
        if (onBehalfOf != null && workshop.choice().voted().contains(whose) && !cast.replacing()) {
            return refuse(BALLOT_ALREADY_CAST);
        }
        Id<Participant> hand = voter.get().id();
        boolean holds = workshop.choice().holder(whose).filter(hand::equals).isPresent();
        if (onBehalfOf == null && !holds && workshop.choice().holder(whose).isPresent()) {
            return refuse(BALLOT_OF_ANOTHER, voter.get().place().name());
        }
        List<Event> events = new ArrayList<>();
        if (!holds && isShared(workshop, voter.get())) {
            events.add(new ChoiceEvent.BallotHeld(whose, hand));
        }
        events.add(onBehalfOf == null ? new ChoiceEvent.BallotCast(whose) : new ChoiceEvent.BallotEntered(whose));
        return accept(events)
                .and(new Effect.KeepBallot(whose, List.copyOf(new TreeSet<>(approved))));
    }

    /// Whether others of the room might cast the same ballot.
    private static boolean isShared(Workshop workshop, Participant voter) {
        return !workshop.voter(voter).equals(voter.id().toString());
    }

    private static Decision hand(Workshop workshop, Id<Participant> to) {
        Optional<Participant> person = workshop.room().participant(to);
        if (workshop.choice().status() != Choice.Status.OPEN) {
            return refuse(workshop.choice().status() == Choice.Status.CLOSED ? VOTE_CLOSED : NO_VOTE);
        }
        if (person.isEmpty() || !person.get().takesPart()) {
            return refuse(NOT_A_VOTER);
        }
        String whose = workshop.voter(person.get());
        if (!isShared(workshop, person.get()) || workshop.choice().holder(whose).filter(to::equals).isPresent()) {
            return unchanged();
        }
        List<Event> events = new ArrayList<>();
        if (workshop.choice().voted().contains(whose)) {
            events.add(new ChoiceEvent.BallotWithdrawn(whose));
        }
        events.add(new ChoiceEvent.BallotHeld(whose, to));
        return accept(events).and(new Effect.DropBallot(whose));
    }

    private static Decision close(Workshop workshop, Instant at, ChoiceCommand.CloseVote close) {
        if (workshop.choice().status() != Choice.Status.OPEN) {
            return refuse(workshop.choice().status() == Choice.Status.CLOSED ? VOTE_CLOSED : NO_VOTE);
        }
        if (close.ballots().isEmpty()) {
            return refuse(FEW_BALLOTS, 0);
        }
        if (close.ballots().size() < FEWEST_BALLOTS_TO_STAY_SECRET && !close.confirmed()) {
            return refuse(FEW_BALLOTS, close.ballots().size());
        }
        Count.Result result = Count.of(workshop.plan(), close.ballots(), close.seed());
        return accept(new ChoiceEvent.VoteClosed(close.ballots(), result.kept(), result.tied(), close.seed(), at))
                .and(new Effect.EmptyBallotBox());
    }

    private static Decision reopen(Workshop workshop) {
        if (workshop.choice().status() == Choice.Status.NOT_OPEN) {
            return refuse(NO_VOTE);
        }
        if (workshop.choice().status() == Choice.Status.OPEN) {
            return refuse(VOTE_OPEN);
        }
        return settled(workshop)
                .orElseGet(() -> accept(new ChoiceEvent.VoteReopened()).and(new Effect.EmptyBallotBox()));
    }

    private static Decision keep(Workshop workshop, List<Id<PlannedInitiative>> kept) {
        if (workshop.choice().status() == Choice.Status.OPEN) {
            return refuse(VOTE_OPEN);
        }
        if (kept.size() < 2 || kept.size() > 3 || new HashSet<>(kept).size() != kept.size()) {
            return refuse(KEEP_TWO_OR_THREE);
        }
        if (!kept.stream().allMatch(id -> workshop.plan().initiative(id).isPresent())) {
            return refuse(UNKNOWN_INITIATIVE);
        }
        return settled(workshop).orElseGet(() -> accept(new ChoiceEvent.Kept(inPlanOrder(workshop.plan(), kept))));
    }

    /// Once notes hang on the kept initiatives, keeping others would orphan them; and people at tables would lose them
    /// under their hands: the room goes back to its choice first.
    private static Optional<Decision> settled(Workshop workshop) {
        if (workshop.decomposition().written() > 0) {
            return Optional.of(refuse(NOTES_ALREADY_WRITTEN));
        }
        return workshop.reached(Phase.DECOMPOSITION) ? Optional.of(refuse(WRONG_PHASE)) : Optional.empty();
    }

    static List<Id<PlannedInitiative>> inPlanOrder(Plan plan, List<Id<PlannedInitiative>> chosen) {
        List<Id<PlannedInitiative>> ordered = new ArrayList<>();
        for (PlannedInitiative initiative : plan.initiatives()) {
            if (chosen.contains(initiative.id())) {
                ordered.add(initiative.id());
            }
        }
        return ordered;
    }
}
