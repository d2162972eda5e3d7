package org.essaim.initiative;

import java.util.Set;
import org.essaim.account.Led;
import org.essaim.account.LedKind;
import org.essaim.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Initiatives, as what belongs to the people who wrote them; who carries one writes by a link of theirs ([OwnerLinks]).
@Configuration(proxyBeanMethods = false)
public class LedInitiatives {
    static final String KIND = "initiative";

    @Bean
    static LedKind initiativesAreLed(Initiatives initiatives) {
        return LedKind.byId(KIND, id -> initiatives.find(id).map(LedInitiatives::of));
    }

    public static Led of(Initiative initiative) {
        return new Led(
                KIND,
                initiative.id().toString(),
                initiative.card().title(),
                initiative.path(),
                initiative.example(),
                Set.of(Role.FACILITATOR));
    }
}
