package org.essaim.programme.web;

import java.util.List;
import org.essaim.account.LeadersView;
import org.essaim.programme.Ballot;
import org.essaim.programme.Challenge;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Stage;
import org.essaim.ui.QrCode;
import org.jspecify.annotations.Nullable;

/// A programme's page: what is public, and beside it what its facilitators need.
///
/// @param turnout how many have voted, while the vote is open
/// @param gathering the common day; none when it is not planned
/// @param desk none for who does not lead it
/// @param leaders who takes care of it; none for who has no account
public record ProgrammePage(
        Programme programme,
        List<ChallengeLine> lines,
        int turnout,
        @Nullable GatheringCard gathering,
        @Nullable Desk desk,
        @Nullable LeadersView leaders) {
    /// What its facilitators find beside it.
    ///
    /// @param address where people propose and vote, whole
    /// @param proposed enjeux not shown yet, or set aside
    /// @param voters who has voted so far
    /// @param mayPrepare prepares workshops too: an administrator alone does not
    public record Desk(
            String address, QrCode qr, List<Challenge> proposed, List<Ballot> voters, boolean mayPrepare) {
        /// Those that do not count yet.
        public List<Ballot> waiting() {
            return voters.stream().filter(ballot -> !ballot.admitted()).toList();
        }
    }

    public boolean isProposing() {
        return programme.stage() == Stage.PROPOSING;
    }

    /// Whether enough enjeux are shown for a vote to open.
    public boolean hasEnoughToVote() {
        return lines.size() >= Challenge.FEWEST_TO_VOTE;
    }

    public boolean isVoted() {
        return programme.stage() == Stage.VOTED;
    }

    public boolean isVoting() {
        return programme.stage() == Stage.VOTING;
    }
}
