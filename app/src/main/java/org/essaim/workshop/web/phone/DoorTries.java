package org.essaim.workshop.web.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.essaim.ui.ClientAddress;
import org.essaim.ui.Crowd;
import org.essaim.ui.Problem;
import org.essaim.ui.Tries;
import org.essaim.workshop.JoinCode;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// How often one may try at a room's door: a whole room behind one address may, a program may not.
///
/// A code is one of 368,640, so codes that lead nowhere are counted: 30 at once from one address, then 6 a minute; and 600
/// a minute for everybody together, beyond which whoever typed no wrong code lately still comes in at the first try.
@Component
class DoorTries {
    private final Workshops workshops;
    private final ClientAddress client;
    private final Crowd wrongCodes = new Crowd(new Tries(30, Duration.ofMinutes(5)), new Tries(600, Duration.ofMinutes(1)));
    private final Tries entries = new Tries(30, Duration.ofMinutes(1));

    DoorTries(Workshops workshops, ClientAddress client) {
        this.workshops = workshops;
        this.client = client;
    }

    /// The workshop of a code as typed.
    ///
    /// @throws Problem 429 when too many led nowhere
    Optional<WorkshopCard> byCode(String typed, HttpServletRequest request) {
        Optional<JoinCode> code = JoinCode.read(typed);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String from = client.of(request);
        if (!wrongCodes.leaves(from)) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "workshop.phone.enter.too-often")
                    .titled("workshop.phone.enter.too-often-title");
        }
        Optional<WorkshopCard> found = workshops.byCode(typed);
        if (found.isEmpty()) {
            wrongCodes.failed(from);
        }
        return found;
    }

    /// Whether one more personal code may be tried from there.
    boolean allow(UUID workshop, HttpServletRequest request) {
        return entries.allows(workshop + " " + client.of(request));
    }
}
