package org.essaim.project.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.account.SignedIn;
import org.essaim.project.Project;
import org.essaim.project.Projects;
import org.essaim.project.plan.PastedTable;
import org.essaim.project.plan.PlanChange;
import org.essaim.project.plan.PlanDraft;
import org.essaim.text.Folded;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Expenses pasted from a spreadsheet: read, shown as they were understood, written once somebody agrees.
@Controller
class PasteController {
    private static final String PATH = "/projets/{slug}/plan/coller";

    private final Projects projects;
    private final Keepers keepers;
    private final Messages messages;

    PasteController(Projects projects, Keepers keepers, Messages messages) {
        this.projects = projects;
        this.keepers = keepers;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView blank(@PathVariable String slug, SignedIn who) {
        Project project = keepers.own(slug, who);
        int revision = projects.plan(project.id()).revision();
        return page(project, new PasteForm(revision, "", List.of(), ""), Optional.empty(), Set.of(), FormErrors.none());
    }

    @PostMapping(PATH)
    ModelAndView read(@PathVariable String slug, @ModelAttribute PasteForm form, SignedIn who) {
        Project project = keepers.own(slug, who);
        PlanDraft draft = projects.plan(project.id());
        PastedTable table = PastedTable.read(form.table(), draft.plan().base(), words());
        FormErrors errors = FormErrors.none();
        if (table.lines().isEmpty()) {
            errors.refuse("table", "project.paste.nothing");
            return page(project, form, Optional.empty(), Set.of(), errors);
        }
        if (!form.isAgreed()) {
            return page(project, form, Optional.of(table), PasteForm.totals(table), errors);
        }
        form.unreadable(table).forEach(line -> errors.refuse("ligne-" + line.row(), "project.paste.unreadable", line.row()));
        boolean none = form.expenses(table, "").isEmpty();
        if (!errors.isEmpty() || none) {
            errors.refuseIf(none && errors.isEmpty(), "table", "project.paste.none-kept");
            return page(project, form, Optional.of(table), Set.copyOf(form.without()), errors);
        }
        var change = new PlanChange.AddExpenses(form.expenses(table, messages.get("project.paste.unnamed")));
        if (projects.change(project.id(), change, draft.revision()) instanceof PlanDraft.Outcome.TooMany) {
            errors.conflict("table", "project.plan.too-many", PlanDraft.MOST_LINES);
            return page(project, form, Optional.of(table), Set.copyOf(form.without()), errors);
        }
        return FormAnswer.done(project.planPath(), "colle");
    }

    private PastedTable.Words words() {
        return new PastedTable.Words(words("totals"), words("with-tax"), words("without-tax"));
    }

    private Set<String> words(String of) {
        return Stream.of(messages.get("project.paste.words." + of).split(","))
                .map(Folded::of)
                .collect(Collectors.toSet());
    }

    private static ModelAndView page(
            Project project, PasteForm form, Optional<PastedTable> table, Set<String> without, FormErrors errors) {
        int revision = form.revision() == null ? 0 : form.revision();
        return FormAnswer.shown("project/paste", new PastePage(project, revision, form, table, without, errors));
    }
}
