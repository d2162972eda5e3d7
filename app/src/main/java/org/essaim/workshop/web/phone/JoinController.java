package org.essaim.workshop.web.phone;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.account.DemonstrationAccess;
import org.essaim.account.SignedIn;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.territory.TerritoryId;
import org.essaim.text.Typed;
import org.essaim.ui.ByAnybody;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.ui.Key;
import org.essaim.ui.Messages;
import org.essaim.ui.Option;
import org.essaim.ui.Problem;
import org.essaim.workshop.BehindTheDoor;
import org.essaim.workshop.SeatKeeping;
import org.essaim.workshop.SeatKeeping.Expected;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopMaterials;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Refusal;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.live.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// `/a/{code}`: coming in, and coming back.
@Controller
class JoinController {
    private final Workshops workshops;
    private final Sessions sessions;
    private final Territories territories;
    private final PhoneKeys keys;
    private final DoorTries tries;
    private final SeatKeeping seats;
    private final WorkshopMaterials materials;
    private final BehindTheDoor behindTheDoor;
    private final Messages messages;

    JoinController(
            Workshops workshops,
            Sessions sessions,
            Territories territories,
            PhoneKeys keys,
            DoorTries tries,
            SeatKeeping seats,
            WorkshopMaterials materials,
            BehindTheDoor behindTheDoor,
            Messages messages) {
        this.behindTheDoor = behindTheDoor;
        this.materials = materials;
        this.workshops = workshops;
        this.sessions = sessions;
        this.territories = territories;
        this.keys = keys;
        this.tries = tries;
        this.seats = seats;
        this.messages = messages;
    }

    @GetMapping("/a/{code}")
    ModelAndView page(
            @PathVariable String code, @RequestParam(defaultValue = "") String inscription, HttpServletRequest request) {
        WorkshopCard card = card(code, request);
        if (!code.equals(card.code())) {
            return new ModelAndView("redirect:" + card.joinPath());
        }
        Optional<Expected> expected = expected(card, inscription);
        Optional<Territory> from = expected
                .flatMap(one -> TerritoryId.parse(one.place().territory()))
                .flatMap(territories::find);
        JoinForm form = expected
                .map(one -> JoinForm.of(one, from.map(Territory::name).orElse(""), inscription))
                .orElse(JoinForm.EMPTY);
        TerritoryField field = from.map(territory -> TerritoryField.of("territory", territory))
                .orElse(TerritoryField.empty("territory"));
        return show(card, form, field, FormErrors.none(), null, false, request);
    }

    /// Somebody with a seat who is not in the room yet.
    private Optional<Expected> expected(WorkshopCard card, String key) {
        return key.isEmpty() ? Optional.empty() : seats.expected(card.id(), new Key(key));
    }

    @PostMapping("/a/{code}")
    @ByAnybody
    ModelAndView join(
            @PathVariable String code,
            @ModelAttribute JoinForm form,
            Optional<SignedIn> who,
            HttpServletRequest request,
            HttpServletResponse response) {
        WorkshopCard card = card(code, request);
        FormErrors errors = FormErrors.none();
        FormReader read = new FormReader(errors);
        TerritoryField field = TerritoryField.sent("territory", form.territory(), form.territoryId(), territories);
        errors.refuseIf(form.name().isEmpty(), "name", "workshop.phone.join.name-missing");
        Place place = place(field, form, errors);
        Optional<Role> role = read.oneOf("role", form.role(), Role.class, "workshop.phone.join.role-missing");
        Optional<Citation> citation =
                read.oneOf("citation", form.citation(), Citation.class, "workshop.phone.join.citation-missing");
        if (!errors.isEmpty()) {
            return show(card, form, field, errors, null, false, request);
        }
        var newcomer = new Workshops.Newcomer(
                form.name(), role.orElseThrow(), place, citation.orElseThrow(), carried(form));
        return switch (arrival(card, newcomer, who)) {
            case Workshops.Arrival.In(var participant, var key) -> {
                keys.remember(key, request, response);
                expected(card, form.inscription())
                        .ifPresentOrElse(
                                one -> seats.came(one, participant),
                                () -> seats.came(card.id(), form.name(), place, participant));
                yield FormAnswer.done("/s/" + key);
            }
            case Workshops.Arrival.SameName() -> {
                errors.conflict("name", "workshop.phone.join.same-name", form.name());
                yield show(card, form, field, errors, null, true, request);
            }
            case Workshops.Arrival.Refused(var refusal) -> {
                ModelAndView view = show(card, form, field, errors, sentence(refusal), false, request);
                view.setStatus(HttpStatus.CONFLICT);
                yield view;
            }
        };
    }

