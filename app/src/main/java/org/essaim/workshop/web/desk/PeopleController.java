package org.essaim.workshop.web.desk;

import java.util.Optional;
import java.util.Set;
import org.essaim.account.SignedIn;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.text.Typed;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.essaim.workshop.SeatKeeping;
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
import org.essaim.workshop.web.desk.NewPersonPage.NewPersonForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// People that facilitators let in by hand, or help back in.
@Controller
@RequestMapping("/ateliers/{slug}/pupitre/personnes")
class PeopleController {
    private final Doors doors;
    private final Sessions sessions;
    private final Workshops workshops;
    private final Territories territories;
    private final SeatKeeping seats;
    private final PublicAddress address;

    PeopleController(
            Doors doors,
            Sessions sessions,
            Workshops workshops,
            Territories territories,
            SeatKeeping seats,
            PublicAddress address) {
        this.doors = doors;
        this.sessions = sessions;
        this.workshops = workshops;
        this.territories = territories;
        this.seats = seats;
        this.address = address;
    }

    /// By the personal code that somebody reads aloud.
    @GetMapping
    String find(@PathVariable String slug, @RequestParam(defaultValue = "") String code, SignedIn who) {
        Door door = doors.desk(slug, who);
        String typed = Typed.quoted(code);
        Id<Participant> found = sessions.view(door).all(Item.PersonShown.class)
                .map(Item.PersonShown::id)
                .filter(id -> workshops.personalCode(door.card(), id).equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("workshop.desk.personal-code.unknown", typed)
                        .mend(door.base(), "workshop.desk.return"));
        return "redirect:" + door.base() + "/personnes/" + found;
    }

    @GetMapping("/nouvelle")
    ModelAndView empty(@PathVariable String slug, SignedIn who) {
        Door door = doors.desk(slug, who);
        return form(door, NewPersonForm.EMPTY, TerritoryField.empty("territory"), FormErrors.none());
    }

    @PostMapping("/nouvelle")
    ModelAndView add(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String territory,
            @RequestParam(name = "territory-id", defaultValue = "") String territoryId,
            @RequestParam(defaultValue = "") String citation,
            SignedIn who) {
        Door door = doors.desk(slug, who);
        var form = new NewPersonForm(
                Typed.line(name), Typed.word(role), Typed.line(territory), Typed.word(territoryId), Typed.word(citation));
        FormErrors errors = FormErrors.none();
        FormReader read = new FormReader(errors);
        TerritoryField field = TerritoryField.sent("territory", form.territory(), form.territoryId(), territories);
        boolean looksOn = form.roleChosen().filter(it -> !it.takesPart()).isPresent();
        Optional<Territory> from = looksOn ? field.ifAny(errors) : field.needed(errors);
        errors.refuseIf(form.name().isEmpty(), "name", "workshop.desk.person.name.missing");
        read.found("role", form.roleChosen(), "workshop.phone.join.role-missing");
        read.found("citation", form.citationChosen(), "workshop.phone.join.citation-missing");
        if (errors.isEmpty()) {
            Place place = from.map(it -> new Place(it.id().toString(), it.shortName())).orElse(Place.UNKNOWN);
            var newcomer = new Newcomer(
                    form.name(), form.roleChosen().orElseThrow(), place, form.citationChosen().orElseThrow(), Set.of());
            switch (workshops.letIn(door.card(), newcomer, who.id())) {
                case Arrival.In(var id, _) -> {
                    seats.came(door.card().id(), form.name(), place, id);
                    return FormAnswer.done(door.base() + "/personnes/" + id);
                }
                case Arrival.SameName() -> errors.conflict("name", "workshop.desk.person.same-name");
                case Arrival.Refused(Refusal refusal) ->
                    errors.conflict("name", "workshop.refusal." + refusal.reason(), refusal.words().toArray());
            }
        }
        return form(door, form, field, errors);
    }

    @GetMapping("/{person}")
    String person(@PathVariable String slug, @PathVariable String person, SignedIn who, Model model) {
        return card(doors.desk(slug, who), person, "", model);
    }

    /// A new link is shown once: only its hash is kept. Those there were are closed.
    @PostMapping("/{person}/lien")
    String link(@PathVariable String slug, @PathVariable String person, SignedIn who, Model model) {
        Door door = doors.desk(slug, who);
        Item.PersonShown shown = shown(sessions.view(door), person);
        if (shown.name().isEmpty()) {
            throw Problem.notFound("workshop.desk.person.link.forgotten").mend(door.base(), "workshop.desk.return");
        }
        return card(door, person, address.of("/s/" + doors.newLink(door.workshop(), shown.id())), model);
    }

    private String card(Door door, String person, String link, Model model) {
        View view = sessions.view(door);
        Item.PersonShown shown = shown(view, person);
        model.addAttribute(
                "page",
                new ParticipantPage(view, door.base(), shown, workshops.personalCode(door.card(), shown.id()), link));
        return "workshop/desk/person";
    }

    private static Item.PersonShown shown(View view, String person) {
        return view.all(Item.PersonShown.class)
                .filter(it -> it.id().toString().equals(person))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("ui.problem.404.text"));
    }

    private static ModelAndView form(Door door, NewPersonForm form, TerritoryField field, FormErrors errors) {
        return FormAnswer.shown(
                "workshop/desk/newPerson", new NewPersonPage(door.base(), door.card().title(), form, field, errors));
    }
}
