package org.essaim.demonstration;

import org.essaim.account.Accounts;
import org.essaim.account.DemonstrationAccess;
import org.essaim.account.OpenedSession;
import org.essaim.account.Role;
import org.essaim.ui.Problem;
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
    private final VisitorsRoom room;

    RoleDoors(Accounts accounts, DemonstrationAccess access, VisitorsRoom room) {
        this.accounts = accounts;
        this.access = access;
        this.room = room;
    }

    @PostMapping("/demo/{role}")
    ResponseEntity<Void> enter(
            @PathVariable String role,
            @RequestParam(name = DemonstrationAccess.PARAMETER, required = false) @Nullable String key) {
        access.require(key);
        return switch (role) {
            case "animation" -> facilitator(key);
            case "participante" -> to("/s/" + room.sitDown(org.essaim.workshop.domain.Role.LOCAL_AGENT));
            case "designer" -> to("/s/" + room.sitDown(org.essaim.workshop.domain.Role.DESIGNER));
            case "projecteur" -> to(room.rehearsal().wallPath());
            default -> throw Problem.notFound("demonstration.no-such-door");
        };
    }

    private ResponseEntity<Void> facilitator(@Nullable String key) {
        OpenedSession opened = accounts.demonstrationSession(Role.FACILITATOR, key);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, room.rehearsal().deskPath())
                .header(HttpHeaders.SET_COOKIE, opened.cookie().toString())
                .build();
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
    }
}
