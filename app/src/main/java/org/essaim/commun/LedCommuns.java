package org.essaim.commun;

import java.util.Set;
import org.essaim.account.Led;
import org.essaim.account.LedKind;
import org.essaim.account.Role;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Concept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Communs, and the concepts that become some, as what belongs to the people who wrote them.
@Configuration(proxyBeanMethods = false)
public class LedCommuns {
    static final String KIND = "commun";

    private static final Set<Role> ROLES = Set.of(Role.DESIGNER, Role.FACILITATOR);

    @Bean
    static LedKind communsAreLed(Communs communs, Concepts concepts) {
        return LedKind.byId(KIND, id -> communs.byId(id).map(LedCommuns::of).or(() -> concepts.byId(id).map(LedCommuns::of)));
    }

    public static Led of(Commun commun) {
        return new Led(
                KIND, commun.id().toString(), commun.title(), commun.path(), commun.demonstration(), ROLES);
    }

    public static Led of(Concept concept) {
        return new Led(
                KIND, concept.id().toString(), concept.body().title(), concept.path(), concept.demonstration(), ROLES);
    }
}
