package org.essaim.commun.web.adapt;

import java.util.Optional;
import org.essaim.account.Leaders;
import org.essaim.account.SignedIn;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.Body;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Home;
import org.essaim.commun.web.show.Shelf;
import org.essaim.commun.web.show.Shelf.Volume;
import org.essaim.language.Language;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// « Adapter à mon territoire »: begins a draft that names the version it adapts and the territory it is for, then
/// leads to the table where drafts are changed and published.
@Controller
class AdaptingController {
    private static final String PATH = "/c/{slug}/{number:\\d{1,6}}/adapter";
    private static final String TERRITORY = "territoire";

    private final Shelf shelf;
    private final Concepts concepts;
    private final Territories territories;
    private final Messages messages;
    private final Leaders leaders;

    AdaptingController(
            Shelf shelf, Concepts concepts, Territories territories, Messages messages, Leaders leaders) {
        this.leaders = leaders;
        this.shelf = shelf;
        this.concepts = concepts;
        this.territories = territories;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable String slug, @PathVariable int number, Optional<SignedIn> who) {
        Volume volume = shelf.volume(slug, number);
        return shown(
                volume,
                new AdaptForm(volume.version().body().title(), "", ""),
                TerritoryField.empty(TERRITORY),
                FormErrors.none(),
                who.isPresent());
    }

    @PostMapping(PATH)
    ModelAndView begin(@PathVariable String slug, @PathVariable int number, AdaptForm form, SignedIn who) {
        Volume volume = shelf.volume(slug, number);
        if (who.demonstration() && !volume.commun().demonstration()) {
            throw Problem.forbidden("commun.adapt.demonstration").mend(volume.path(), "commun.see");
        }
        leaders.requireMayPublish(who);
        FormErrors errors = FormErrors.none();
        String title = new FormReader(errors).line("titre", form.titre())
                .atLeast(Body.SHORTEST_TITLE, "commun.adapt.title.short")
                .atMost(Body.LONGEST_TITLE);
        TerritoryField field = TerritoryField.sent(TERRITORY, form.territoire(), form.territoireId(), territories);
        Optional<Territory> territory = field.needed(errors);
        if (territory.isEmpty() || !errors.isEmpty()) {
            return shown(volume, form, field, errors, true);
        }
        Concept draft = concepts.adapt(
                volume.commun(),
                number,
                title,
                new Home(territory.get().id().toString(), territory.get().shortName()),
                Optional.of(who.id()));
        return FormAnswer.done(draft.path());
    }

    private ModelAndView shown(
            Volume volume, AdaptForm form, TerritoryField territory, FormErrors errors, boolean signedIn) {
        return FormAnswer.shown(
                "commun/adapt",
                new AdaptPage(
                        volume,
                        Language.spoken().typographed(volume.version().body().title()),
                        messages.get("commun.adapt.licence."
                                + volume.version().licence().key()),
                        form,
                        territory,
                        errors,
                        signedIn));
    }
}
