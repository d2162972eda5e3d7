package org.essaim.programme;

import java.util.Optional;
import java.util.Set;
import org.essaim.account.Led;
import org.essaim.account.LedKind;
import org.essaim.account.Role;
import org.essaim.text.Typed;
import org.springframework.stereotype.Component;

/// Programmes, as what belongs to the people who lead them.
@Component
public class LedProgrammes implements LedKind {
    static final String KIND = "programme";

    private final Programmes programmes;

    LedProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Led> find(String id) {
        return Typed.id(id).flatMap(programmes::byId).map(LedProgrammes::of);
    }

    public static Led of(Programme programme) {
        return new Led(
                KIND,
                programme.id().toString(),
                programme.title(),
                programme.path(),
                programme.example(),
                Set.of(Role.FACILITATOR));
    }
}
