package org.essaim.workshop.demonstration;

import java.util.Set;
import org.essaim.account.Accounts;
import org.essaim.account.DemonstrationAccess;
import org.essaim.account.OpenedSession;
import org.essaim.account.Role;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.workshop.Rehearsals;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The four doors of the home page: each opens on the same rehearsal, in full swing.
@Controller
class RoleDoors {
    private final Accounts accounts;
    private final DemonstrationAccess access;
    private final Workshops workshops;
    private final Rehearsals rehearsals;
    private final Messages messages;

    RoleDoors(
            Accounts accounts,
            DemonstrationAccess access,
            Workshops workshops,
            Rehearsals rehearsals,
            Messages messages) {
        this.accounts = accounts;
        this.access = access;
        this.workshops = workshops;
        this.rehearsals = rehearsals;
        this.messages = messages;
    }

    @PostMapping("/demo/{role}")
    ResponseEntity<Void> enter(
            @PathVariable String role,
            @RequestParam(name = DemonstrationAccess.PARAMETER, required = false) @Nullable String key) {
        if (!access.admits(key)) {
            throw Problem.forbidden("account.demonstration.closed");
        }
        return switch (role) {
            case "animation" -> facilitator(key);
            case "participante" -> person(org.essaim.workshop.domain.Role.LOCAL_AGENT);
            case "designer" -> person(org.essaim.workshop.domain.Role.DESIGNER);
            case "projecteur" -> to(rehearsal().wallPath());
            default -> throw Problem.notFound("workshop.demonstration.no-such-door");
        };
    }

    private ResponseEntity<Void> facilitator(@Nullable String key) {
        OpenedSession opened = accounts.demonstrationSession(Role.FACILITATOR, key);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, rehearsal().deskPath())
                .header(HttpHeaders.SET_COOKIE, opened.cookie().toString())
                .build();
    }

    /// A visitor sits down among the simulated people, as one more.
    private ResponseEntity<Void> person(org.essaim.workshop.domain.Role role) {
        WorkshopCard card = rehearsal();
        Place place = new Place("epci:200039857", "Pays de Grasse");
        for (int visitor = 1; ; visitor++) {
            var newcomer = new Workshops.Newcomer(
                    messages.get("workshop.demonstration.visitor", visitor), role, place, Citation.NOT_AT_ALL, Set.of());
            switch (workshops.join(card, newcomer)) {
                case Workshops.Arrival.In(_, var door) -> {
                    return to("/s/" + door);
                }
                case Workshops.Arrival.Refused(var refusal) ->
                    throw Problem.conflict("workshop.refusal." + refusal.reason(), refusal.words().toArray());
                case Workshops.Arrival.SameName() -> {
                    // Another visitor of this demonstration: the next number is free, or the one after.
                }
            }
        }
    }

    private WorkshopCard rehearsal() {
        WorkshopCard open = workshops
                .byCode(Demonstration.OPEN_CODE.text())
                .filter(WorkshopCard::demonstration)
                .orElseThrow(() -> Problem.notFound("workshop.demonstration.no-such-door"));
        return rehearsals.inFullSwing(open, accounts.demonstrationPerson(Role.FACILITATOR).id());
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
    }
}
