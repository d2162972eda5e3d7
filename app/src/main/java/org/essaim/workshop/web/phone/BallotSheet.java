package org.essaim.workshop.web.phone;

import java.util.List;
import java.util.stream.Collectors;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.View;
import org.jspecify.annotations.Nullable;

/// The ballot paper.
///
/// @param voted    whether one's ballot, or one's territory's, is in the box
/// @param entered  whether the facilitators put it there
/// @param approved what is ticked on it
/// @param reopened earlier ballots count no more, and none is in the box since
/// @param perTerritory one ballot a territory, shared by its people
/// @param anothers who has the ballot of one's territory, when it is somebody else; their name, or empty once forgotten
/// @param anothersCast whether they cast it
public record BallotSheet(
        Item.Tally tally,
        boolean voter,
        boolean voted,
        boolean entered,
        List<Id<PlannedInitiative>> approved,
        boolean reopened,
        boolean perTerritory,
        @Nullable String anothers,
        boolean anothersCast) {
    static BallotSheet of(View view, Item.Me me) {
        List<Id<PlannedInitiative>> ballot = me.ballot();
        return new BallotSheet(
                view.tally(),
                me.voter() && me.ballotBy() == null,
                ballot != null,
                me.ballotEntered(),
                ballot == null ? List.of() : ballot,
                view.tally().isReopened() && ballot == null,
                view.tally().electorate() == Electorate.TERRITORY,
                me.ballotBy(),
                me.ballotByCast());
    }

    /// What is in the box, for the page to see that it changed.
    public String cast() {
        return approved.stream().map(Id::toString).collect(Collectors.joining(" "));
    }

    public boolean ticks(Id<PlannedInitiative> initiative) {
        return approved.contains(initiative);
    }
}
