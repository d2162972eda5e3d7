package org.essaim.workshop.web.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essaim.account.SignedIn;
import org.essaim.ui.Problem;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.domain.Views;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.live.Door;
import org.essaim.workshop.live.Doors;
import org.essaim.workshop.live.Sessions;
import org.essaim.workshop.live.Snapshot;
import org.essaim.workshop.web.phone.PhoneLook;
import org.essaim.workshop.web.phone.PhonePage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a participant sees, for who explains it to the room: a phone without its owner. It has no door, so that
/// nothing can be sent; no ballot, which is secret from facilitators too; no personal code.
@Controller
@RequestMapping("/ateliers/{slug}/pupitre/apercu")
class PreviewController {
    private final Doors doors;
    private final Sessions sessions;
    private final Clock clock;

    PreviewController(Doors doors, Sessions sessions, Clock clock) {
        this.doors = doors;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    String preview(@PathVariable String slug, @RequestParam(defaultValue = "0") int table, SignedIn who, Model model) {
        Door door = doors.desk(slug, who);
        Workshop workshop = sessions.snapshot(door.workshop()).workshop();
        List<Integer> tables = IntStream.rangeClosed(1, workshop.choice().tables().size()).boxed().toList();
        model.addAttribute(
                "page",
                new PreviewPage(door.base(), door.card().title(), tables, table, somebody(workshop, table).isEmpty()));
        return "workshop/desk/preview";
    }

    @GetMapping("/telephone")
    String phone(@PathVariable String slug, @RequestParam(defaultValue = "0") int table, SignedIn who, Model model) {
        Door door = doors.desk(slug, who);
        Snapshot now = sessions.snapshot(door.workshop());
        Participant person = somebody(now.workshop(), table)
                .orElseThrow(() -> Problem.notFound("workshop.desk.preview.nobody").mend(door.base(), "workshop.desk.return"));
        var view = Views.view(
                now.workshop(), People.of(now.people().persons(), Map.of()), new Viewer.Person(person.id()));
        model.addAttribute(
                "page",
                new PhonePage(
                        view, clock.instant(), "", door.card().slug(), door.card().code(), "", List.of(), PhoneLook.NOTHING));
        return "workshop/phone/page";
    }

    private static Optional<Participant> somebody(Workshop workshop, int table) {
        return workshop.room().takingPart().stream()
                .filter(person -> table == 0 || workshop.room().table(person.id()) == table)
                .findFirst();
    }
}