    /// An account that sees this room's material anyway is word enough.
    private Workshops.Arrival arrival(WorkshopCard card, Workshops.Newcomer newcomer, Optional<SignedIn> who) {
        return who.filter(person -> materials.isOpenTo(card, person))
                .map(person -> workshops.letIn(card, newcomer, person.id()))
                .orElseGet(() -> workshops.join(card, newcomer));
    }

    @PostMapping("/a/{code}/retour")
    @ByAnybody
    ModelAndView comeBack(
            @PathVariable String code,
            @ModelAttribute JoinForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        WorkshopCard card = card(code, request);
        if (!tries.allow(card.id(), request)) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "ui.problem.429.text");
        }
        return workshops.comeBack(card, form.personal())
                .map(back -> {
                    sessions.send(
                            card.id(),
                            new Actor.Person(back.participant()),
                            UuidCreator.getTimeOrderedEpoch(),
                            new RoomCommand.Return(back.participant()));
                    keys.remember(back.key(), request, response);
                    return FormAnswer.done("/s/" + back.key());
                })
                .orElseGet(() -> {
                    FormErrors errors = FormErrors.none().refuse("personal", "workshop.phone.back.unknown");
                    return show(card, form, TerritoryField.empty("territory"), errors, null, true, request);
                });
    }

    private ModelAndView show(
            WorkshopCard card,
            JoinForm form,
            TerritoryField field,
            FormErrors errors,
            @Nullable String notice,
            boolean backOpen,
            HttpServletRequest request) {
        // What the wall shows to everybody is all that somebody at the door may know.
        View view = sessions.view(card.id(), new Viewer.Wall());
        boolean closed = PhoneKeys.isClosed(view) || card.isCalledOff();
        return FormAnswer.shown(
                "workshop/phone/join",
                new JoinPage(
                        view.session().title(),
                        card.when(),
                        card.code(),
                        view.session().example(),
                        !closed,
                        card.isCalledOff()
                                ? messages.get("workshop.phone.join.called-off")
                                : closed ? messages.get("workshop.phone.join.closed") : notice,
                        known(card, request),
                        form,
                        field,
                        view.all(Item.InitiativeShown.class)
                                .map(it -> new Option(it.id().toString(), it.title(), it.place().name()))
                                .toList(),
                        errors,
                        backOpen || closed));
    }

    private List<KnownPerson> known(WorkshopCard card, HttpServletRequest request) {
        return keys.peopleOf(card.id(), request);
    }

    private WorkshopCard card(String code, HttpServletRequest request) {
        WorkshopCard found = tries
                .byCode(code, request)
                .orElseThrow(() -> Problem.notFound("workshop.phone.enter.unknown", code)
                        .titled("workshop.phone.enter.unknown-title")
                        .mend("/rejoindre", "workshop.phone.enter.again"));
        return behindTheDoor.behind(found, request.getParameter(DemonstrationAccess.PARAMETER));
    }

    /// Who looks on may come from nowhere in particular; who takes part speaks for a territory.
    private static Place place(TerritoryField field, JoinForm form, FormErrors errors) {
        boolean looksOn = FormReader.named(Role.class, form.role()).filter(it -> !it.takesPart()).isPresent();
        return (looksOn ? field.ifAny(errors) : field.needed(errors, "workshop.phone.join.territory-missing"))
                .map(found -> new Place(found.id().toString(), found.shortName()))
                .orElse(Place.UNKNOWN);
    }

    private static Set<Id<PlannedInitiative>> carried(JoinForm form) {
        return form.carries().stream()
                .flatMap(id -> Typed.id(id).stream())
                .map(Id<PlannedInitiative>::new)
                .collect(Collectors.toSet());
    }

    private String sentence(Refusal refusal) {
        return messages.get("workshop.refusal." + refusal.reason(), refusal.words().toArray());
    }
}
