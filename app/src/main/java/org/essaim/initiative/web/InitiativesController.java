package org.essaim.initiative.web;

import java.util.Optional;
import org.essaim.account.Leaders;
import org.essaim.account.SignedIn;
import org.essaim.initiative.FundedProjects;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.LedInitiatives;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Reading one initiative.
@Controller
class InitiativesController {
    private final Initiatives initiatives;
    private final FundedProjects projects;
    private final Territories territories;
    private final Leaders leaders;

    InitiativesController(
            Initiatives initiatives, FundedProjects projects, Territories territories, Leaders leaders) {
        this.leaders = leaders;
        this.initiatives = initiatives;
        this.projects = projects;
        this.territories = territories;
    }

    @GetMapping("/initiatives/{slug}")
    String show(@PathVariable String slug, Optional<SignedIn> who, Model model) {
        Initiative initiative = initiatives.bySlug(slug).orElseThrow(() -> unknown());
        model.addAttribute(
                "page",
                InitiativePage.of(
                        initiative,
                        territories.find(initiative.card().territory()),
                        projects.behind(initiative.id()),
                        who.filter(person -> leaders.lead(person, LedInitiatives.of(initiative)))
                                .isPresent(),
                        leaders.seenBy(who, LedInitiatives.of(initiative)).orElse(null)));
        return "initiative/show";
    }

    static Problem unknown() {
        return Problem.notFound("initiative.unknown").mend("/initiatives", "initiative.list.all");
    }

    static String where(Territory territory) {
        return territory.where().isEmpty() ? territory.name() : territory.name() + ", " + territory.where();
    }
}
