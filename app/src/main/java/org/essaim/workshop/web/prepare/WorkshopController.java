package org.essaim.workshop.web.prepare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.account.Accounts;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.programme.OnShow;
import org.essaim.ui.FormErrors;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.QrCode;
import org.essaim.workshop.Rehearsals;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopMaterials;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.registration.Registrations;
import org.essaim.workshop.store.WorkshopCards;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A workshop's page, and what its facilitators do from there.
@Controller
class WorkshopController {
    private final Led led;
    private final WorkshopCards cards;
    private final Accounts accounts;
    private final PublicAddress address;
    private final Rehearsals rehearsals;
    private final WorkshopMaterials materials;
    private final Registrations registrations;
    private final Enjeux enjeux;
    private final OnShow onShow;

    WorkshopController(
            Led led,
            WorkshopCards cards,
            Accounts accounts,
            PublicAddress address,
            Rehearsals rehearsals,
            WorkshopMaterials materials,
            Registrations registrations,
            Enjeux enjeux,
            OnShow onShow) {
        this.led = led;
        this.cards = cards;
        this.accounts = accounts;
        this.address = address;
        this.rehearsals = rehearsals;
        this.materials = materials;
        this.registrations = registrations;
        this.enjeux = enjeux;
        this.onShow = onShow;
    }

    @GetMapping("/ateliers/{slug}")
    ModelAndView page(@PathVariable String slug, Optional<SignedIn> who) {
        WorkshopCard card = led.any(slug);
        boolean leads = who.filter(person -> led.leads(card, person)).isPresent();
        return shown(card, leads, who, "", FormErrors.none());
    }

    /// Another facilitator, by the mail address of their account.
    @PostMapping("/ateliers/{slug}/animation")
    ModelAndView invite(@PathVariable String slug, @RequestParam(defaultValue = "") String email, SignedIn who) {
        WorkshopCard card = led.own(slug, who);
        FormErrors errors = FormErrors.none();
        Optional<SignedIn> invited = invited(card, email.strip().toLowerCase(Locale.ROOT), errors);
        if (invited.isEmpty()) {
            return shown(card, true, Optional.of(who), email, errors);
        }
        cards.addFacilitator(card.id(), invited.get().id());
        return new ModelAndView("redirect:" + card.path() + "#animation");
    }

    @PostMapping("/ateliers/{slug}/repeter")
    ModelAndView rehearse(@PathVariable String slug, SignedIn who) {
        WorkshopCard rehearsal = rehearsals.begin(led.own(slug, who), who.id());
        return new ModelAndView("redirect:" + rehearsal.deskPath());
    }

    private Optional<SignedIn> invited(WorkshopCard card, String email, FormErrors errors) {
        if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            errors.refuse("email", "workshop.prepare.error.email");
            return Optional.empty();
        }
        Optional<SignedIn> person = accounts.byEmail(email).filter(known -> !known.demonstration());
        if (person.isEmpty()) {
            errors.refuse("email", "workshop.prepare.error.email-unknown", email);
        } else if (!person.get().is(Role.FACILITATOR)) {
            errors.refuse("email", "workshop.prepare.error.email-not-facilitator", person.get().name());
        } else if (card.demonstration()) {
            errors.refuse("email", "workshop.prepare.error.email-demonstration");
        }
        return errors.isEmpty() ? person : Optional.empty();
    }

    private ModelAndView shown(
            WorkshopCard card, boolean leads, Optional<SignedIn> who, String email, FormErrors errors) {
        Workshop workshop = led.workshop(card);
        WorkshopPage.Desk desk = leads && workshop.isPrepared() ? desk(card, workshop, email, errors) : null;
        WorkshopPage page = new WorkshopPage(
                card,
                workshop.isPrepared() ? workshop.plan().steps() : List.of(),
                workshop.isPrepared() ? workshop.plan().initiatives() : List.of(),
                leads || card.demonstration(),
                card.state() != WorkshopCard.State.PREPARED && (leads || card.demonstration() || card.published()),
                workshop.choice().closedResult().isPresent(),
                registrations.seating(card.id()),
                enjeux.answered(card),
                card.isClosed()
                        && !card.rehearsal()
                        && who.filter(person -> materials.isOpenTo(card, person)).isPresent(),
                card.isClosed() ? onShow.of(List.of(card.id())) : List.of(),
                desk);
        ModelAndView view = new ModelAndView("workshop/prepare/workshop", "page", page);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private WorkshopPage.Desk desk(WorkshopCard card, Workshop workshop, String email, FormErrors errors) {
        String join = address.of(card.joinPath());
        List<UUID> leaders = cards.facilitators(card.id());
        Map<UUID, String> names = accounts.names(leaders);
        return new WorkshopPage.Desk(
                join,
                QrCode.of(join),
                leaders.stream().filter(names::containsKey).map(names::get).sorted().toList(),
                email,
                errors,
                workshop.plan(),
                workshop.agenda().isOpen() && workshop.room().round() > 0,
                !card.rehearsal() && workshop.plan().initiatives().size() >= Plan.FEWEST_INITIATIVES,
                !address.isForThisMachineOnly());
    }
}
