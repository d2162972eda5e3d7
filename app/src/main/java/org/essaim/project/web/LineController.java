package org.essaim.project.web;

import java.util.Optional;
import java.util.function.Function;
import org.essaim.account.SignedIn;
import org.essaim.project.Project;
import org.essaim.project.Projects;
import org.essaim.project.plan.Expense;
import org.essaim.project.plan.LineId;
import org.essaim.project.plan.PlanChange;
import org.essaim.project.plan.PlanDraft;
import org.essaim.project.plan.Resource;
import org.essaim.text.Typed;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The lines of a plan, added and changed.
@Controller
class LineController {
    private static final String EXPENSE = "/projets/{slug}/plan/depense";
    private static final String RESOURCE = "/projets/{slug}/plan/ressource";

    private final Projects projects;
    private final Keepers keepers;

    LineController(Projects projects, Keepers keepers) {
        this.projects = projects;
        this.keepers = keepers;
    }

    @GetMapping(EXPENSE)
    ModelAndView expense(@PathVariable String slug, @RequestParam(defaultValue = "") String ligne, SignedIn who) {
        Project project = keepers.own(slug, who);
        PlanDraft draft = projects.plan(project.id());
        Optional<Expense> known = draft.plan().expenses().stream()
                .filter(it -> it.id().value().equals(Typed.word(ligne)))
                .findFirst();
        ExpenseForm form =
                known.map(it -> ExpenseForm.of(it, draft.revision())).orElseGet(() -> ExpenseForm.blank(draft.revision()));
        return expensePage(new LineFormPage<>(project, draft, form, known.map(Expense::id), FormErrors.none(), false));
    }

    @PostMapping(EXPENSE)
    ModelAndView putExpense(@PathVariable String slug, @ModelAttribute ExpenseForm form, SignedIn who) {
        Project project = keepers.own(slug, who);
        FormErrors errors = FormErrors.none();
        Optional<Expense> read = form.read(errors);
        Function<Boolean, ModelAndView> again = overtaken -> {
            PlanDraft draft = projects.plan(project.id());
            ExpenseForm shown = overtaken ? form.seeing(draft.revision()) : form;
            return expensePage(new LineFormPage<>(project, draft, shown, line(form.id()), errors, overtaken));
        };
        return read.isEmpty()
                ? again.apply(false)
                : answered(project, new PlanChange.PutExpense(read.get()), form.revision() == null ? 0 : form.revision(), again);
    }

    @GetMapping(RESOURCE)
    ModelAndView resource(@PathVariable String slug, @RequestParam(defaultValue = "") String ligne, SignedIn who) {
        Project project = keepers.own(slug, who);
        PlanDraft draft = projects.plan(project.id());
        Optional<Resource> known = line(Typed.word(ligne)).flatMap(draft.plan()::resource);
        ResourceForm form = known.map(it -> ResourceForm.of(it, draft.revision()))
                .orElseGet(() -> ResourceForm.blank(draft.plan(), draft.revision()));
        return resourcePage(new LineFormPage<>(project, draft, form, known.map(Resource::id), FormErrors.none(), false));
    }

    @PostMapping(RESOURCE)
    ModelAndView putResource(@PathVariable String slug, @ModelAttribute ResourceForm form, SignedIn who) {
        Project project = keepers.own(slug, who);
        FormErrors errors = FormErrors.none();
        Optional<Resource> read = form.read(projects.plan(project.id()).plan(), errors);
        Function<Boolean, ModelAndView> again = overtaken -> {
            PlanDraft draft = projects.plan(project.id());
            ResourceForm shown = overtaken ? form.seeing(draft.revision()) : form;
            return resourcePage(new LineFormPage<>(project, draft, shown, line(form.id()), errors, overtaken));
        };
        return read.isEmpty()
                ? again.apply(false)
                : answered(project, new PlanChange.PutResource(read.get()), form.revision() == null ? 0 : form.revision(), again);
    }

    /// @param again the form once more, and whether somebody else wrote the line meanwhile
    private ModelAndView answered(Project project, PlanChange change, int from, Function<Boolean, ModelAndView> again) {
        return switch (projects.change(project.id(), change, from)) {
            case PlanDraft.Outcome.Changed _ -> FormAnswer.done(project.planPath(), "enregistre");
            case PlanDraft.Outcome.Overtaken _ -> again.apply(true);
            case PlanDraft.Outcome.TooMany _ ->
                throw Problem.conflict("project.plan.too-many", PlanDraft.MOST_LINES).mend(project.planPath(), "project.plan.see");
        };
    }

    private static Optional<LineId> line(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(new LineId(id));
    }

    private static ModelAndView expensePage(LineFormPage<ExpenseForm> page) {
        return FormAnswer.shown("project/expense", page);
    }

    private static ModelAndView resourcePage(LineFormPage<ResourceForm> page) {
        return FormAnswer.shown("project/resource", page);
    }
}
