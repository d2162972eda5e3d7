package org.essaim.project.web;

import java.util.Optional;
import org.essaim.account.Leaders;
import org.essaim.account.SignedIn;
import org.essaim.project.LedProjects;
import org.essaim.project.Project;
import org.essaim.project.Projects;
import org.essaim.project.plan.PlanDraft;
import org.essaim.project.plan.PlanFindings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A project's page.
@Controller
class ProjectController {
    private final Projects projects;
    private final Keepers keepers;
    private final Leaders leaders;

    ProjectController(Projects projects, Keepers keepers, Leaders leaders) {
        this.projects = projects;
        this.keepers = keepers;
        this.leaders = leaders;
    }

    @GetMapping("/projets/{slug}")
    ModelAndView show(@PathVariable String slug, Optional<SignedIn> who) {
        Project project = keepers.seen(slug, who);
        PlanDraft draft = projects.plan(project.id());
        return new ModelAndView(
                "project/show",
                "page",
                new ProjectPage(
                        project,
                        draft,
                        PlanFindings.of(draft.plan(), projects.rules(draft), projects.today()),
                        keepers.keeps(who, project),
                        leaders.seenBy(who, LedProjects.of(project)).orElse(null)));
    }
}
