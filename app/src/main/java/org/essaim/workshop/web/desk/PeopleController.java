package org.essaim.workshop.web.desk;

import java.util.Optional;
import java.util.Set;
import org.essaim.account.SignedIn;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.Workshops.Arrival;
import org.essaim.workshop.Workshops.Newcomer;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Refusal;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.live.Door;
import org.essaim.workshop.live.Doors;
import org.essaim.workshop.live.Sessions;
import org.essaim.workshop.registration.Registrations;
import org.essaim.workshop.web.desk.NewPersonPage.NewPersonForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// People that facilitators let in by hand, or help back in.
@Controller
@RequestMapping("/ateliers/{slug}/pupitre/personnes")
class PeopleController {
    private final Doors doors;
    private final Sessions sessions;
    private final Workshops workshops;
    private final Territories territories;
    private final Registrations registrations;
    private final PublicAddress address;

    PeopleController(
            Doors doors,
            Sessions sessions,
            Workshops workshops,
            Territories territories,
            Registrations registrations,
            PublicAddress address) {
        this.doors = doors;
        this.sessions = sessions;
        this.workshops = workshops;
        this.territories = territories;
        this.registrations = registrations;
        this.address = address;
    }

    /// By the personal code that somebody reads aloud.
    @GetMapping
    String find(@PathVariable String slug, @RequestParam(defaultValue = "") String code, SignedIn who) {
        Door door = doors.desk(slug, who);
        Id<Participant> found = sessions.view(door).all(Item.PersonShown.class)
                .map(Item.PersonShown::id)
                .filter(id -> workshops.personalCode(door.card(), id).equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("workshop.desk.personal-code.unknown", code.strip())
                        .mend(door.base(), "workshop.desk.return"));
        return "redirect:" + door.base() + "/personnes/" + found;
    }

    @GetMapping("/nouvelle")
    String empty(@PathVariable String slug, SignedIn who, Model model) {
        Door door = doors.desk(slug, who);
        return form(door, NewPersonForm.EMPTY, TerritoryField.empty("territory"), FormErrors.none(), model);
    }

    @PostMapping("/nouvelle")
    String add(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String territory,
            @RequestParam(name = "territory-id", defaultValue = "") String territoryId,
            @RequestParam(defaultValue = "") String citation,
            SignedIn who,
            Model model) {
        Door door = doors.desk(slug, who);
        var form = new NewPersonForm(name, role, territory, territoryId, citation);
        FormErrors errors = FormErrors.none();
        Resolution resolution = territories.resolve(territory, TerritoryId.parse(territoryId));
        boolean looksOn = !form.roleChosen().takesPart() && territory.isBlank();
        Optional<Territory> from =
                looksOn ? Optional.empty() : TerritoryField.territory(resolution, "territory", errors);
        errors.refuseIf(name.isBlank(), "name", "workshop.desk.person.name.missing");
        if (errors.isEmpty()) {
            Place place = from.map(it -> new Place(it.id().toString(), it.name())).orElse(Place.UNKNOWN);
            var newcomer = new Newcomer(name, form.roleChosen(), place, form.citationChosen(), Set.of());
            switch (workshops.join(door.card(), newcomer)) {
                case Arrival.In(var id, _) -> {
                    registrations.came(door.card().id(), name, place, id);
                    return "redirect:" + door.base() + "/personnes/" + id;
                }
                case Arrival.SameName() -> errors.refuse("name", "workshop.desk.person.same-name");
                case Arrival.Refused(Refusal refusal) ->
                    errors.refuse("name", "workshop.refusal." + refusal.reason(), refusal.words().toArray());
            }
        }
        TerritoryField field = TerritoryField.sent("territory", territory, territoryId, resolution);
        return form(door, form, field, errors, model);
    }

    @GetMapping("/{person}")
    String person(@PathVariable String slug, @PathVariable String person, SignedIn who, Model model) {
        return card(doors.desk(slug, who), person, "", model);
    }

    /// A new link is shown once: only its hash is kept.
    @PostMapping("/{person}/lien")
    String link(@PathVariable String slug, @PathVariable String person, SignedIn who, Model model) {
        Door door = doors.desk(slug, who);
        String link = Optional.of(shown(sessions.view(door), person))
                .flatMap(it -> workshops.comeBack(door.card(), workshops.personalCode(door.card(), it.id())))
                .map(in -> address.of("/s/" + in.key()))
                .orElseThrow(() -> Problem.notFound("ui.problem.404.text"));
        return card(door, person, link, model);
    }

    private String card(Door door, String person, String link, Model model) {
        View view = sessions.view(door);
        Item.PersonShown shown = shown(view, person);
        model.addAttribute(
                "page",
                new PersonPage(view, door.base(), shown, workshops.personalCode(door.card(), shown.id()), link));
        return "workshop/desk/person";
    }

    private static Item.PersonShown shown(View view, String person) {
        return view.all(Item.PersonShown.class)
                .filter(it -> it.id().toString().equals(person))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("ui.problem.404.text"));
    }

    private static String form(
            Door door, NewPersonForm form, TerritoryField field, FormErrors errors, Model model) {
        model.addAttribute("page", new NewPersonPage(door.base(), door.card().title(), form, field, errors));
        return "workshop/desk/newPerson";
    }
}
