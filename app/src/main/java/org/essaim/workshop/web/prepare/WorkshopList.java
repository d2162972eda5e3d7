package org.essaim.workshop.web.prepare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.ui.Exports;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Listed;
import org.essaim.ui.Messages;
import org.essaim.ui.Param;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.Slice;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopCard.State;
import org.essaim.workshop.WorkshopQuery;
import org.essaim.workshop.WorkshopQuery.Order;
import org.essaim.workshop.store.WorkshopCards;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Every workshop, rehearsals excepted: on pages, or whole as CSV.
@Controller
class WorkshopList {
    static final String PATH = "/ateliers";
    static final Param<String> WORDS = Param.words(100);
    static final Param<Optional<State>> STATE = Param.one("etat", List.of(State.values()), WorkshopList::word);
    static final Param<Order> ORDER = Param.order(Order.values(), WorkshopList::word);
    static final List<Param<?>> PARAMS = List.of(WORDS, STATE, ORDER);
    private static final int PER_PAGE = 20;

    private final WorkshopCards cards;
    private final PublicAddress address;
    private final Messages messages;
    private final Exports exports;

    WorkshopList(WorkshopCards cards, PublicAddress address, Messages messages, Exports exports) {
        this.cards = cards;
        this.address = address;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam MultiValueMap<String, String> sent, Optional<SignedIn> who) {
        ListAddress asked = ListAddress.read(PATH, sent, PARAMS);
        boolean prepares = who.filter(person -> person.is(Role.FACILITATOR)).isPresent();
        return new ModelAndView("workshop/prepare/list", "page", page(asked, cards, prepares));
    }

    static WorkshopListPage page(ListAddress asked, WorkshopCards cards, boolean prepares) {
        WorkshopQuery query = query(asked);
        Map<State, Long> counts = cards.counts(query);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long total = query.state().map(state -> counts.getOrDefault(state, 0L)).orElse(all);
        Slice<WorkshopCard> found =
                Slice.of(asked.page(), PER_PAGE, total, (limit, offset) -> cards.list(query, limit, offset));
        return new WorkshopListPage(new Listed<>(asked, found), counts, all, prepares);
    }

    @GetMapping("/ateliers.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> sent) {
        List<WorkshopCard> found = cards.list(query(ListAddress.read(PATH, sent, PARAMS)), Integer.MAX_VALUE, 0);
        return exports.<WorkshopCard>table("workshop.prepare.csv.", exports.from(PATH, "ui.csv.open"))
                .column("title", WorkshopCard::title)
                .column("challenge", WorkshopCard::challenge)
                .column("starts", card -> card.when().local().toString())
                .column("zone", card -> card.venue().zone().getId())
                .column("place", card -> card.venue().words())
                .column("state", card -> messages.get("workshop.prepare.state." + state(card)))
                .column("example", card -> messages.get(card.example() ? "workshop.prepare.csv.yes" : "workshop.prepare.csv.no"))
                .column("address", card -> address.of(card.path()))
                .download("ateliers-" + exports.today(), found);
    }

    private static String state(WorkshopCard card) {
        return card.isCalledOff() ? "CALLED_OFF" : card.state().name();
    }

    private static WorkshopQuery query(ListAddress asked) {
        return new WorkshopQuery(asked.get(WORDS), asked.get(STATE), asked.get(ORDER));
    }

    /// In the address: `a-venir`, `en-cours`, `tenus`.
    private static String word(State state) {
        return switch (state) {
            case PREPARED -> "a-venir";
            case OPEN -> "en-cours";
            case CLOSED -> "tenus";
        };
    }

    /// In the address: `date`, `ancien`, `titre`.
    static String word(Order order) {
        return switch (order) {
            case LATEST -> "date";
            case OLDEST -> "ancien";
            case TITLE -> "titre";
        };
    }
}
