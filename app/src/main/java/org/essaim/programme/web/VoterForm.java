package org.essaim.programme.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.text.Typed;
import org.springframework.web.bind.annotation.BindParam;

/// A ballot as it was filled in.
public record VoterForm(
        String name,
        String email,
        String territory,
        @BindParam("territory-id") String territoryId,
        List<String> approved) {
    static final VoterForm BLANK = new VoterForm("", "", "", "", List.of());

    public VoterForm {
        name = Typed.line(name);
        email = Typed.word(email);
        territory = Typed.line(territory);
        territoryId = Typed.word(territoryId);
        approved = List.copyOf(Objects.requireNonNullElse(approved, List.of()));
    }

    Set<UUID> retained() {
        return approved.stream()
                .flatMap(id -> Typed.id(id).stream())
                .collect(Collectors.toSet());
    }
}
