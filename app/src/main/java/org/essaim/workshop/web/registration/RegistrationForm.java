package org.essaim.workshop.web.registration;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.essaim.mail.MailAddress;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.registration.Registration.Wish;
import org.jspecify.annotations.Nullable;
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
        name = line(name);
        email = line(email);
        territory = line(territory);
        territoryId = line(territoryId);
        later = line(later);
        role = line(role);
        citation = line(citation);
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

    Optional<Wish> read(Resolution resolution, FormErrors errors) {
        errors.refuseIf(name.isEmpty(), "name", "workshop.registration.error.name");
        errors.refuseIf(name.length() > LONGEST_NAME, "name", "workshop.registration.error.long", LONGEST_NAME);
        errors.refuseIf(
                !MailAddress.isOne(email),
                "email",
                "workshop.registration.error.email");
        Place place = place(resolution, errors);
        Optional<Role> itsRole = one(Role.values(), role);
        errors.refuseIf(itsRole.isEmpty(), "role", "workshop.registration.error.role");
        Optional<Citation> itsCitation = one(Citation.values(), citation);
        errors.refuseIf(itsCitation.isEmpty(), "citation", "workshop.registration.error.citation");
        return errors.isEmpty()
                ? Optional.of(new Wish(name, email, place, itsRole.orElseThrow(), itsCitation.orElseThrow()))
                : Optional.empty();
    }

    private Place place(Resolution resolution, FormErrors errors) {
        if (territory.isEmpty()) {
            errors.refuseIf(!isLater(), "territory", "workshop.registration.error.territory");
            return Place.UNKNOWN;
        }
        // A name that cannot be found may still be said later.
        Optional<Territory> found = isLater() && !(resolution instanceof Resolution.One)
                ? Optional.empty()
                : TerritoryField.territory(resolution, "territory", errors);
        return found.map(one -> new Place(one.id().toString(), one.shortName())).orElse(Place.UNKNOWN);
    }

    private static String line(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
