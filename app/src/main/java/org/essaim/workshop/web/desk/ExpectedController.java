package org.essaim.workshop.web.desk;

import java.util.Set;
import java.util.UUID;
import org.essaim.account.SignedIn;
import org.essaim.ui.Problem;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.Workshops.Arrival;
import org.essaim.workshop.Workshops.Newcomer;
import org.essaim.workshop.live.Door;
import org.essaim.workshop.live.Doors;
import org.essaim.workshop.registration.Registration;
import org.essaim.workshop.registration.Registrations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// « Est là »: facilitators let in who registered, with what they said then.
@Controller
class ExpectedController {
    private final Doors doors;
    private final Workshops workshops;
    private final Registrations registrations;

    ExpectedController(Doors doors, Workshops workshops, Registrations registrations) {
        this.doors = doors;
        this.workshops = workshops;
        this.registrations = registrations;
    }

    @PostMapping("/ateliers/{slug}/pupitre/attendus/{id}")
    String here(@PathVariable String slug, @PathVariable UUID id, SignedIn who) {
        Door door = doors.desk(slug, who);
        Registration expected = registrations.expected(door.card().id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.gone("workshop.desk.expected.gone").mend(door.base(), "workshop.desk.expected.back"));
        var newcomer = new Newcomer(
                expected.name(), expected.role(), expected.place(), expected.citation(), Set.of());
        return switch (workshops.join(door.card(), newcomer)) {
            case Arrival.In(var participant, _) -> {
                registrations.came(expected, participant);
                yield "redirect:" + door.base();
            }
            case Arrival.SameName() ->
                throw Problem.conflict("workshop.desk.person.same-name").mend(door.base(), "workshop.desk.expected.back");
            case Arrival.Refused(var refusal) ->
                throw Problem.conflict("workshop.refusal." + refusal.reason(), refusal.words().toArray())
                        .mend(door.base(), "workshop.desk.expected.back");
        };
    }
}
