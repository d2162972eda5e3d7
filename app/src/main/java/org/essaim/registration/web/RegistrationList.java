package org.essaim.registration.web;

import java.util.List;
import java.util.Optional;
import org.essaim.account.SignedIn;
import org.essaim.mail.Outbox;
import org.essaim.registration.Registration;
import org.essaim.registration.Registration.State;
import org.essaim.registration.RegistrationQuery;
import org.essaim.registration.RegistrationQuery.Order;
import org.essaim.registration.Registrations;
import org.essaim.ui.Export.Origin;
import org.essaim.ui.Exports;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Listed;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Messages;
import org.essaim.ui.Param;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.Slice;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.live.Doors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who registered, for those who lead the workshop: on pages, or whole as CSV.
@Controller
class RegistrationList {
    static final List<State> STATES = List.of(State.CONFIRMED, State.WAITING);
    static final Param<Optional<State>> STATE = Param.one("etat", STATES, RegistrationList::word);
    static final Param<Order> ORDER = Param.order(Order.values(), RegistrationList::word);
    static final Param<String> WORDS = Param.words(100);
    private static final List<Param<?>> PARAMS = List.of(WORDS, STATE, ORDER);
    private static final int PER_PAGE = 50;

    private final Doors doors;
    private final Registrations registrations;
    private final Messages messages;
    private final PublicAddress address;
    private final Outbox outbox;
    private final Exports exports;

    RegistrationList(
            Doors doors, Registrations registrations, Messages messages, PublicAddress address, Outbox outbox, Exports exports) {
        this.doors = doors;
        this.registrations = registrations;
        this.messages = messages;
        this.address = address;
        this.outbox = outbox;
        this.exports = exports;
    }

    @GetMapping("/ateliers/{slug}/inscriptions")
    String list(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model) {
        WorkshopCard card = doors.desk(slug, who).card();
        ListAddress asked = ListAddress.read(path(card), sent, PARAMS);
        Slice<Registration> found = registrations.list(card.id(), query(asked), asked.page(), PER_PAGE);
        model.addAttribute(
                "page",
                new RegistrationListPage(
                        card,
                        registrations.seats(card.id()),
                        new Listed<>(asked, found),
                        address.of(card.path() + "/inscription"),
                        outbox.refusing(found.rows().stream().map(Registration::email).toList())));
        return "registration/list";
    }

    @GetMapping("/ateliers/{slug}/inscriptions.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, SignedIn who) {
        WorkshopCard card = doors.desk(slug, who).card();
        var found = registrations.all(card.id(), query(ListAddress.read(path(card), sent, PARAMS)));
        Origin origin = exports.from(path(card), "registration.csv.purpose.text", Registrations.KEPT.toDays());
        return exports.<Registration>table("registration.csv.", origin)
                .column("name", Registration::name)
                .column("email", Registration::email)
                .column("territory", one -> one.place().name())
                .column("code", one -> one.place().territory())
                .column("role", one -> messages.get("workshop.phone.role." + one.role()))
                .column("citation", one -> messages.get("workshop.phone.citation." + one.citation()))
                .column("state", one -> messages.get("registration.state." + one.state()))
                .column("registered", one -> LocalClock.PARIS.local(one.registeredAt()).toLocalDate().toString())
                .column("came", one -> messages.get(one.came() ? "workshop.prepare.csv.yes" : "workshop.prepare.csv.no"))
                .download("inscriptions-" + card.slug() + "-" + exports.today(), found);
    }

    /// Opens registration, or closes it.
    @PostMapping("/ateliers/{slug}/inscriptions/ouverture")
    ModelAndView open(@PathVariable String slug, @RequestParam(defaultValue = "") String ouvrir, SignedIn who) {
        WorkshopCard card = doors.desk(slug, who).card();
        registrations.open(card.id(), "oui".equals(ouvrir));
        return FormAnswer.done(path(card));
    }

    private static RegistrationQuery query(ListAddress asked) {
        return new RegistrationQuery(asked.get(WORDS), asked.get(STATE), asked.get(ORDER));
    }

    /// In the address: `inscrits`, `attente`.
    private static String word(State state) {
        return state == State.WAITING ? "attente" : "inscrits";
    }

    /// In the address: `arrivee`, `nom`, `territoire`.
    static String word(Order order) {
        return switch (order) {
            case ARRIVAL -> "arrivee";
            case NAME -> "nom";
            case TERRITORY -> "territoire";
        };
    }

    private static String path(WorkshopCard card) {
        return card.path() + "/inscriptions";
    }
}
