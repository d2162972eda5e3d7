package org.essaim.workshop.web.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryField;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.registration.Registration.Wish;
import org.essaim.workshop.registration.Registrations;
import org.essaim.workshop.registration.Registrations.Outcome;
import org.essaim.workshop.registration.Seating;
import org.essaim.workshop.web.phone.Tries;
import org.springframework.http.HttpStatus;
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
    private final Tries tries;

    RegistrationController(
            Workshops workshops, Registrations registrations, Territories territories, Tries tries) {
        this.workshops = workshops;
        this.registrations = registrations;
        this.territories = territories;
        this.tries = tries;
    }

    @GetMapping("/ateliers/{slug}/inscription")
    ModelAndView form(@PathVariable String slug) {
        WorkshopCard card = card(slug);
        Seating seating = registrations.seating(card.id());
        if (!seating.open()) {
            throw closed(card);
        }
        return page(card, RegistrationForm.BLANK, TerritoryField.empty("territory"), FormErrors.none());
    }

    @PostMapping("/ateliers/{slug}/inscription")
    ModelAndView register(
            @PathVariable String slug, @ModelAttribute RegistrationForm form, HttpServletRequest request) {
        WorkshopCard card = card(slug);
        FormErrors errors = FormErrors.none();
        Resolution resolution = territories.resolve(form.territory(), TerritoryId.parse(form.territoryId()));
        TerritoryField field = TerritoryField.sent("territory", form.territory(), form.territoryId(), resolution);
        Optional<Wish> wish = form.read(resolution, errors);
        if (wish.isEmpty()) {
            return page(card, form, field, errors);
        }
        if (!tries.allow(card.id(), request.getRemoteAddr())) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "ui.problem.429.text");
        }
        return switch (registrations.register(card, wish.get())) {
            case Outcome.Kept(_, String key) -> new ModelAndView("redirect:/inscription/" + key);
            case Outcome.Already() ->
                page(card, form, field, errors.refuse("email", "workshop.registration.error.already"));
            case Outcome.Closed() -> throw closed(card);
            case Outcome.TooManyWait() ->
                throw Problem.conflict("workshop.registration.too-many").mend(card.path(), "workshop.prepare.back-to-workshop");
        };
    }

    private WorkshopCard card(String slug) {
        return workshops
                .bySlug(slug)
                .orElseThrow(() -> Problem.notFound("workshop.prepare.unknown").mend("/ateliers", "workshop.prepare.list.title"));
    }

    private static Problem closed(WorkshopCard card) {
        return Problem.conflict(card.isOpen() ? "workshop.registration.closed.open" : "workshop.registration.closed.text")
                .titled("workshop.registration.closed.title")
                .mend(card.path(), "workshop.prepare.back-to-workshop");
    }

    private ModelAndView page(WorkshopCard card, RegistrationForm form, TerritoryField field, FormErrors errors) {
        var page = new RegistrationPage(card, registrations.seating(card.id()), form, field, errors);
        var view = new ModelAndView("workshop/registration/form", "page", page);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
