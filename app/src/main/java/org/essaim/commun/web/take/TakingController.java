package org.essaim.commun.web.take;

import java.time.Instant;
import java.util.Optional;
import org.essaim.account.DemonstrationAccess;
import org.essaim.commun.Communs;
import org.essaim.commun.Taker;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.web.show.Shelf;
import org.essaim.language.Language;
import org.essaim.mail.MailAddress;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.ByAnybody;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.ui.Key;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « Mon territoire reprendrait »: a territory says so, without an account, and may take it back by its own link.
@Controller
class TakingController {
    private static final String FORM = "/c/{slug}/reprendre";
    private static final String LEFT = "/reprises/{key}";
    private static final String TERRITORY = "territoire";

    private final Shelf shelf;
    private final Communs communs;
    private final Territories territories;
    private final PublicAddress address;
    private final DemonstrationAccess access;

    TakingController(Shelf shelf, Communs communs, Territories territories, PublicAddress address, DemonstrationAccess access) {
        this.access = access;
        this.shelf = shelf;
        this.communs = communs;
        this.territories = territories;
        this.address = address;
    }

    @GetMapping(FORM)
    ModelAndView form(@PathVariable String slug) {
        Commun commun = shelf.commun(slug);
        return shown(
                commun, TakeForm.empty(commun.latest().number()), TerritoryField.empty(TERRITORY), FormErrors.none());
    }

    @PostMapping(FORM)
    @ByAnybody(writes = true)
    ModelAndView take(@PathVariable String slug, TakeForm form) {
        Commun commun = shelf.commun(slug);
        if (commun.demonstration()) {
            access.requireAmongOurselves();
        }
        FormErrors errors = FormErrors.none();
        FormReader read = new FormReader(errors);
        TerritoryField field = TerritoryField.sent(TERRITORY, form.territoire(), form.territoireId(), territories);
        Optional<Territory> territory = field.needed(errors);
        read.line("name", form.name()).atMost(Taker.LONGEST_NAME);
        errors.refuseIf(!form.email().isEmpty() && !MailAddress.isOne(form.email()), "email", "commun.take.email.unreadable");
        read.text("message", form.message()).atMost(Taker.LONGEST_MESSAGE);
        if (territory.isEmpty() || !errors.isEmpty()) {
            return shown(commun, form, field, errors);
        }
        return communs.take(commun, taker(commun, form, territory.get()))
                .map(key -> FormAnswer.done("/reprises/" + key.text() + "?merci"))
                // Sent before: it counts already, and its link was given then.
                .orElseGet(() -> FormAnswer.done(commun.path() + "#reprendre"));
    }

    @GetMapping(LEFT)
    ModelAndView left(@PathVariable Key key, @RequestParam Optional<String> merci) {
        Commun commun = communs.takenBy(key).orElseThrow(TakingController::gone);
        return new ModelAndView(
                "commun/taken",
                "page",
                new TakenPage(
                        commun, Language.spoken().typographed(commun.title()), address.of("/reprises/" + key.text()), merci.isPresent(),
                        communs.tellsByLetter(commun)));
    }

    @PostMapping(LEFT)
    ModelAndView takeBack(@PathVariable Key key) {
        Commun commun = communs.takenBy(key).orElseThrow(TakingController::gone);
        if (!communs.takeBack(key)) {
            throw gone();
        }
        return FormAnswer.done(commun.path() + "#reprendre");
    }

    private static Problem gone() {
        return Problem.gone("commun.take.gone").mend("/communs", "commun.list.see-all");
    }

    private static Taker taker(Commun commun, TakeForm form, Territory territory) {
        int version = commun.version(form.theVersion()).isPresent()
                ? form.theVersion()
                : commun.latest().number();
        return new Taker(
                FormReader.idOrNew(form.id()),
                version,
                territory.id().toString(),
                territory.shortName(),
                form.name(),
                form.email(),
                form.message(),
                Instant.EPOCH);
    }

    private ModelAndView shown(Commun commun, TakeForm form, TerritoryField territory, FormErrors errors) {
        return FormAnswer.shown(
                "commun/take",
                new TakePage(
                        commun,
                        Language.spoken().typographed(commun.title()),
                        Language.spoken().typographed(commun.latest().body().purpose()),
                        communs.takingTerritories(commun),
                        form,
                        territory,
                        errors));
    }
}
