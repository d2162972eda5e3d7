package org.essaim.initiative.web;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.initiative.Edit;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.NewInitiative;
import org.essaim.initiative.Theme;
import org.essaim.initiative.web.FormReading.Read;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.Choice;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Writing in the catalogue.
@Controller
@RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
class InitiativeFormController {
    private final Initiatives initiatives;
    private final Territories territories;
    private final FormReading reading;
    private final Messages messages;

    InitiativeFormController(Initiatives initiatives, Territories territories, FormReading reading, Messages messages) {
        this.initiatives = initiatives;
        this.territories = territories;
        this.reading = reading;
        this.messages = messages;
    }

    @GetMapping("/initiatives/nouvelle")
    ModelAndView blank() {
        var form = InitiativeForm.empty(UuidCreator.getTimeOrderedEpoch());
        return shown(Optional.empty(), form, TerritoryField.empty("territory"), FormErrors.none());
    }

    @PostMapping("/initiatives")
    ModelAndView create(InitiativeForm form, SignedIn who) {
        Read read = reading.read(form);
        if (read.card().isEmpty()) {
            return refused(Optional.empty(), form, read);
        }
        UUID id = form.id() == null ? UuidCreator.getTimeOrderedEpoch() : form.id();
        return saved(
                initiatives.create(new NewInitiative(id, read.card().get(), Optional.empty(), who.demonstration())));
    }

    @GetMapping("/initiatives/{slug}/modifier")
    ModelAndView edit(@PathVariable String slug, SignedIn who) {
        Initiative initiative = theirs(slug, who);
        InitiativeForm form = form(initiative);
        var field = new TerritoryField("territory", form.territory(), form.territoryId(), List.of());
        return shown(Optional.of(initiative), form, field, FormErrors.none());
    }

    @PostMapping("/initiatives/{slug}")
    ModelAndView replace(@PathVariable String slug, InitiativeForm form, SignedIn who) {
        Initiative initiative = theirs(slug, who);
        Read read = reading.read(form);
        if (read.card().isEmpty()) {
            return refused(Optional.of(initiative), form, read);
        }
        int revision = form.revision() == null ? initiative.revision() : form.revision();
        return switch (initiatives.edit(initiative.id(), revision, read.card().get())) {
            case Edit.Saved(Initiative saved) -> saved(saved);
            case Edit.Overtaken(Initiative current) -> overtaken(current, form, read);
            case Edit.Unknown _ -> throw InitiativesController.unknown();
        };
    }

    private Initiative theirs(String slug, SignedIn who) {
        Initiative initiative = initiatives.bySlug(slug).orElseThrow(InitiativesController::unknown);
        if (!Editing.isOpenTo(who, initiative.example())) {
            throw Problem.forbidden("initiative.not-an-example").mend(initiative.path(), "initiative.read");
        }
        return initiative;
    }

    /// The form stays as it was sent; its revision becomes the current one, for the person has now seen both.
    private ModelAndView overtaken(Initiative current, InitiativeForm form, Read read) {
        var differences = Differences.between(form, form(current));
        var page = new InitiativeFormPage(
                Optional.of(current),
                withPicture(form, current.revision(), read.pictureId()),
                read.territory(),
                themes(),
                FormErrors.none(),
                true,
                differences);
        return view(page, HttpStatus.CONFLICT);
    }

    private ModelAndView refused(Optional<Initiative> initiative, InitiativeForm form, Read read) {
        var kept = withPicture(form, form.revision() == null ? 0 : form.revision(), read.pictureId());
        var page =
                new InitiativeFormPage(initiative, kept, read.territory(), themes(), read.errors(), false, List.of());
        return view(page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView shown(
            Optional<Initiative> initiative, InitiativeForm form, TerritoryField territory, FormErrors errors) {
        return view(
                new InitiativeFormPage(initiative, form, territory, themes(), errors, false, List.of()), HttpStatus.OK);
    }

    private static ModelAndView view(InitiativeFormPage page, HttpStatus status) {
        var view = new ModelAndView("initiative/form", "page", page);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView saved(Initiative initiative) {
        var view = new ModelAndView("redirect:" + initiative.path());
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }

    private InitiativeForm form(Initiative initiative) {
        String name = territories
                .find(initiative.card().territory())
                .map(Territory::name)
                .orElse("");
        return InitiativeForm.of(initiative, name);
    }

    private List<Choice> themes() {
        return Stream.of(Theme.values())
                .map(theme -> new Choice(theme.slug(), messages.get(theme.messageKey())))
                .toList();
    }

    private static InitiativeForm withPicture(InitiativeForm form, int revision, String pictureId) {
        return new InitiativeForm(
                form.id(),
                revision,
                form.title(),
                form.territory(),
                form.territoryId(),
                form.themes(),
                form.brief(),
                form.description(),
                form.results(),
                form.figures(),
                form.period(),
                form.audience(),
                form.contact(),
                form.links(),
                form.source(),
                pictureId,
                form.pictureAlternative(),
                null,
                null);
    }
}
