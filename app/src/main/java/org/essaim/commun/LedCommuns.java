package org.essaim.commun;

import java.util.Optional;
import java.util.Set;
import org.essaim.account.Led;
import org.essaim.account.LedKind;
import org.essaim.account.Role;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Concept;
import org.essaim.text.Typed;
import org.springframework.stereotype.Component;

/// Communs, and the concepts that become some, as what belongs to the people who wrote them.
@Component
public class LedCommuns implements LedKind {
    static final String KIND = "commun";

    private static final Set<Role> ROLES = Set.of(Role.DESIGNER, Role.FACILITATOR);

    private final Communs communs;
    private final Concepts concepts;

    LedCommuns(Communs communs, Concepts concepts) {
        this.communs = communs;
        this.concepts = concepts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Led> find(String id) {
        return Typed.id(id).flatMap(known -> communs.byId(known)
                .map(LedCommuns::of)
                .or(() -> concepts.byId(known).map(LedCommuns::of)));
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
