package org.essaim.commun.web.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.essaim.account.SignedIn;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.Body;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Home;
import org.essaim.commun.store.ConceptStore.Draft;
import org.essaim.ui.Choice;
import org.essaim.ui.CsvFile;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.ui.NavigationEntry;
import org.essaim.ui.NavigationEntry.Place;
import org.essaim.ui.Typography;
import org.essaim.workshop.WorkshopCard;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Concepts under way, as a page and as a table for spreadsheets.
@Controller
class ConceptListController {
    private static final String ACCOUNT = "/concepts";
    private static final String PERSONAL = "/s/{key}/concepts";
    private static final int PAGE_SIZE = 20;
    /// So many drafts are looked through: more than any Essaim has under way at once.
    private static final int MOST_DRAFTS = 2_000;

    private final Doors doors;
    private final Concepts concepts;
    private final Messages messages;

    ConceptListController(Doors doors, Concepts concepts, Messages messages) {
        this.doors = doors;
        this.concepts = concepts;
        this.messages = messages;
    }

    @Bean
    static NavigationEntry conceptsLink() {
        return new NavigationEntry(Place.ACCOUNT, 10, "commun.concepts.link", ACCOUNT);
    }

    @GetMapping(ACCOUNT)
    ModelAndView list(
            @RequestParam(defaultValue = "") String atelier,
            @RequestParam(defaultValue = "") String tri,
            @RequestParam(defaultValue = "1") int page,
            SignedIn who) {
        return list(Door.of(who), atelier, tri, page);
    }

    @GetMapping(PERSONAL)
    ModelAndView personalList(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String atelier,
            @RequestParam(defaultValue = "") String tri,
            @RequestParam(defaultValue = "1") int page) {
        return list(doors.behind(key), atelier, tri, page);
    }

    @GetMapping(ACCOUNT + ".csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String atelier,
            @RequestParam(defaultValue = "") String tri,
            SignedIn who) {
        return CsvFile.download(
                "concepts.csv",
                Stream.of("title", "purpose", "sentences", "versions", "changed")
                        .map(column -> messages.get("commun.concepts.csv." + column))
                        .toList(),
                drafts(Door.of(who), atelier, tri).stream()
                        .map(ConceptListController::cells)
                        .toList());
    }

    private static List<String> cells(Draft draft) {
        Body body = draft.concept().body();
        return List.of(
                body.title(),
                body.purpose(),
                Long.toString(body.sentences().count()),
                Integer.toString(draft.versions()),
                draft.changedAt().toString());
    }

    private ModelAndView list(Door door, String workshop, String order, int page) {
        List<WorkshopCard> workshops = doors.workshops(door);
        List<Draft> drafts = drafts(door, workshop, order);
        int pages = Math.max(1, Math.ceilDiv(drafts.size(), PAGE_SIZE));
        int number = Math.clamp(page, 1, pages);
        List<ConceptsPage.Row> rows = drafts.stream()
                .skip((long) (number - 1) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .map(it -> row(it, door))
                .toList();
        return new ModelAndView(
                "commun/table/list",
                "page",
                new ConceptsPage(
                        door.base(),
                        workshop,
                        workshops.stream()
                                .map(it -> new Choice(it.slug(), Typography.french(it.title())))
                                .toList(),
                        order.equals("titre") ? "titre" : "recent",
                        rows,
                        drafts.size(),
                        number,
                        pages,
                        Doors.mayBegin(door),
                        door.who().isPresent()));
    }

    private List<Draft> drafts(Door door, String slug, String order) {
        Optional<UUID> workshop = slug.isEmpty()
                ? Optional.empty()
                : Optional.of(doors.workshops(door).stream()
                        .filter(it -> it.slug().equals(slug))
                        .findFirst()
                        .map(WorkshopCard::id)
                        .orElse(new UUID(0, 0)));
        Predicate<Concept> opens = doors.opens(door);
        List<Draft> open = concepts.drafts(workshop, MOST_DRAFTS, 0).stream()
                .filter(it -> opens.test(it.concept()))
                .toList();
        return order.equals("titre")
                ? open.stream()
                        .sorted(Comparator.comparing(
                                (Draft it) -> it.concept().body().title(),
                                java.text.Collator.getInstance(java.util.Locale.FRENCH)))
                        .toList()
                : open;
    }

    private static ConceptsPage.Row row(Draft draft, Door door) {
        Concept concept = draft.concept();
        return new ConceptsPage.Row(
                door.path(concept.slug()),
                Typography.french(concept.body().title()),
                Typography.french(concept.body().purpose()),
                draft.versions(),
                "/c/" + concept.slug(),
                French.dateAndTime(French.local(draft.changedAt())),
                (int) concept.body().sentences().count(),
                concept.home().map(Home::name).orElse(""),
                concept.example());
    }
}
