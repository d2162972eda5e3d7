package org.essaim.workshop.web.phone;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.text.Typed;
import org.essaim.ui.Problem;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.live.Door;
import org.essaim.workshop.live.Doors;
import org.essaim.workshop.live.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// `GET /s/{key}` and its regions.
@Controller
class PhoneController {
    private static final Set<String> REGIONS = Set.of("screen", "steps", "where", "hand", "message", "mates", "coming");

    private final Doors doors;
    private final Sessions sessions;
    private final Workshops workshops;
    private final PhoneKeys keys;
    private final Clock clock;

    PhoneController(Doors doors, Sessions sessions, Workshops workshops, PhoneKeys keys, Clock clock) {
        this.doors = doors;
        this.sessions = sessions;
        this.workshops = workshops;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/s/{key}")
    String page(
            @PathVariable String key,
            @RequestParam Optional<String> element,
            @RequestParam Optional<String> initiative,
            @RequestParam Optional<String> kind,
            @RequestParam(defaultValue = "false") boolean pinned,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Door door = doors.person(key);
        keys.remember(key, request, response);
        model.addAttribute("page", page(door, look(element, initiative, kind, pinned), neighbours(door, request)));
        // A page that shows the room as it was would lie when one comes back to it.
        response.setHeader("Cache-Control", "no-store");
        return "workshop/phone/page";
    }

    @GetMapping("/s/{key}/regions/{name}")
    String region(
            @PathVariable String key,
            @PathVariable String name,
            @RequestParam Optional<String> element,
            @RequestParam Optional<String> initiative,
            @RequestParam Optional<String> kind,
            @RequestParam(defaultValue = "false") boolean pinned,
            Model model,
            HttpServletResponse response) {
        if (!REGIONS.contains(name)) {
            throw Problem.notFound("ui.problem.404.text");
        }
        model.addAttribute("page", page(doors.person(key), look(element, initiative, kind, pinned), List.of()));
        response.setHeader("Cache-Control", "no-store");
        return "workshop/phone/" + name;
    }

    private PhonePage page(Door door, PhoneLook look, List<PhonePage.Neighbour> neighbours) {
        Viewer.Person person = (Viewer.Person) door.viewer();
        return new PhonePage(
                sessions.view(door),
                clock.instant(),
                door.base(),
                door.card().slug(),
                door.card().code(),
                workshops.personalCode(door.card(), person.participant()),
                neighbours,
                look);
    }

    private List<PhonePage.Neighbour> neighbours(Door door, HttpServletRequest request) {
        return keys.othersThan(door, request).stream()
                .map(person -> new PhonePage.Neighbour(person.name(), person.place(), person.href()))
                .toList();
    }

    private static PhoneLook look(
            Optional<String> element, Optional<String> initiative, Optional<String> kind, boolean pinned) {
        return new PhoneLook(
                id(element), id(initiative), kind.map(PhoneController::kind).orElse(null), pinned);
    }

    /// Addresses are typed and forwarded: what is no id is nothing.
    private static @Nullable String id(Optional<String> typed) {
        return typed.flatMap(Typed::id).map(UUID::toString).orElse(null);
    }

    private static @Nullable NoteKind kind(String typed) {
        for (NoteKind kind : NoteKind.values()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        return null;
    }
}
