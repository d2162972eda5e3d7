package org.essaim.site.web;

import java.util.Set;
import org.essaim.account.Led;
import org.essaim.account.LedKind;
import org.essaim.account.Role;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.territory.TerritoryId.Level;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Groups of territories, as what belongs to the people who made them. Those that came with Essaim are the administrators'.
@Configuration(proxyBeanMethods = false)
class LedGroups {
    static final String KIND = "groupe";

    @Bean
    static LedKind groupsAreLed(Territories territories) {
        return new LedKind(KIND, slug -> TerritoryId.parse(KIND + ":" + slug).flatMap(territories::find).map(LedGroups::of));
    }

    static Led of(Territory group) {
        return new Led(
                KIND, group.id().code(), group.name(), group.id().path(), false, Set.of(Role.FACILITATOR));
    }

    static boolean isOne(Territory territory) {
        return territory.id().level() == Level.GROUPE;
    }
}
