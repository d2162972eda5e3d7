package org.essaim.workshop.web.desk;

import java.util.List;
import org.essaim.workshop.domain.Choice;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.View;

/// Somebody of the room, as facilitators help them: their code, their link, their place.
///
/// @param base the desk's address
/// @param code their personal code
/// @param link a new personal link, once asked for; else empty
public record ParticipantPage(View view, String base, Item.PersonShown person, String code, String link) {
    public int tableCount() {
        return (int) view.all(Item.TableShown.class).count();
    }

    /// Whether the ballot of their territory, in the vote that is open, may be given to them.
    public boolean mayHoldBallot() {
        return view.tally().status() == Choice.Status.OPEN
                && view.tally().electorate() == Electorate.TERRITORY
                && person.role().takesPart()
                && person.place().isKnown();
    }

    public List<Integer> otherTables() {
        return view.all(Item.TableShown.class)
                .map(Item.TableShown::number)
                .filter(number -> number != person.table())
                .toList();
    }
}
