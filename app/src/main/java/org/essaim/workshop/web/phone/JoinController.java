package org.essaim.workshop.web.phone;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Choice;
import org.essaim.ui.FormErrors;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.workshop.WorkshopCard;
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
import org.essaim.workshop.registration.Registration;
import org.essaim.workshop.registration.Registrations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/a/{code}`: coming in, and coming back.
@Controller
class JoinController {
    private static final String PAGE = "workshop/phone/join";

    private final Workshops workshops;
    private final Sessions sessions;
    private final Territories territories;
    private final PhoneKeys keys;
    private final Tries tries;
    private final Registrations registrations;
    private final Messages messages;

    JoinController(
            Workshops workshops,
            Sessions sessions,
            Territories territories,
            PhoneKeys keys,
            Tries tries,
            Registrations registrations,
            Messages messages) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.territories = territories;
        this.keys = keys;
        this.tries = tries;
        this.registrations = registrations;
        this.messages = messages;
    }

    @GetMapping("/a/{code}")
    String page(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String inscription,
            Model model,
            HttpServletRequest request) {
        WorkshopCard card = card(code);
        if (!code.equals(card.code())) {
            return "redirect:" + card.joinPath();
        }
        Optional<Registration> registration = registration(card, inscription);
        Optional<Territory> from = registration
                .flatMap(one -> TerritoryId.parse(one.place().territory()))
                .flatMap(territories::find);
        JoinForm form = registration
                .map(one -> JoinForm.of(one, from.map(Territory::name).orElse(""), inscription))
                .orElse(JoinForm.EMPTY);
        TerritoryField field = from.map(territory -> TerritoryField.of("territory", territory))
                .orElse(TerritoryField.empty("territory"));
        return show(card, form, field, FormErrors.none(), null, false, model, request);
    }

    /// Somebody with a seat who is not in the room yet.
    private Optional<Registration> registration(WorkshopCard card, String key) {
        return key.isEmpty()
                ? Optional.empty()
                : registrations
                        .byKey(key)
                        .filter(one -> one.workshop().equals(card.id()) && one.isConfirmed() && !one.came());
    }

    @PostMapping("/a/{code}")
    String join(
            @PathVariable String code,
            @ModelAttribute JoinForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        WorkshopCard card = card(code);
        Resolution resolution = territories.resolve(form.territory(), TerritoryId.parse(form.territoryId()));
        TerritoryField field = TerritoryField.sent("territory", form.territory(), form.territoryId(), resolution);
        FormErrors errors = FormErrors.none();
        Optional<Role> role = one(Role.values(), form.role());
        Optional<Citation> citation = one(Citation.values(), form.citation());
        errors.refuseIf(form.name().isBlank(), "name", "workshop.phone.join.name-missing");
        Place place = place(role, form, resolution, errors);
        errors.refuseIf(role.isEmpty(), "role", "workshop.phone.join.role-missing");
        errors.refuseIf(citation.isEmpty(), "citation", "workshop.phone.join.citation-missing");
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(card, form, field, errors, null, false, model, request);
        }
        var newcomer = new Workshops.Newcomer(
                form.name(), role.orElseThrow(), place, citation.orElseThrow(), carried(form));
        return switch (workshops.join(card, newcomer)) {
            case Workshops.Arrival.In(var participant, var key) -> {
                keys.remember(key, request, response);
                registration(card, form.inscription())
                        .ifPresentOrElse(
                                one -> registrations.came(one, participant),
                                () -> registrations.came(card.id(), form.name(), place, participant));
                yield "redirect:/s/" + key;
            }
            case Workshops.Arrival.SameName() -> {
                errors.refuse("name", "workshop.phone.join.same-name", form.name().strip());
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show(card, form, field, errors, null, true, model, request);
            }
            case Workshops.Arrival.Refused(var refusal) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show(card, form, field, errors, sentence(refusal), false, model, request);
            }
        };
    }

    @PostMapping("/a/{code}/retour")
    String comeBack(
            @PathVariable String code,
            @ModelAttribute JoinForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        WorkshopCard card = card(code);
        if (!tries.allow(card.id(), request.getRemoteAddr())) {
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
                    return "redirect:/s/" + back.key();
                })
                .orElseGet(() -> {
                    FormErrors errors = FormErrors.none().refuse("personal", "workshop.phone.back.unknown");
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    return show(card, form, TerritoryField.empty("territory"), errors, null, true, model, request);
                });
    }

    private String show(
            WorkshopCard card,
            JoinForm form,
            TerritoryField field,
            FormErrors errors,
            @Nullable String notice,
            boolean backOpen,
            Model model,
            HttpServletRequest request) {
        // What the wall shows to everybody is all that somebody at the door may know.
        View view = sessions.view(card.id(), new Viewer.Wall());
        boolean closed = PhoneKeys.isClosed(view);
        model.addAttribute(
                "page",
                new JoinPage(
                        view.session().title(),
                        French.local(view.session().startsAt()),
                        card.code(),
                        view.session().example(),
                        !closed,
                        closed ? messages.get("workshop.phone.join.closed") : notice,
                        known(card, request),
                        form,
                        field,
                        view.all(Item.InitiativeShown.class)
                                .map(it -> new Choice(it.id().toString(), it.title(), it.place().name()))
                                .toList(),
                        errors,
                        backOpen || closed));
        return PAGE;
    }

    private List<KnownPerson> known(WorkshopCard card, HttpServletRequest request) {
        return keys.peopleOf(card.id(), request);
    }

    private WorkshopCard card(String code) {
        return workshops
                .byCode(code)
                .orElseThrow(() -> Problem.notFound("workshop.phone.enter.unknown", code)
                        .titled("workshop.phone.enter.unknown-title")
                        .mend("/rejoindre", "workshop.phone.enter.again"));
    }

    /// Who looks on may come from nowhere in particular; who takes part speaks for a territory.
    private static Place place(Optional<Role> role, JoinForm form, Resolution resolution, FormErrors errors) {
        boolean optional = role.filter(it -> !it.takesPart()).isPresent();
        if (form.territory().isBlank()) {
            errors.refuseIf(!optional, "territory", "workshop.phone.join.territory-missing");
            return Place.UNKNOWN;
        }
        return TerritoryField.territory(resolution, "territory", errors)
                .map(found -> new Place(found.id().toString(), found.shortName()))
                .orElse(Place.UNKNOWN);
    }

    private static Set<Id<PlannedInitiative>> carried(JoinForm form) {
        return form.carries().stream()
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .map(Id::<PlannedInitiative>of)
                .collect(Collectors.toSet());
    }

    private String sentence(Refusal refusal) {
        return messages.get("workshop.refusal." + refusal.reason(), refusal.words().toArray());
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
