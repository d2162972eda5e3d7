package org.essaim.workshop.web.desk;

import org.essaim.account.SignedIn;
import org.essaim.workshop.live.Door;
import org.essaim.workshop.live.Doors;
import org.essaim.workshop.live.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who sits where, on paper: for the door of the room, and for who has no phone.
@Controller
class TablePlanController {
    private final Doors doors;
    private final Sessions sessions;

    TablePlanController(Doors doors, Sessions sessions) {
        this.doors = doors;
        this.sessions = sessions;
    }

    @GetMapping("/ateliers/{slug}/pupitre/tables")
    String seats(@PathVariable String slug, SignedIn who, Model model) {
        Door door = doors.desk(slug, who);
        model.addAttribute("page", new TablePlanPage(sessions.view(door), door.base()));
        return "workshop/desk/seats";
    }
}
