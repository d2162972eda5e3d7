package org.essaim.workshop.web.desk;

import java.util.Set;
import java.util.UUID;
import org.essaim.account.SignedIn;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.Problem;
import org.essaim.workshop.SeatKeeping;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.Workshops.Arrival;
import org.essaim.workshop.Workshops.Newcomer;
import org.essaim.workshop.live.Door;
import org.essaim.workshop.live.Doors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// « Est là »: facilitators let in who registered, with what they said then.
@Controller
class ExpectedController {
    private final Doors doors;
    private final Workshops workshops;
    private final SeatKeeping seats;

    ExpectedController(Doors doors, Workshops workshops, SeatKeeping seats) {
        this.doors = doors;
        this.workshops = workshops;
        this.seats = seats;
    }

    @PostMapping("/ateliers/{slug}/pupitre/attendus/{id}")
    ModelAndView here(@PathVariable String slug, @PathVariable UUID id, SignedIn who) {
        Door door = doors.desk(slug, who);
        SeatKeeping.Expected expected = seats.expected(door.card().id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.gone("workshop.desk.expected.gone").mend(door.base(), "workshop.desk.expected.back"));
        var newcomer = new Newcomer(
                expected.name(), expected.role(), expected.place(), expected.citation(), Set.of());
        return switch (workshops.letIn(door.card(), newcomer, who.id())) {
            case Arrival.In(var participant, _) -> {
                seats.came(expected, participant);
                yield FormAnswer.done(door.base());
            }
            case Arrival.SameName() ->
                throw Problem.conflict("workshop.desk.person.same-name").mend(door.base(), "workshop.desk.expected.back");
            case Arrival.Refused(var refusal) ->
                throw Problem.conflict("workshop.refusal." + refusal.reason(), refusal.words().toArray())
                        .mend(door.base(), "workshop.desk.expected.back");
        };
    }
}
