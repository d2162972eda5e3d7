package org.essaim.initiative.web;

import java.util.Optional;
import org.essaim.account.SignedIn;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.FundedProjects;
import org.essaim.initiative.Initiatives;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One funded project.
@Controller
class FundedProjectController {
    private final FundedProjects projects;
    private final Initiatives initiatives;
    private final Territories territories;

    FundedProjectController(FundedProjects projects, Initiatives initiatives, Territories territories) {
        this.projects = projects;
        this.initiatives = initiatives;
        this.territories = territories;
    }

    @GetMapping("/projets-finances/{slug}")
    String show(@PathVariable String slug, Optional<SignedIn> who, Model model) {
        FundedProject project = projects.bySlug(slug).orElseThrow(FundedProjectController::unknown);
        boolean mayMake = who.filter(person -> Authors.isOpenTo(person) && !person.demonstration())
                .isPresent();
        model.addAttribute(
                "page",
                new FundedProjectPage(
                        project,
                        project.territory().flatMap(territories::find),
                        project.department().isEmpty()
                                ? Optional.empty()
                                : territories.find(TerritoryId.departement(project.department())),
                        project.initiative().flatMap(initiatives::find),
                        mayMake));
        return "initiative/project";
    }

    static Problem unknown() {
        return Problem.notFound("initiative.project.unknown").mend("/initiatives", "initiative.list.all");
    }
}
