package org.essaim.workshop.web.wall;

import java.time.Clock;
import org.essaim.ui.PublicAddress;
import org.essaim.workshop.VoteOnTheWall;
import org.essaim.workshop.live.Door;
import org.essaim.workshop.live.Doors;
import org.essaim.workshop.live.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The projector's page, and the one region it redraws.
@Controller
class WallController {
    private final Doors doors;
    private final Sessions sessions;
    private final VoteOnTheWall votes;
    private final PublicAddress address;
    private final Clock clock;

    WallController(Doors doors, Sessions sessions, VoteOnTheWall votes, PublicAddress address, Clock clock) {
        this.doors = doors;
        this.sessions = sessions;
        this.votes = votes;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/mur/{key}")
    String wall(@PathVariable String key, Model model) {
        model.addAttribute("page", page(doors.wall(key)));
        return "workshop/wall/wall";
    }

    @GetMapping("/mur/{key}/regions/screen")
    String screen(@PathVariable String key, Model model) {
        model.addAttribute("page", page(doors.wall(key)));
        return "workshop/wall/screen";
    }

    private WallPage page(Door door) {
        return WallPage.of(
                door,
                sessions.view(door),
                address.of(door.card().joinPath()),
                address.of(door.card().path() + "/restitution"),
                clock.instant(),
                votes.shown(door.workshop()));
    }
}
