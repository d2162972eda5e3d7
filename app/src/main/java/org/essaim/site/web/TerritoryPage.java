package org.essaim.site.web;

import essaim.money.Amount;
import java.util.List;
import org.essaim.account.LeadersView;
import org.essaim.commun.CommunCard;
import org.essaim.initiative.FundedInSum;
import org.essaim.initiative.Initiative;
import org.essaim.language.Language;
import org.essaim.territory.Territory;
import org.essaim.workshop.WorkshopCard;
import org.jspecify.annotations.Nullable;

/// A territory as Essaim knows it: figures, its place, what it did and what it took part in.
///
/// @param around the territories that contain it, the narrowest first
/// @param inside what it is made of: an EPCI's communes, a department's EPCI, a region's departments, a group's members
/// @param communes how many it has
/// @param initiatives the first of them; of the territory and of those it contains
/// @param funded likewise
/// @param workshops in which its people took part, the latest first
/// @param communs adapted for it, or for a territory that it contains
/// @param leaders who takes care of a group; none for any other, or for who has no account
public record TerritoryPage(
        Territory territory,
        List<Territory> around,
        List<Territory> inside,
        int communes,
        List<Initiative> initiatives,
        long initiativeCount,
        FundedInSum funded,
        List<WorkshopCard> workshops,
        List<CommunCard> communs,
        @Nullable LeadersView leaders) {
    public boolean isEmpty() {
        return initiatives.isEmpty() && funded.count() == 0 && workshops.isEmpty() && communs.isEmpty();
    }

    /// Whole euros, for a sum that nobody reads to the cent.
    public String fundedEuros() {
        return Language.spoken().rounded(new Amount(funded.amountCents()));
    }

    public String day(WorkshopCard workshop) {
        return workshop.when().date();
    }
}
