package org.essaim.programme.web;

import java.util.List;
import java.util.Set;
import org.essaim.programme.Challenge;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.Stage;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Option;
import org.jspecify.annotations.Nullable;

/// Where whoever was given the link proposes and votes.
///
/// @param challenges those shown, in the order of the ballot
/// @param proposal what is typed of an enjeu
/// @param ballot what is typed of a ballot
/// @param approved what it retains
/// @param ballotPath the ballot's own address; none for one to come
public record ContributionPage(
        Programme programme,
        List<Challenge> challenges,
        ChallengeForm proposal,
        VoterForm ballot,
        Set<String> approved,
        TerritoryField territory,
        FormErrors errors,
        @Nullable String ballotPath)
        implements FormPage {
    public boolean isProposing() {
        return programme.stage() == Stage.PROPOSING;
    }

    public boolean isVoting() {
        return programme.stage() == Stage.VOTING;
    }

    public boolean byTerritory() {
        return programme.text().electorate() == Electorate.TERRITORY;
    }

    public List<Option> choices() {
        return challenges.stream()
                .map(one -> new Option(one.id().toString(), one.title(), one.why()))
                .toList();
    }
}
