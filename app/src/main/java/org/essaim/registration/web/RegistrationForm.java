package org.essaim.registration.web;

import java.util.Optional;
import java.util.Set;
import org.essaim.mail.MailAddress;
import org.essaim.registration.Registration.Wish;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.text.Typed;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Role;
import org.springframework.web.bind.annotation.BindParam;

/// A registration as it was typed.
///
/// @param later whether the territory is said later: « territoire à préciser »
public record RegistrationForm(
        String name,
        String email,
        String territory,
        @BindParam("territory-id") String territoryId,
        String later,
        String role,
        String citation) {
    static final RegistrationForm BLANK = new RegistrationForm("", "", "", "", "", "", Citation.BY_TERRITORY.name());
    private static final int LONGEST_NAME = 60;

    public RegistrationForm {
        name = Typed.line(name);
        email = Typed.word(email);
        territory = Typed.line(territory);
        territoryId = Typed.word(territoryId);
        later = Typed.word(later);
        role = Typed.word(role);
        citation = Typed.word(citation);
    }

    public boolean isLater() {
        return !later.isEmpty();
    }

    public Set<String> roles() {
        return Set.of(role);
    }

    public Set<String> citations() {
        return Set.of(citation);
    }

    Optional<Wish> read(TerritoryField field, FormErrors errors) {
        FormReader read = new FormReader(errors);
        read.line("name", name).filled("registration.error.name").atMost(LONGEST_NAME);
        errors.refuseIf(!MailAddress.isOne(email), "email", "registration.error.email");
        // A name that cannot be found may still be said later.
        Optional<Territory> found =
                isLater() ? field.found() : field.needed(errors, "registration.error.territory");
        Place place = found.map(one -> new Place(one.id().toString(), one.shortName())).orElse(Place.UNKNOWN);
        Optional<Role> itsRole = read.oneOf("role", role, Role.class, "registration.error.role");
        Optional<Citation> itsCitation =
                read.oneOf("citation", citation, Citation.class, "registration.error.citation");
        return read.made(() -> new Wish(name, email, place, itsRole.orElseThrow(), itsCitation.orElseThrow()));
    }
}
