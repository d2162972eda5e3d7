package org.essaim.registration.web;

import java.util.Arrays;
import java.util.List;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Moment;
import org.essaim.ui.Option;
import org.essaim.ui.Ui;
import org.essaim.workshop.Seats;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Role;

/// The form by which one registers.
public record RegistrationPage(
        WorkshopCard card, Seats seats, RegistrationForm form, TerritoryField territory, FormErrors errors)
        implements FormPage {
    public Moment when() {
        return card.when();
    }

    public List<Option> roles(Ui ui) {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), ui.t("workshop.phone.role." + role)))
                .toList();
    }

    public List<Option> citations(Ui ui) {
        return Arrays.stream(Citation.values())
                .map(one -> new Option(one.name(), ui.t("workshop.phone.citation." + one)))
                .toList();
    }
}
