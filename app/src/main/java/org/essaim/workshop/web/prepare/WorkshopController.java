package org.essaim.workshop.web.prepare;

import java.util.List;
import java.util.Optional;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.mail.MailAddress;
import org.essaim.mail.Outbox;
import org.essaim.programme.OnShow;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.QrCode;
import org.essaim.workshop.Rehearsals;
import org.essaim.workshop.SeatKeeping;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopMaterials;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.store.CardKeeping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A workshop's page, and what its facilitators do from there.
@Controller
class WorkshopController {
    private final WorkshopAccess led;
    private final Facilitators facilitators;
    private final PublicAddress address;
    private final Rehearsals rehearsals;
    private final WorkshopMaterials materials;
    private final SeatKeeping seats;
    private final Enjeux enjeux;
    private final OnShow onShow;
    private final CardKeeping keeping;
    private final Outbox outbox;
    private final TransactionOperations transaction;

    WorkshopController(
            WorkshopAccess led,
            Facilitators facilitators,
            PublicAddress address,
            Rehearsals rehearsals,
            WorkshopMaterials materials,
            SeatKeeping seats,
            Enjeux enjeux,
            OnShow onShow,
            CardKeeping keeping,
            Outbox outbox,
            TransactionOperations transaction) {
        this.led = led;
        this.facilitators = facilitators;
        this.address = address;
        this.rehearsals = rehearsals;
        this.materials = materials;
        this.seats = seats;
        this.enjeux = enjeux;
        this.onShow = onShow;
        this.keeping = keeping;
        this.outbox = outbox;
        this.transaction = transaction;
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
        WorkshopCard card = led.any(slug);
        if (!facilitators.mayInvite(card, who)) {
            throw Problem.forbidden("workshop.prepare.not-yours").mend(card.path(), "workshop.prepare.back-to-workshop");
        }
        FormErrors errors = FormErrors.none();
        Optional<SignedIn> invited = facilitators.invited(card, MailAddress.oneForm(email), errors);
        if (invited.isEmpty()) {
            return shown(card, led.leads(card, who), Optional.of(who), email, errors);
        }
        facilitators.add(card, invited.get().id());
        return FormAnswer.done(card.path() + "#animation");
    }

    @PostMapping("/ateliers/{slug}/repeter")
    ModelAndView rehearse(@PathVariable String slug, SignedIn who) {
        WorkshopCard rehearsal = rehearsals.begin(led.own(slug, who), who.id());
        return FormAnswer.done(rehearsal.deskPath());
    }

    /// Calls the workshop off, or holds it after all: everybody registered is told.
    @PostMapping("/ateliers/{slug}/annulation")
    ModelAndView callOff(@PathVariable String slug, @RequestParam(defaultValue = "oui") String annuler, SignedIn who) {
        WorkshopCard card = led.own(slug, who);
        if (card.state() != WorkshopCard.State.PREPARED || card.rehearsal()) {
            throw Problem.conflict("workshop.prepare.call-off.too-late")
                    .mend(card.path(), "workshop.prepare.back-to-workshop");
        }
        transaction.executeWithoutResult(_ -> keeping.callOff(card.id(), !annuler.equals("non")));
        return FormAnswer.done(card.path());
    }

    private ModelAndView shown(
            WorkshopCard card, boolean leads, Optional<SignedIn> who, String email, FormErrors errors) {
        Workshop workshop = led.workshop(card);
        WorkshopPage.Desk desk = leads && workshop.isPrepared() ? desk(card, workshop, who) : null;
        WorkshopPage page = new WorkshopPage(
                card,
                workshop.isPrepared() ? workshop.plan().steps() : List.of(),
                workshop.isPrepared() ? workshop.plan().initiatives() : List.of(),
                leads || card.isForAllToRead(),
                card.state() != WorkshopCard.State.PREPARED && (leads || card.isForAllToRead() || card.published()),
                workshop.choice().closedResult().isPresent(),
                seats.seats(card.id()),
                enjeux.answered(card),
                card.isClosed()
                        && !card.rehearsal()
                        && who.filter(person -> materials.isOpenTo(card, person)).isPresent(),
                card.isClosed() ? onShow.of(List.of(card.id())) : List.of(),
                desk,
                who.filter(person -> facilitators.mayInvite(card, person))
                        .map(person -> animation(card, person, email, errors))
                        .orElse(null));
        return FormAnswer.shown("workshop/prepare/workshop", page);
    }

    private WorkshopPage.Animation animation(WorkshopCard card, SignedIn who, String email, FormErrors errors) {
        List<WorkshopPage.Leader> shown = facilitators.of(card).stream()
                .map(it -> new WorkshopPage.Leader(
                        it.name(),
                        it.able(),
                        it.account().equals(who.id()),
                        facilitators.mayRemove(card, who, it.account())
                                ? card.path() + "/animation/" + it.account() + "/retrait"
                                : null))
                .toList();
        return new WorkshopPage.Animation(shown, email, errors);
    }

    private WorkshopPage.Desk desk(WorkshopCard card, Workshop workshop, Optional<SignedIn> who) {
        String join = address.of(card.joinPath());
        return new WorkshopPage.Desk(
                join,
                QrCode.of(join),
                workshop.plan(),
                workshop.agenda().isOpen() && workshop.room().round() > 0,
                !card.rehearsal()
                        && !card.isCalledOff()
                        && workshop.plan().initiatives().size() >= Plan.FEWEST_INITIATIVES,
                !address.isForThisMachineOnly(),
                who.filter(person -> person.is(Role.ADMINISTRATOR)).isPresent(),
                outbox.hasMailServer());
    }
}
