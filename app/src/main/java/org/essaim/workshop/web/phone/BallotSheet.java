package org.essaim.workshop.web.phone;

import java.util.List;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.View;

/// The ballot paper.
///
/// @param voted    whether one's ballot, or one's territory's, is in the box
/// @param approved what is ticked on it
/// @param perTerritory one ballot a territory, shared by its people
public record BallotSheet(
        Item.Tally tally, boolean voter, boolean voted, List<Id<PlannedInitiative>> approved, boolean perTerritory) {
    static BallotSheet of(View view, Item.Me me) {
        List<Id<PlannedInitiative>> ballot = me.ballot();
        return new BallotSheet(
                view.tally(),
                me.voter(),
                ballot != null,
                ballot == null ? List.of() : ballot,
                view.tally().electorate() == Electorate.TERRITORY);
    }

    public boolean ticks(Id<PlannedInitiative> initiative) {
        return approved.contains(initiative);
    }
}
