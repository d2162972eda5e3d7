package org.essaim.commun.web.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.account.SignedIn;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Home;
import org.essaim.commun.store.ConceptStore.Draft;
import org.essaim.commun.store.DraftQuery;
import org.essaim.commun.store.DraftQuery.Order;
import org.essaim.language.Language;
import org.essaim.ui.Exports;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Listed;
import org.essaim.ui.LocalClock;
import org.essaim.ui.NavigationEntry;
import org.essaim.ui.NavigationEntry.Place;
import org.essaim.ui.Option;
import org.essaim.ui.Param;
import org.essaim.ui.Slice;
import org.essaim.workshop.WorkshopCard;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Concepts under way, as a page and as a table for spreadsheets.
@Controller
class ConceptListController {
    private static final String ACCOUNT = "/concepts";
    private static final String PERSONAL = "/s/{key}/concepts";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");
    static final Param<Optional<String>> WORKSHOP = Param.one("atelier", ConceptListController::slug, slug -> slug);
    static final Param<Order> ORDER = Param.order(Order.values(), ConceptListController::word);
    private static final List<Param<?>> PARAMS = List.of(WORKSHOP, ORDER);
    private static final int PER_PAGE = 20;

    private final TableDoors doors;
    private final Concepts concepts;
    private final Exports exports;

    ConceptListController(TableDoors doors, Concepts concepts, Exports exports) {
        this.doors = doors;
        this.concepts = concepts;
        this.exports = exports;
    }

    @Bean
    static NavigationEntry conceptsLink() {
        return new NavigationEntry(Place.ACCOUNT, 10, "commun.concepts.link", ACCOUNT);
    }

    @GetMapping(ACCOUNT)
    ModelAndView list(@RequestParam MultiValueMap<String, String> sent, SignedIn who) {
        return list(TableDoor.of(who), sent);
    }

    @GetMapping(PERSONAL)
    ModelAndView personalList(@PathVariable String key, @RequestParam MultiValueMap<String, String> sent) {
        return list(doors.behind(key), sent);
    }

    @GetMapping(ACCOUNT + ".csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> sent, SignedIn who) {
        TableDoor door = TableDoor.of(who);
        DraftQuery query = query(ListAddress.read(ACCOUNT, sent, PARAMS), door, doors.workshops(door));
        return exports.<Draft>table("commun.concepts.csv.", exports.from(ACCOUNT, "ui.csv.internal"))
                .column("title", draft -> draft.concept().body().title())
                .column("purpose", draft -> draft.concept().body().purpose())
                .column("sentences", draft -> Long.toString(draft.concept().body().sentences().count()))
                .column("versions", draft -> Integer.toString(draft.versions()))
                .column("changed", draft -> LocalClock.PARIS.local(draft.changedAt()).toString())
                .download("concepts", concepts.drafts(query, 1, Integer.MAX_VALUE).rows());
    }

    private ModelAndView list(TableDoor door, Map<String, List<String>> sent) {
        ListAddress asked = ListAddress.read(door.base(), sent, PARAMS);
        List<WorkshopCard> workshops = doors.workshops(door);
        Slice<Draft> found = concepts.drafts(query(asked, door, workshops), asked.page(), PER_PAGE);
        return new ModelAndView(
                "commun/table/list",
                "page",
                new ConceptsPage(
                        new Listed<>(asked, found.map(draft -> row(draft, door))),
                        workshops.stream()
                                .map(it -> new Option(it.slug(), Language.spoken().typographed(it.title())))
                                .toList(),
                        TableDoors.mayBegin(door),
                        door.who().isPresent()));
    }

    /// A workshop that does not open to them leaves nothing.
    private DraftQuery query(ListAddress asked, TableDoor door, List<WorkshopCard> workshops) {
        Optional<UUID> workshop = asked.get(WORKSHOP)
                .map(slug -> workshops.stream()
                        .filter(it -> it.slug().equals(slug))
                        .findFirst()
                        .map(WorkshopCard::id)
                        .orElse(new UUID(0, 0)));
        return new DraftQuery(doors.reach(door), workshop, asked.get(ORDER));
    }

    private static Optional<String> slug(String said) {
        return SLUG.matcher(said).matches() ? Optional.of(said) : Optional.empty();
    }

    /// In the address: `recent`, `titre`.
    static String word(Order order) {
        return order == Order.TITLE ? "titre" : "recent";
    }

    private static ConceptsPage.Row row(Draft draft, TableDoor door) {
        Concept concept = draft.concept();
        return new ConceptsPage.Row(
                door.path(concept.slug()),
                Language.spoken().typographed(concept.body().title()),
                Language.spoken().typographed(concept.body().purpose()),
                draft.versions(),
                "/c/" + concept.slug(),
                Language.spoken().dateAndTime(LocalClock.PARIS.local(draft.changedAt())),
                (int) concept.body().sentences().count(),
                concept.home().map(Home::name).orElse(""),
                concept.example());
    }
}
