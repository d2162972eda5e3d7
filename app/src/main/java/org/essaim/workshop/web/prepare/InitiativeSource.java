package org.essaim.workshop.web.prepare;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.essaim.account.SignedIn;
import org.essaim.territory.Territory;
import org.essaim.workshop.domain.PlannedInitiative;

/// What preparing a workshop needs of the catalogue of initiatives, each already as a room would be brought it.
interface InitiativeSource {
    /// What fits a text, the likeliest first; the latest for a blank one.
    List<PlannedInitiative> search(String query, int limit);

    /// Those that are still there, in any order.
    List<PlannedInitiative> find(Collection<UUID> ids);

    /// Whether another one of that title is known of that territory.
    boolean knows(String title, Territory territory, UUID id);

    /// Adds one, once, that is known by its title and its territory alone: its card invites its owner to complete it.
    PlannedInitiative add(UUID id, String title, Territory territory, SignedIn by);
}
