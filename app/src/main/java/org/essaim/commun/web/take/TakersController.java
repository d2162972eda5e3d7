package org.essaim.commun.web.take;

import java.util.UUID;
import org.essaim.account.Leaders;
import org.essaim.account.SignedIn;
import org.essaim.commun.Communs;
import org.essaim.commun.LedCommuns;
import org.essaim.commun.Taker;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.web.show.Shelf;
import org.essaim.language.Language;
import org.essaim.ui.Exports;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.LocalClock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Who would take a commun up, with what they left: for its people, and who led its workshops, alone.
@Controller
class TakersController {
    private static final String PATH = "/c/{slug}/reprises";

    private final Shelf shelf;
    private final Communs communs;
    private final Leaders leaders;
    private final Exports exports;

    TakersController(Shelf shelf, Communs communs, Leaders leaders, Exports exports) {
        this.leaders = leaders;
        this.shelf = shelf;
        this.communs = communs;
        this.exports = exports;
    }

    @GetMapping(PATH)
    ModelAndView list(@PathVariable String slug, SignedIn who) {
        Commun commun = commun(slug, who);
        return new ModelAndView(
                "commun/takers",
                "page",
                new TakersPage(commun, Language.spoken().typographed(commun.title()), communs.takers(commun)));
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> export(@PathVariable String slug, SignedIn who) {
        Commun commun = commun(slug, who);
        return exports.<Taker>table(
                        "commun.takers.csv.", exports.from(commun.path() + "/reprises", "ui.csv.personal"))
                .column("territory", Taker::territoryName)
                .column("code", Taker::territory)
                .column("name", Taker::name)
                .column("email", Taker::email)
                .column("message", Taker::message)
                .column("version", taker -> Integer.toString(taker.version()))
                .column("day", taker -> LocalClock.PARIS.local(taker.at()).toLocalDate().toString())
                .column("commun", _ -> commun.title())
                .download("reprises-" + slug, communs.takers(commun));
    }

    @PostMapping(PATH + "/{taker}/retrait")
    ModelAndView remove(@PathVariable String slug, @PathVariable UUID taker, SignedIn who) {
        communs.removeTaker(commun(slug, who), taker);
        return FormAnswer.done("/c/" + slug + "/reprises");
    }

    private Commun commun(String slug, SignedIn who) {
        Commun commun = shelf.commun(slug);
        if (!communs.takersOpenTo(commun, who)) {
            leaders.require(who, LedCommuns.of(commun));
        }
        return commun;
    }
}
