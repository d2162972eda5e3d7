package org.essaim.initiative.web;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.account.Leaders;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.initiative.Edit;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.FundedProjects;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.LedInitiatives;
import org.essaim.initiative.NewInitiative;
import org.essaim.initiative.Theme;
import org.essaim.initiative.web.FormReading.Read;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Messages;
import org.essaim.ui.Option;
import org.essaim.ui.Problem;
import org.essaim.ui.TakesFiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Writing in the catalogue.
@Controller
class InitiativeFormController {
    private final Initiatives initiatives;
    private final Territories territories;
    private final FormReading reading;
    private final Messages messages;
    private final FundedProjects projects;
    private final Prefill prefill;
    private final Leaders leaders;

    InitiativeFormController(
            Initiatives initiatives,
            Territories territories,
            FormReading reading,
            Messages messages,
            FundedProjects projects,
            Prefill prefill,
            Leaders leaders) {
        this.leaders = leaders;
        this.projects = projects;
        this.prefill = prefill;
        this.initiatives = initiatives;
        this.territories = territories;
        this.reading = reading;
        this.messages = messages;
    }

    /// @param project the slug of a funded project that fills the form
    @GetMapping("/initiatives/nouvelle")
    @RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
    ModelAndView blank(@RequestParam(name = "projet", defaultValue = "") String project, SignedIn who) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        if (project.isEmpty()) {
            return shown(Optional.empty(), InitiativeForm.empty(id), Optional.empty());
        }
        FundedProject funded = bridged(project, who);
        return shown(Optional.empty(), prefill.of(funded, id), Optional.empty());
    }

    /// @param another says that it is another initiative than the one of the same name
    @PostMapping("/initiatives")
    @TakesFiles(megabytes = 60)
    @RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
    ModelAndView create(
            InitiativeForm form, @RequestParam(name = "homonyme", defaultValue = "") String another, SignedIn who) {
        leaders.requireMayPublish(who);
        Read read = reading.read(form);
        UUID id = UUID.fromString(form.id());
        // A project knows the initiative made of it.
        if (another.isEmpty() && form.project().isEmpty()) {
            initiatives.namesakes(form.title()).stream()
                    .filter(known -> !known.id().equals(id))
                    .findFirst()
                    .ifPresent(known -> read.errors()
                            .refuse(
                                    "title",
                                    InitiativeFormPage.NAMESAKE,
                                    known.card().title(),
                                    form(known).territory()));
        }
        if (read.card().isEmpty() || !read.errors().isEmpty()) {
            return refused(Optional.empty(), form, read, Optional.empty());
        }
        var made = new NewInitiative(id, read.card().get(), Optional.empty(), who.demonstration());
        if (form.project().isEmpty()) {
            return FormAnswer.done(initiatives.create(made, Optional.of(who.id())).path());
        }
        Initiative initiative = projects.makeInitiative(bridged(form.project(), who).id(), made, who.id());
        if (!initiative.id().equals(id)) {
            read.errors().conflict("title", "initiative.project.double");
            return refused(Optional.empty(), form, read, Optional.empty());
        }
        return FormAnswer.done(initiative.path());
    }

    /// Of a project one initiative is made, and by no visitor of the demonstration.
    private FundedProject bridged(String slug, SignedIn who) {
        FundedProject project = projects.bySlug(slug).orElseThrow(FundedProjectController::unknown);
        if (who.demonstration()) {
            throw Problem.forbidden("initiative.not-an-example").mend(project.path(), "initiative.project.kicker");
        }
        return project;
    }

    @GetMapping("/initiatives/{slug}/modifier")
    ModelAndView edit(@PathVariable String slug, SignedIn who) {
        Initiative initiative = theirs(slug, who);
        return shown(Optional.of(initiative), form(initiative), Optional.empty());
    }

    @PostMapping("/initiatives/{slug}")
    @TakesFiles(megabytes = 60)
    ModelAndView replace(@PathVariable String slug, InitiativeForm form, SignedIn who) {
        Initiative initiative = theirs(slug, who);
        Read read = reading.read(form);
        if (read.card().isEmpty()) {
            return refused(Optional.of(initiative), form, read, Optional.empty());
        }
        int revision = form.revision() == null ? initiative.revision() : form.revision();
        return switch (initiatives.edit(initiative.id(), revision, read.card().get())) {
            case Edit.Saved(Initiative saved) -> FormAnswer.done(saved.path());
            case Edit.Overtaken(Initiative current) -> overtaken(current, form, read, Optional.empty());
            case Edit.Unknown _ -> throw InitiativesController.unknown();
        };
    }

    Initiative theirs(String slug, SignedIn who) {
        Initiative initiative = initiatives.bySlug(slug).orElseThrow(InitiativesController::unknown);
        leaders.require(who, LedInitiatives.of(initiative));
        return initiative;
    }

    /// The form stays as it was sent; its revision becomes the current one, for the person has now seen both.
    ModelAndView overtaken(Initiative current, InitiativeForm form, Read read, Optional<String> ownerPath) {
        var differences = FormDifferences.between(form, form(current));
        var page = new InitiativeFormPage(
                Optional.of(current),
                withPicture(form, current.revision(), read.pictureId()),
                read.territory(),
                themes(),
                FormErrors.none(),
                true,
                differences,
                ownerPath);
        return FormAnswer.shown("initiative/form", page);
    }

    ModelAndView refused(
            Optional<Initiative> initiative, InitiativeForm form, Read read, Optional<String> ownerPath) {
        var kept = withPicture(form, form.revision() == null ? 0 : form.revision(), read.pictureId());
        var page = new InitiativeFormPage(
                initiative, kept, read.territory(), themes(), read.errors(), false, List.of(), ownerPath);
        return FormAnswer.shown("initiative/form", page);
    }

    ModelAndView shown(Optional<Initiative> initiative, InitiativeForm form, Optional<String> ownerPath) {
        var field = TerritoryField.filled("territory", form.territory(), form.territoryId());
        var page = new InitiativeFormPage(
                initiative, form, field, themes(), FormErrors.none(), false, List.of(), ownerPath);
        return FormAnswer.shown("initiative/form", page);
    }

    InitiativeForm form(Initiative initiative) {
        String name = territories
                .find(initiative.card().territory())
                .map(Territory::name)
                .orElse("");
        return InitiativeForm.of(initiative, name);
    }

    private List<Option> themes() {
        return Stream.of(Theme.values())
                .map(theme -> new Option(theme.slug(), messages.get(theme.messageKey())))
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
                null,
                form.project());
    }
}
