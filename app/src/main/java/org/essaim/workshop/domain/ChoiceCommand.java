package org.essaim.workshop.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The vote that keeps two or three initiatives.
public sealed interface ChoiceCommand extends Command {
    /// @param onBehalfOf whose ballot a facilitator enters; nobody when one votes oneself
    /// @param replacing  a facilitator knows that there is a ballot already, and that its voter will be told
    record CastBallot(List<Id<PlannedInitiative>> approved, @Nullable Id<Participant> onBehalfOf, boolean replacing)
            implements ChoiceCommand {
        public CastBallot {
            approved = List.copyOf(approved);
        }

        public CastBallot(List<Id<PlannedInitiative>> approved, @Nullable Id<Participant> onBehalfOf) {
            this(approved, onBehalfOf, false);
        }
    }

    /// The facilitators give a territory's ballot to another of its people: the one in the box is taken out, unread.
    record HandBallot(Id<Participant> to) implements ChoiceCommand {}

    /// @param confirmed goes on although so few voted that a ballot could be guessed
    /// @param ballots   sorted and anonymous, added by the lane as it closes, never by the sender
    /// @param seed      of the lot that settles a tie, added likewise and published
    record CloseVote(boolean confirmed, List<List<Id<PlannedInitiative>>> ballots, long seed)
            implements ChoiceCommand {
        public CloseVote {
            ballots = ballots.stream().map(List::copyOf).toList();
        }

        public CloseVote(boolean confirmed) {
            this(confirmed, List.of(), 0);
        }

        public CloseVote with(List<List<Id<PlannedInitiative>>> anonymous, long drawn) {
            return new CloseVote(confirmed, anonymous, drawn);
        }
    }

    /// Everybody votes anew: anonymous ballots cannot be given back.
    record ReopenVote() implements ChoiceCommand {}

    /// The room chose otherwise, by a show of hands.
    record Keep(List<Id<PlannedInitiative>> kept) implements ChoiceCommand {
        public Keep {
            kept = List.copyOf(kept);
        }
    }
}
