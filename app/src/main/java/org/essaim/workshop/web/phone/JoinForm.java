package org.essaim.workshop.web.phone;

import java.util.Objects;
import java.util.Set;
import org.essaim.text.Typed;
import org.essaim.workshop.SeatKeeping.Expected;
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
        name = Typed.line(name);
        territory = Typed.line(territory);
        territoryId = Typed.word(territoryId);
        role = Typed.word(role);
        citation = Typed.word(citation);
        carries = Set.copyOf(Objects.requireNonNullElse(carries, Set.of()));
        personal = Typed.word(personal);
        inscription = Typed.word(inscription);
    }

    /// What is known of somebody who registered.
    static JoinForm of(Expected expected, String territory, String key) {
        return new JoinForm(
                expected.name(),
                territory,
                expected.place().territory(),
                expected.role().name(),
                expected.citation().name(),
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
