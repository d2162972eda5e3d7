package org.essaim.workshop.web.phone;

import java.util.Objects;
import java.util.Set;
import org.essaim.workshop.registration.Registration;
import org.springframework.web.bind.annotation.BindParam;

/// What somebody types at the door. What a browser does not send is empty.
///
/// @param inscription the key of the registration they came by; may be empty
public record JoinForm(
        String name,
        String territory,
        @BindParam("territory-id") String territoryId,
        String role,
        String citation,
        Set<String> carries,
        String personal,
        String inscription) {
    static final JoinForm EMPTY = new JoinForm("", "", "", "", "BY_TERRITORY", Set.of(), "", "");

    public JoinForm {
        name = Objects.requireNonNullElse(name, "");
        territory = Objects.requireNonNullElse(territory, "");
        territoryId = Objects.requireNonNullElse(territoryId, "");
        role = Objects.requireNonNullElse(role, "");
        citation = Objects.requireNonNullElse(citation, "");
        carries = Set.copyOf(Objects.requireNonNullElse(carries, Set.of()));
        personal = Objects.requireNonNullElse(personal, "");
        inscription = Objects.requireNonNullElse(inscription, "");
    }

    /// What is known of somebody who registered.
    static JoinForm of(Registration registration, String territory, String key) {
        return new JoinForm(
                registration.name(),
                territory,
                registration.place().territory(),
                registration.role().name(),
                registration.citation().name(),
                Set.of(),
                "",
                key);
    }

    public Set<String> roles() {
        return Set.of(role());
    }

    public Set<String> citations() {
        return Set.of(citation());
    }
}
