package org.essaim.registration.web;

import java.time.Clock;
import java.util.List;
import org.essaim.mail.Outbox;
import org.essaim.registration.Registration;
import org.essaim.registration.Registrations;
import org.essaim.ui.CalendarFile;
import org.essaim.ui.CalendarFile.When.Hours;
import org.essaim.ui.Key;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.essaim.workshop.Appointment;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
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
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;
    private final Clock clock;

    OwnRegistrationController(
            Workshops workshops,
            Registrations registrations,
            Outbox outbox,
            Messages messages,
            PublicAddress address,
            Clock clock) {
        this.workshops = workshops;
        this.registrations = registrations;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/inscription/{key}")
    String show(@PathVariable Key key, Model model) {
        Registration registration = registration(key);
        WorkshopCard card = card(registration);
        if (registration.isCancelled()) {
            throw cancelled(card);
        }
        int turn = registration.isWaiting() ? registrations.turn(registration) : 0;
        model.addAttribute(
                "page",
                new OwnRegistrationPage(card, registration, "/inscription/" + key.text(), turn, outbox.hasMailServer(), isRefusing(registration)));
        return "registration/own";
    }

    @GetMapping("/inscription/{key}/calendrier.ics")
    ResponseEntity<byte[]> calendar(@PathVariable Key key) {
        Registration registration = registration(key);
        WorkshopCard card = card(registration);
        String page = address.of("/inscription/" + key.text());
        Appointment appointment = card.appointment();
        // The way into the room is for those who have a seat in it.
        String link = registration.isConfirmed() && !card.isCalledOff() ? appointment.videoLink() : "";
        String place = card.venue().words();
        return CalendarFile.of(new CalendarFile.Event(
                        card.id() + "@essaim",
                        appointment.sequence() + progress(registration),
                        status(card, registration),
                        new Hours(card.startsAt(), card.endsAt()),
                        card.title(),
                        messages.get("registration.calendar", page)
                                + (link.isEmpty() ? "" : "\n" + messages.get("registration.calendar.video", link)),
                        place.isEmpty() ? link : place,
                        page))
                .download(card.slug() + ".ics", clock.instant());
    }

    /// A turn that became a seat, a seat given back: calendars must take these in too.
    private static int progress(Registration registration) {
        return registration.isWaiting() ? 0 : registration.isConfirmed() ? 1 : 2;
    }

    private static CalendarFile.Status status(WorkshopCard card, Registration registration) {
        return card.isCalledOff() || registration.isCancelled()
                ? CalendarFile.Status.CANCELLED
                : registration.isWaiting() ? CalendarFile.Status.TENTATIVE : CalendarFile.Status.CONFIRMED;
    }

    @PostMapping("/inscription/{key}/annulation")
    String cancel(@PathVariable Key key, Model model) {
        Registration registration = registration(key);
        WorkshopCard card = card(registration);
        if (registration.came()) {
            throw Problem.conflict("registration.came").mend(card.path(), "workshop.prepare.back-to-workshop");
        }
        if (!registrations.cancel(card, registration)) {
            throw cancelled(card);
        }
        model.addAttribute("page", new CancelledPage(card));
        return "registration/cancelled";
    }

    private boolean isRefusing(Registration registration) {
        return !registration.email().isEmpty() && !outbox.refusing(List.of(registration.email())).isEmpty();
    }

    private Registration registration(Key key) {
        return registrations
                .byKey(key)
                .orElseThrow(() -> Problem.notFound("registration.unknown").mend("/ateliers", "workshop.prepare.list.title"));
    }

    private WorkshopCard card(Registration registration) {
        return workshops
                .byId(registration.workshop())
                .orElseThrow(() -> Problem.notFound("workshop.prepare.unknown").mend("/ateliers", "workshop.prepare.list.title"));
    }

    private static Problem cancelled(WorkshopCard card) {
        return Problem.gone("registration.cancelled-already")
                .titled("registration.cancelled-already.title")
                .mend(card.path(), "workshop.prepare.back-to-workshop");
    }
}
