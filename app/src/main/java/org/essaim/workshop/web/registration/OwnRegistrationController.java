package org.essaim.workshop.web.registration;

import java.time.Clock;
import java.time.Duration;
import org.essaim.mail.Outbox;
import org.essaim.ui.CalendarFile;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.live.Sessions;
import org.essaim.workshop.registration.Registration;
import org.essaim.workshop.registration.Registrations;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/inscription/{key}`: what somebody registered finds by their link. A page to look at never cancels: programs that
/// read letters follow links too, so cancelling is a button.
@Controller
class OwnRegistrationController {
    private final Workshops workshops;
    private final Registrations registrations;
    private final Sessions sessions;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;
    private final Clock clock;

    OwnRegistrationController(
            Workshops workshops,
            Registrations registrations,
            Sessions sessions,
            Outbox outbox,
            Messages messages,
            PublicAddress address,
            Clock clock) {
        this.workshops = workshops;
        this.registrations = registrations;
        this.sessions = sessions;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/inscription/{key}")
    String show(@PathVariable String key, Model model) {
        Registration registration = registration(key);
        WorkshopCard card = card(registration);
        if (registration.isCancelled()) {
            throw cancelled(card);
        }
        int turn = registration.isWaiting() ? registrations.turn(registration) : 0;
        model.addAttribute(
                "page",
                new OwnRegistrationPage(card, registration, "/inscription/" + key, turn, outbox.hasMailServer()));
        return "workshop/registration/own";
    }

    @GetMapping("/inscription/{key}/calendrier.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String key) {
        Registration registration = registration(key);
        WorkshopCard card = card(registration);
        if (registration.isCancelled()) {
            throw cancelled(card);
        }
        Plan plan = sessions.snapshot(card.id()).workshop().plan();
        String page = address.of("/inscription/" + key);
        var file = new CalendarFile(
                card.id() + "@essaim",
                card.startsAt(),
                card.startsAt().plus(Duration.ofMinutes(plan.minutes())),
                card.title(),
                messages.get("workshop.registration.calendar", page),
                plan.videoLink(),
                page);
        return file.download(card.slug() + ".ics", clock.instant());
    }

    @PostMapping("/inscription/{key}/annulation")
    String cancel(@PathVariable String key, Model model) {
        Registration registration = registration(key);
        WorkshopCard card = card(registration);
        if (registration.came()) {
            throw Problem.conflict("workshop.registration.came").mend(card.path(), "workshop.prepare.back-to-workshop");
        }
        if (!registrations.cancel(card, registration)) {
            throw cancelled(card);
        }
        model.addAttribute("page", new CancelledPage(card));
        return "workshop/registration/cancelled";
    }

    private Registration registration(String key) {
        return registrations
                .byKey(key)
                .orElseThrow(() -> Problem.notFound("workshop.registration.unknown").mend("/ateliers", "workshop.prepare.list.title"));
    }

    private WorkshopCard card(Registration registration) {
        return workshops
                .byId(registration.workshop())
                .orElseThrow(() -> Problem.notFound("workshop.prepare.unknown").mend("/ateliers", "workshop.prepare.list.title"));
    }

    private static Problem cancelled(WorkshopCard card) {
        return Problem.gone("workshop.registration.cancelled-already")
                .titled("workshop.registration.cancelled-already.title")
                .mend(card.path(), "workshop.prepare.back-to-workshop");
    }
}
