package org.essaim.commun.web.take;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import org.essaim.commun.Communs;
import org.essaim.commun.Taker;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.web.show.Shelf;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.Typography;
import org.springframework.http.HttpStatus;
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

    TakingController(Shelf shelf, Communs communs, Territories territories, PublicAddress address) {
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
    ModelAndView take(@PathVariable String slug, TakeForm form) {
        Commun commun = shelf.commun(slug);
        FormErrors errors = FormErrors.none();
        Resolution resolution = territories.resolve(form.territoire(), TerritoryId.parse(form.territoireId()));
        Optional<Territory> territory = TerritoryField.territory(resolution, TERRITORY, errors);
        longest(errors, "name", form.name(), Taker.LONGEST_NAME);
        longest(errors, "message", form.message(), Taker.LONGEST_MESSAGE);
        if (territory.isEmpty() || !errors.isEmpty()) {
            return shown(
                    commun,
                    form,
                    TerritoryField.sent(TERRITORY, form.territoire(), form.territoireId(), resolution),
                    errors);
        }
        return communs.take(commun, taker(commun, form, territory.get()))
                .map(key -> seeOther("/reprises/" + key + "?merci"))
                // Sent before: it counts already, and its link was given then.
                .orElseGet(() -> seeOther(commun.path() + "#reprendre"));
    }

    @GetMapping(LEFT)
    ModelAndView left(@PathVariable String key, @RequestParam Optional<String> merci) {
        Commun commun = communs.takenBy(key).orElseThrow(TakingController::gone);
        return new ModelAndView(
                "commun/taken",
                "page",
                new TakenPage(
                        commun, Typography.french(commun.title()), address.of("/reprises/" + key), merci.isPresent()));
    }

    @PostMapping(LEFT)
    ModelAndView takeBack(@PathVariable String key) {
        Commun commun = communs.takenBy(key).orElseThrow(TakingController::gone);
        if (!communs.takeBack(key)) {
            throw gone();
        }
        return seeOther(commun.path() + "#reprendre");
    }

    private static Problem gone() {
        return Problem.gone("commun.take.gone").mend("/communs", "commun.list.see-all");
    }

    private static Taker taker(Commun commun, TakeForm form, Territory territory) {
        int version = commun.version(form.theVersion()).isPresent()
                ? form.theVersion()
                : commun.latest().number();
        return new Taker(
                form.theId().orElseGet(UuidCreator::getTimeOrderedEpoch),
                version,
                territory.id().toString(),
                territory.shortName(),
                form.name(),
                form.message(),
                Instant.EPOCH);
    }

    private static void longest(FormErrors errors, String field, String text, int most) {
        int length = text.codePointCount(0, text.length());
        errors.refuseIf(length > most, field, "commun.take.long", most, length - most);
    }

    private ModelAndView shown(Commun commun, TakeForm form, TerritoryField territory, FormErrors errors) {
        ModelAndView view = new ModelAndView(
                "commun/take",
                "page",
                new TakePage(
                        commun,
                        Typography.french(commun.title()),
                        Typography.french(commun.latest().body().purpose()),
                        communs.takingTerritories(commun),
                        form,
                        territory,
                        errors));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView seeOther(String path) {
        ModelAndView view = new ModelAndView("redirect:" + path);
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }
}
