package org.essaim.workshop.web.desk;

import java.time.Clock;
import java.util.Comparator;
import java.util.Set;
import org.essaim.account.SignedIn;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.essaim.workshop.SeatKeeping;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.live.Door;
import org.essaim.workshop.live.Doors;
import org.essaim.workshop.live.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The desk and its regions.
@Controller
@RequestMapping("/ateliers/{slug}/pupitre")
class DeskController {
    private static final Set<String> REGIONS = Set.of("now", "agenda", "center", "room", "message", "projector");

    private final Doors doors;
    private final Sessions sessions;
    private final SeatKeeping seats;
    private final PublicAddress address;
    private final Clock clock;

    DeskController(
            Doors doors, Sessions sessions, SeatKeeping seats, PublicAddress address, Clock clock) {
        this.doors = doors;
        this.sessions = sessions;
        this.seats = seats;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping
    String desk(@PathVariable String slug, SignedIn who, Model model) {
        Door door = doors.desk(slug, who);
        if (door.card().isCalledOff()) {
            throw Problem.gone("workshop.prepare.called-off.text")
                    .titled("workshop.prepare.called-off.title")
                    .mend(door.card().path(), "workshop.prepare.back-to-workshop");
        }
        model.addAttribute("page", page(door, 0));
        return "workshop/desk/desk";
    }

    @GetMapping("/regions/{name}")
    String region(
            @PathVariable String slug,
            @PathVariable String name,
            @RequestParam(defaultValue = "0") int table,
            SignedIn who,
            Model model) {
        if (!REGIONS.contains(name)) {
            throw Problem.notFound("ui.problem.404.text");
        }
        model.addAttribute("page", page(doors.desk(slug, who), table));
        return "workshop/desk/" + name;
    }

    /// Where a note may go: asked when the dialog opens.
    @GetMapping("/regions/gather")
    String gather(@PathVariable String slug, @RequestParam String note, SignedIn who, Model model) {
        View view = sessions.view(doors.desk(slug, who));
        Item.NoteShown shown = view.all(Item.NoteShown.class)
                .filter(it -> it.id().toString().equals(note))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("ui.problem.404.text"));
        model.addAttribute(
                "page",
                new GatherPage(
                        shown,
                        view.all(Item.ElementShown.class)
                                .filter(it -> it.initiative().equals(shown.initiative()))
                                .sorted(Comparator.comparing((Item.ElementShown it) -> it.kind() != shown.kind())
                                        .thenComparing(Item.ElementShown::number))
                                .toList()));
        return "workshop/desk/gather";
    }

    private DeskPage page(Door door, int table) {
        return DeskPage.of(
                door, sessions.view(door), address.of(door.card().joinPath()), clock.instant(), table, seats::expected);
    }
}
