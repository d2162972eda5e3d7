package org.essaim.workshop.web.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.essaim.account.SignedIn;
import org.essaim.ui.CsvFile;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.live.Doors;
import org.essaim.workshop.registration.Registration;
import org.essaim.workshop.registration.Registrations;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who registered, for those who lead the workshop: on pages, or whole as CSV.
@Controller
class RegistrationList {
    private static final List<String> COLUMNS =
            List.of("name", "email", "territory", "code", "role", "citation", "state", "registered", "came", "purpose");

    private final Doors doors;
    private final Registrations registrations;
    private final Messages messages;
    private final PublicAddress address;
    private final Clock clock;

    RegistrationList(
            Doors doors, Registrations registrations, Messages messages, PublicAddress address, Clock clock) {
        this.doors = doors;
        this.registrations = registrations;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/ateliers/{slug}/inscriptions")
    String list(
            @PathVariable String slug,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "tri", defaultValue = "") String sort,
            @RequestParam(name = "page", defaultValue = "1") String page,
            SignedIn who,
            Model model) {
        WorkshopCard card = doors.desk(slug, who).card();
        RegistrationQuery query = RegistrationQuery.read(path(card), text, state, sort, page);
        List<Registration> found = query.of(registrations.of(card.id()));
        int from = Math.min((query.page() - 1) * RegistrationQuery.PER_PAGE, found.size());
        int to = Math.min(from + RegistrationQuery.PER_PAGE, found.size());
        model.addAttribute(
                "page",
                new RegistrationListPage(
                        card,
                        registrations.seating(card.id()),
                        query,
                        found.subList(from, to),
                        found.size(),
                        from + 1,
                        address.of(card.path() + "/inscription")));
        return "workshop/registration/list";
    }

    @GetMapping("/ateliers/{slug}/inscriptions.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String slug,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "tri", defaultValue = "") String sort,
            SignedIn who) {
        WorkshopCard card = doors.desk(slug, who).card();
        LocalDate today = LocalDate.ofInstant(clock.instant(), French.ZONE);
        var found = RegistrationQuery.read(path(card), text, state, sort, "1").of(registrations.of(card.id()));
        return CsvFile.download(
                "inscriptions-" + card.slug() + "-" + today + ".csv",
                COLUMNS.stream()
                        .map(column -> messages.get("workshop.registration.csv." + column))
                        .toList(),
                found.stream().map(this::row).toList());
    }

    /// Opens registration, or closes it.
    @PostMapping("/ateliers/{slug}/inscriptions/ouverture")
    String open(@PathVariable String slug, @RequestParam(defaultValue = "") String ouvrir, SignedIn who) {
        WorkshopCard card = doors.desk(slug, who).card();
        registrations.open(card.id(), "oui".equals(ouvrir));
        return "redirect:" + path(card);
    }

    private List<String> row(Registration one) {
        return List.of(
                one.name(),
                one.email(),
                one.place().name(),
                one.place().territory(),
                messages.get("workshop.phone.role." + one.role()),
                messages.get("workshop.phone.citation." + one.citation()),
                messages.get("workshop.registration.state." + one.state()),
                French.local(one.registeredAt()).toLocalDate().toString(),
                messages.get(one.came() ? "workshop.prepare.csv.yes" : "workshop.prepare.csv.no"),
                messages.get("workshop.registration.csv.purpose.text"));
    }

    private static String path(WorkshopCard card) {
        return card.path() + "/inscriptions";
    }
}
