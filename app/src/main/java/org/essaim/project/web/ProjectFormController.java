package org.essaim.project.web;

import java.util.Optional;
import org.essaim.account.Leaders;
import org.essaim.account.SignedIn;
import org.essaim.commun.Communs;
import org.essaim.commun.domain.Commun;
import org.essaim.project.Project;
import org.essaim.project.Project.Copied;
import org.essaim.project.Project.ProjectText;
import org.essaim.project.Projects;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.territory.TerritoryId;
import org.essaim.text.Typed;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A project begun, from a commun or from nothing, and changed.
@Controller
class ProjectFormController {
    private static final String TERRITORY = "territory";

    private final Projects projects;
    private final Keepers keepers;
    private final Communs communs;
    private final Territories territories;
    private final Leaders leaders;

    ProjectFormController(Projects projects, Keepers keepers, Communs communs, Territories territories, Leaders leaders) {
        this.projects = projects;
        this.keepers = keepers;
        this.communs = communs;
        this.territories = territories;
        this.leaders = leaders;
    }

    @GetMapping("/projets/nouveau")
    ModelAndView blank(@RequestParam(defaultValue = "") String commun, SignedIn who) {
        Optional<Commun> copied = communs.bySlug(Typed.word(commun));
        ProjectForm form = ProjectForm.blank(copied.map(Commun::slug).orElse(""), copied.map(Commun::title).orElse(""));
        return page(Optional.empty(), copied, form, TerritoryField.empty(TERRITORY), FormErrors.none(), false);
    }

    @PostMapping("/projets/nouveau")
    ModelAndView begin(
            @ModelAttribute ProjectForm form,
            @RequestParam(defaultValue = "") String territory,
            @RequestParam(name = "territory-id", defaultValue = "") String picked,
            SignedIn who) {
        Optional<Commun> copied = communs.bySlug(form.commun());
        TerritoryField field = TerritoryField.sent(TERRITORY, territory, picked, territories);
        FormErrors errors = FormErrors.none();
        Optional<ProjectText> text = form.read(field.needed(errors), errors);
        if (text.isEmpty()) {
            return page(Optional.empty(), copied, form, field, errors, false);
        }
        Project project = projects.begin(form.key(), text.get(), copied.map(ProjectFormController::copied), who);
        return FormAnswer.done(project.path(), "commence");
    }

    @GetMapping("/projets/{slug}/modifier")
    ModelAndView edit(@PathVariable String slug, SignedIn who) {
        Project project = keepers.own(slug, who);
        return page(Optional.of(project), Optional.empty(), ProjectForm.of(project), field(project), FormErrors.none(), false);
    }

    @PostMapping("/projets/{slug}/modifier")
    ModelAndView change(
            @PathVariable String slug,
            @ModelAttribute ProjectForm form,
            @RequestParam(defaultValue = "") String territory,
            @RequestParam(name = "territory-id", defaultValue = "") String picked,
            SignedIn who) {
        Project project = keepers.own(slug, who);
        TerritoryField field = TerritoryField.sent(TERRITORY, territory, picked, territories);
        FormErrors errors = FormErrors.none();
        Optional<ProjectText> text = form.read(field.needed(errors), errors);
        if (text.isEmpty()) {
            return page(Optional.of(project), Optional.empty(), form, field, errors, false);
        }
        int seen = form.revision() == null ? project.revision() : form.revision();
        return projects.edit(project.id(), seen, text.get())
                ? FormAnswer.done(project.path(), "enregistre")
                : page(Optional.of(project), Optional.empty(), form.seeing(project.revision()), field, errors, true);
    }

    /// Shows it to everybody, or to its keepers alone.
    @PostMapping("/projets/{slug}/visibilite")
    ModelAndView show(@PathVariable String slug, @RequestParam(defaultValue = "") String a, SignedIn who) {
        Project project = keepers.own(slug, who);
        boolean toAll = a.equals("tous");
        if (toAll) {
            leaders.requireMayPublish(who);
        }
        projects.show(project.id(), toAll);
        return FormAnswer.done(project.path(), toAll ? "public" : "retire");
    }

    private TerritoryField field(Project project) {
        Optional<Territory> territory = TerritoryId.parse(project.text().territory()).flatMap(territories::find);
        return territory
                .map(it -> TerritoryField.of(TERRITORY, it))
                .orElseGet(() -> TerritoryField.filled(TERRITORY, project.text().territoryName(), project.text().territory()));
    }

    private static Copied copied(Commun commun) {
        return new Copied(commun.id(), commun.latest().number(), commun.slug(), commun.title());
    }

    private static ModelAndView page(
            Optional<Project> project,
            Optional<Commun> commun,
            ProjectForm form,
            TerritoryField territory,
            FormErrors errors,
            boolean overtaken) {
        return FormAnswer.shown("project/form", new ProjectFormPage(project, commun, form, territory, errors, overtaken));
    }
}
