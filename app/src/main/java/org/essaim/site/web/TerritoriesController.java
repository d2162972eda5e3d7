package org.essaim.site.web;

import java.util.List;
import java.util.Optional;
import org.essaim.account.Leaders;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.commun.Communs;
import org.essaim.initiative.FundedProjects;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.InitiativeQuery;
import org.essaim.initiative.Initiatives;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.territory.TerritoryId;
import org.essaim.territory.TerritoryId.Level;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.NavigationEntry;
import org.essaim.ui.NavigationEntry.Place;
import org.essaim.ui.Problem;
import org.essaim.ui.Slice;
import org.essaim.workshop.Workshops;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Territories: finding one, and its page.
@Controller
class TerritoriesController {
    private static final String FIELD = "territoire";
    private static final int LISTED = 6;

    private final Territories territories;
    private final Initiatives initiatives;
    private final FundedProjects funded;
    private final Workshops workshops;
    private final Communs communs;
    private final Leaders leaders;

    TerritoriesController(
            Territories territories,
            Initiatives initiatives,
            FundedProjects funded,
            Workshops workshops,
            Communs communs,
            Leaders leaders) {
        this.leaders = leaders;
        this.territories = territories;
        this.initiatives = initiatives;
        this.funded = funded;
        this.workshops = workshops;
        this.communs = communs;
    }

    @Bean
    static NavigationEntry territoriesLink() {
        return new NavigationEntry(Place.FOOT_SOURCE, 10, "site.territories.link", "/territoires");
    }

    @GetMapping("/territoires")
    ModelAndView find(
            @RequestParam(defaultValue = "") String territoire,
            @RequestParam(name = "territoire-id", defaultValue = "") String id,
            Optional<SignedIn> who) {
        TerritoryField field = TerritoryField.sent(FIELD, territoire, id, territories);
        if (field.found().isPresent()) {
            return FormAnswer.done(field.found().get().id().path());
        }
        FormErrors errors = FormErrors.none();
        field.ifAny(errors);
        var page = new TerritoriesPage(
                field,
                errors,
                territories.all(Level.GROUPE),
                territories.all(Level.REGION),
                who.filter(person -> person.is(Role.FACILITATOR) || person.is(Role.ADMINISTRATOR)).isPresent());
        return new ModelAndView("site/territories", "page", page);
    }

    @GetMapping("/territoires/{slug}")
    ModelAndView show(@PathVariable String slug, Optional<SignedIn> who) {
        Territory territory = TerritoryId.ofSlug(slug)
                .flatMap(territories::find)
                .orElseThrow(() -> Problem.notFound("site.territory.unknown").mend("/territoires", "site.territories.find"));
        TerritoryId id = territory.id();
        List<TerritoryId> within = territories.within(id);
        Slice<Initiative> list = initiatives.list(InitiativeQuery.within(id), 1, LISTED);
        return new ModelAndView(
                "site/territory",
                "page",
                new TerritoryPage(
                        territory,
                        territories.around(id),
                        inside(id),
                        territories.communesOf(id).size(),
                        list.rows(),
                        list.total(),
                        funded.inSum(within, LISTED),
                        workshops.of(within),
                        communs.ofTerritory(id),
                        LedGroups.isOne(territory)
                                ? leaders.seenBy(who, LedGroups.of(territory)).orElse(null)
                                : null));
    }

    private List<Territory> inside(TerritoryId id) {
        return switch (id.level()) {
            case COMMUNE -> List.of();
            case EPCI -> territories.sharing(id, Level.COMMUNE);
            case GROUPE -> territories.members(id);
            case DEPARTEMENT -> territories.sharing(id, Level.EPCI);
            case REGION -> territories.sharing(id, Level.DEPARTEMENT);
            case NATIONAL -> territories.all(Level.REGION);
        };
    }
}
