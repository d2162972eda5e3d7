package org.essaim.workshop.web.prepare;

import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.QrCode;
import org.essaim.workshop.WorkshopCard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PosterController {
    private final WorkshopAccess led;
    private final PublicAddress address;

    PosterController(WorkshopAccess led, PublicAddress address) {
        this.led = led;
        this.address = address;
    }

    @GetMapping("/ateliers/{slug}/affiche")
    ModelAndView poster(@PathVariable String slug, SignedIn who) {
        WorkshopCard card = led.own(slug, who);
        String join = address.of(card.joinPath());
        PosterPage page = new PosterPage(
                card,
                join.replaceFirst("^https?://", ""),
                QrCode.of(join),
                !address.isForThisMachineOnly(),
                who.is(Role.ADMINISTRATOR));
        return new ModelAndView("workshop/prepare/poster", "page", page);
    }
}
