package org.essaim.workshop.domain;

import java.time.Instant;
import java.util.List;

public sealed interface ChoiceEvent extends Event {
    record VoteOpened() implements ChoiceEvent {}

    /// Who voted, never what. A second one by the same voter replaces their ballot.
    ///
    /// @param voter a participant's id, or a territory's key where a ballot is a territory's
    record BallotCast(String voter) implements ChoiceEvent {}

    /// The facilitators entered somebody's ballot for them, in place of the one they had cast if any.
    record BallotEntered(String voter) implements ChoiceEvent {}

    /// A territory's ballot is from now on this person's to cast: its first voter, or whom the facilitators gave it to.
    ///
    /// @param voter the territory's key
    record BallotHeld(String voter, Id<Participant> holder) implements ChoiceEvent {}

    /// A ballot is taken out of the box, for another to be cast.
    record BallotWithdrawn(String voter) implements ChoiceEvent {}

    /// @param tied every committee with the best score when there were several, in order; else empty
    record VoteClosed(
            List<List<Id<PlannedInitiative>>> ballots,
            List<Id<PlannedInitiative>> kept,
            List<List<Id<PlannedInitiative>>> tied,
            long seed,
            Instant at)
            implements ChoiceEvent {
        public VoteClosed {
            ballots = ballots.stream().map(List::copyOf).toList();
            kept = List.copyOf(kept);
            tied = tied.stream().map(List::copyOf).toList();
        }
    }

    record VoteReopened() implements ChoiceEvent {}

    record Kept(List<Id<PlannedInitiative>> kept) implements ChoiceEvent {
        public Kept {
            kept = List.copyOf(kept);
        }
    }

    /// Which initiative each table works on; table n is the n-th.
    record TablesLaid(List<Id<PlannedInitiative>> initiatives) implements ChoiceEvent {
        public TablesLaid {
            initiatives = List.copyOf(initiatives);
        }
    }
}
