package org.essaim.project.web;

import java.time.LocalDate;
import java.util.Optional;
import org.essaim.account.SignedIn;
import org.essaim.project.Project;
import org.essaim.project.Projects;
import org.essaim.project.plan.CashPlan;
import org.essaim.project.plan.FinancingPlan;
import org.essaim.project.plan.LineId;
import org.essaim.project.plan.PlanChange;
import org.essaim.project.plan.PlanDraft;
import org.essaim.project.plan.PlanFindings;
import org.essaim.project.plan.Rules;
import org.essaim.project.plan.Scenarios;
import org.essaim.text.Typed;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The plan of a project: read by whoever may see it, and what its keepers do to it in one gesture.
@Controller
class FinancingController {
    private final Projects projects;
    private final Keepers keepers;

    FinancingController(Projects projects, Keepers keepers) {
        this.projects = projects;
        this.keepers = keepers;
    }

    @GetMapping("/projets/{slug}/plan")
    ModelAndView show(@PathVariable String slug, Optional<SignedIn> who) {
        Project project = keepers.seen(slug, who);
        PlanDraft draft = projects.plan(project.id());
        Rules rules = projects.rules(draft);
        LocalDate today = projects.today();
        return new ModelAndView(
                "project/plan",
                "page",
                new FinancingPage(
                        project,
                        draft,
                        PlanFindings.of(draft.plan(), rules, today),
                        PlanBar.of(draft.plan()),
                        Scenarios.of(draft.plan(), project.text().saving(), rules, today),
                        CashPlan.of(draft.plan()),
                        keepers.keeps(who, project)));
    }

    @PostMapping("/projets/{slug}/plan/retrait")
    ModelAndView remove(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String ligne,
            @RequestParam(defaultValue = "-1") int revision,
            SignedIn who) {
        Project project = keepers.own(slug, who);
        String line = Typed.word(ligne);
        if (line.isEmpty()) {
            throw Problem.notFound("project.plan.line.unknown").mend(project.planPath(), "project.plan.see");
        }
        if (projects.change(project.id(), new PlanChange.Remove(new LineId(line)), revision) instanceof PlanDraft.Outcome.Overtaken) {
            throw Problem.conflict("project.plan.line.overtaken").mend(project.planPath(), "project.plan.see");
        }
        return FormAnswer.done(project.planPath(), "retire");
    }

    /// Own funds pay what is missing, or are spared what is too much.
    @PostMapping("/projets/{slug}/plan/equilibre")
    ModelAndView close(@PathVariable String slug, SignedIn who) {
        Project project = keepers.own(slug, who);
        projects.change(project.id(), new PlanChange.Close(), 0);
        return FormAnswer.done(project.planPath(), "equilibre");
    }

    /// With tax or without, and the day on which works start.
    @PostMapping("/projets/{slug}/plan/reglages")
    ModelAndView settle(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String debut,
            SignedIn who) {
        Project project = keepers.own(slug, who);
        PlanDraft draft = projects.plan(project.id());
        FormErrors errors = FormErrors.none();
        Optional<LocalDate> start = new FormReader(errors)
                .comingDayIfAny("debut", Typed.word(debut), projects.today(), draft.plan().worksStart());
        if (!errors.isEmpty()) {
            throw Problem.conflict("project.plan.start.unreadable").mend(project.planPath(), "project.plan.see");
        }
        FinancingPlan.Base with = FormReader.named(FinancingPlan.Base.class, base).orElse(draft.plan().base());
        projects.change(project.id(), new PlanChange.Settle(with, start), draft.revision());
        return FormAnswer.done(project.planPath(), "regle");
    }
}
