package org.essaim.site.web;

import java.util.Optional;
import java.util.Set;
import org.essaim.account.Led;
import org.essaim.account.LedKind;
import org.essaim.account.Role;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.territory.TerritoryId.Level;
import org.springframework.stereotype.Component;

/// Groups of territories, as what belongs to the people who made them. Those that came with Essaim are the administrators'.
@Component
class LedGroups implements LedKind {
    static final String KIND = "groupe";

    private final Territories territories;

    LedGroups(Territories territories) {
        this.territories = territories;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Led> find(String slug) {
        return TerritoryId.parse(KIND + ":" + slug)
                .flatMap(territories::find)
                .map(LedGroups::of);
    }

    static Led of(Territory group) {
        return new Led(
                KIND, group.id().code(), group.name(), group.id().path(), false, Set.of(Role.FACILITATOR));
    }

    static boolean isOne(Territory territory) {
        return territory.id().level() == Level.GROUPE;
    }
}
