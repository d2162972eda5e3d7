package org.essaim.workshop.web.prepare;

import java.util.UUID;
import org.essaim.account.SignedIn;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.essaim.workshop.WorkshopCard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Somebody leads a workshop no more: asked first, then done.
@Controller
@RequestMapping("/ateliers/{slug}/animation/{account}/retrait")
class RemovalController {
    private final WorkshopAccess led;
    private final Facilitators facilitators;

    RemovalController(WorkshopAccess led, Facilitators facilitators) {
        this.led = led;
        this.facilitators = facilitators;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String slug, @PathVariable UUID account, SignedIn who) {
        WorkshopCard card = led.any(slug);
        return page(card, leader(card, account, who), who, FormErrors.none());
    }

    @PostMapping
    ModelAndView remove(@PathVariable String slug, @PathVariable UUID account, SignedIn who) {
        WorkshopCard card = led.any(slug);
        Facilitators.Leader leader = leader(card, account, who);
        if (!facilitators.remove(card, account)) {
            return page(card, leader, who, FormErrors.none().conflict("remove", "workshop.prepare.removal.last"));
        }
        return FormAnswer.done(card.path() + (account.equals(who.id()) ? "" : "#animation"));
    }

    /// Who may not remove learns nothing of who leads.
    private Facilitators.Leader leader(WorkshopCard card, UUID account, SignedIn who) {
        if (!facilitators.mayRemove(card, who, account)) {
            throw Problem.forbidden("workshop.prepare.removal.not-yours")
                    .mend(card.path(), "workshop.prepare.back-to-workshop");
        }
        return facilitators.of(card).stream()
                .filter(it -> it.account().equals(account))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("workshop.prepare.removal.unknown")
                        .mend(card.path() + "#animation", "workshop.prepare.back-to-workshop"));
    }

    private static ModelAndView page(WorkshopCard card, Facilitators.Leader leader, SignedIn who, FormErrors errors) {
        var page = new RemovalPage(card, leader.account(), leader.name(), leader.account().equals(who.id()), errors);
        return FormAnswer.shown("workshop/prepare/removal", page);
    }
}
