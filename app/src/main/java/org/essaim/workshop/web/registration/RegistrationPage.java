package org.essaim.workshop.web.registration;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.Choice;
import org.essaim.ui.FormErrors;
import org.essaim.ui.French;
import org.essaim.ui.Ui;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.registration.Seating;

/// The form by which one registers.
public record RegistrationPage(
        WorkshopCard card, Seating seating, RegistrationForm form, TerritoryField territory, FormErrors errors) {
    public LocalDateTime when() {
        return French.local(card.startsAt());
    }

    public List<Choice> roles(Ui ui) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), ui.t("workshop.phone.role." + role.name())))
                .toList();
    }

    public List<Choice> citations(Ui ui) {
        return Arrays.stream(Citation.values())
                .map(one -> new Choice(one.name(), ui.t("workshop.phone.citation." + one.name())))
                .toList();
    }
}
