package org.essaim.registration.web;

import java.util.Optional;
import org.essaim.account.DemonstrationAccess;
import org.essaim.registration.Registration.Wish;
import org.essaim.registration.Registrations;
import org.essaim.registration.Registrations.Outcome;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.ByAnybody;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Key;
import org.essaim.ui.Problem;
import org.essaim.workshop.Seats;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Registering, without an account.
@Controller
class RegistrationController {
    private final Workshops workshops;
    private final Registrations registrations;
    private final Territories territories;
    private final DemonstrationAccess access;

    RegistrationController(
            Workshops workshops, Registrations registrations, Territories territories, DemonstrationAccess access) {
        this.access = access;
        this.workshops = workshops;
        this.registrations = registrations;
        this.territories = territories;
    }

    @GetMapping("/ateliers/{slug}/inscription")
    ModelAndView form(@PathVariable String slug) {
        WorkshopCard card = card(slug);
        Seats seats = registrations.seats(card.id());
        if (!seats.open()) {
            throw closed(card);
        }
        return page(card, RegistrationForm.BLANK, TerritoryField.empty("territory"), FormErrors.none());
    }

    @PostMapping("/ateliers/{slug}/inscription")
    @ByAnybody(writes = true)
    ModelAndView register(@PathVariable String slug, @ModelAttribute RegistrationForm form) {
        WorkshopCard card = card(slug);
        if (card.demonstration()) {
            access.requireAmongOurselves();
        }
        FormErrors errors = FormErrors.none();
        TerritoryField field = TerritoryField.sent("territory", form.territory(), form.territoryId(), territories);
        Optional<Wish> wish = form.read(field, errors);
        if (wish.isEmpty()) {
            return page(card, form, field, errors);
        }
        return switch (registrations.register(card, wish.get())) {
            case Outcome.Kept(_, Key key) -> FormAnswer.done("/inscription/" + key.text());
            case Outcome.Already() ->
                page(card, form, field, errors.refuse("email", "registration.error.already"));
            case Outcome.Closed() -> throw closed(card);
            case Outcome.TooManyWait() ->
                throw Problem.conflict("registration.too-many").mend(card.path(), "workshop.prepare.back-to-workshop");
        };
    }

    private WorkshopCard card(String slug) {
        return workshops
                .bySlug(slug)
                .orElseThrow(() -> Problem.notFound("workshop.prepare.unknown").mend("/ateliers", "workshop.prepare.list.title"));
    }

    private static Problem closed(WorkshopCard card) {
        return Problem.conflict(card.isOpen() ? "registration.closed.open" : "registration.closed.text")
                .titled("registration.closed.title")
                .mend(card.path(), "workshop.prepare.back-to-workshop");
    }

    private ModelAndView page(WorkshopCard card, RegistrationForm form, TerritoryField field, FormErrors errors) {
        return FormAnswer.shown(
                "registration/form",
                new RegistrationPage(card, registrations.seats(card.id()), form, field, errors));
    }
}
