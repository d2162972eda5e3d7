package org.essaim.initiative;

import java.util.Optional;
import java.util.Set;
import org.essaim.account.Led;
import org.essaim.account.LedKind;
import org.essaim.account.Role;
import org.essaim.text.Typed;
import org.springframework.stereotype.Component;

/// Initiatives, as what belongs to the people who wrote them; who carries one writes by a link of theirs ([OwnerLinks]).
@Component
public class LedInitiatives implements LedKind {
    static final String KIND = "initiative";

    private final Initiatives initiatives;

    LedInitiatives(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Led> find(String id) {
        return Typed.id(id).flatMap(initiatives::find).map(LedInitiatives::of);
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
