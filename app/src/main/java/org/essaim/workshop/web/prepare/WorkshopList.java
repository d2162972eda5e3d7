package org.essaim.workshop.web.prepare;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.ui.CsvFile;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopCard.State;
import org.essaim.workshop.store.WorkshopCards;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Every workshop, rehearsals excepted: on pages, or whole as CSV.
@Controller
class WorkshopList {

    private final WorkshopCards cards;
    private final PublicAddress address;
    private final Messages messages;
    private final Clock clock;

    WorkshopList(WorkshopCards cards, PublicAddress address, Messages messages, Clock clock) {
        this.cards = cards;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/ateliers")
    ModelAndView list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "tri", defaultValue = "") String sort,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Optional<SignedIn> who) {
        WorkshopQuery query = WorkshopQuery.read(text, state, sort, page);
        return new ModelAndView("workshop/prepare/list", "page", page(query, cards.list(), who));
    }

    static WorkshopListPage page(WorkshopQuery query, List<WorkshopCard> all, Optional<SignedIn> who) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        all.stream().filter(query::fits).forEach(card -> counts.merge(card.state(), 1, Integer::sum));
        List<WorkshopCard> found = query.of(all);
        int from = Math.min((query.page() - 1) * WorkshopQuery.PER_PAGE, found.size());
        int to = Math.min(from + WorkshopQuery.PER_PAGE, found.size());
        return new WorkshopListPage(
                query,
                found.subList(from, to),
                counts,
                found.size(),
                from + 1,
                !all.isEmpty(),
                who.filter(person -> person.is(Role.FACILITATOR)).isPresent());
    }

    @GetMapping("/ateliers.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "tri", defaultValue = "") String sort) {
        List<WorkshopCard> found = WorkshopQuery.read(text, state, sort, "1").of(cards.list());
        String name = "ateliers-" + LocalDate.ofInstant(clock.instant(), French.ZONE) + ".csv";
        return CsvFile.download(
                name,
                Stream.of("title", "challenge", "starts", "state", "example", "address")
                        .map(column -> messages.get("workshop.prepare.csv." + column))
                        .toList(),
                found.stream().map(this::record).toList());
    }

    private List<String> record(WorkshopCard card) {
        return List.of(
                card.title(),
                card.challenge(),
                French.local(card.startsAt()).toString(),
                messages.get("workshop.prepare.state." + card.state()),
                messages.get(card.example() ? "workshop.prepare.csv.yes" : "workshop.prepare.csv.no"),
                address.of(card.path()));
    }
}
