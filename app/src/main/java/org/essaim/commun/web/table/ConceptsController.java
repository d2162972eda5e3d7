package org.essaim.commun.web.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.essaim.account.SignedIn;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.Body;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Home;
import org.essaim.commun.store.ConceptStore.Draft;
import org.essaim.ui.Choice;
import org.essaim.ui.FormErrors;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.ui.Typography;
import org.essaim.workshop.WorkshopCard;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Concepts under way, and the beginning of one: from one workshop or several.
@Controller
class ConceptsController {
    private static final String ACCOUNT = "/concepts";
    private static final String PERSONAL = "/s/{key}/concepts";
    private static final int PAGE_SIZE = 20;
    /// So many drafts are looked through: more than any Essaim has under way at once.
    private static final int MOST_DRAFTS = 2_000;

    private final Doors doors;
    private final Concepts concepts;
    private final Messages messages;

    ConceptsController(Doors doors, Concepts concepts, Messages messages) {
        this.doors = doors;
        this.concepts = concepts;
        this.messages = messages;
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
            @RequestParam(defaultValue = "") String atelier, @RequestParam(defaultValue = "") String tri, SignedIn who) {
        StringWriter csv = new StringWriter();
        CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(csv);
        writer.writeRecord(
                messages.get("commun.concepts.csv.title"),
                messages.get("commun.concepts.csv.purpose"),
                messages.get("commun.concepts.csv.sentences"),
                messages.get("commun.concepts.csv.versions"),
                messages.get("commun.concepts.csv.changed"));
        for (Draft draft : drafts(Door.of(who), atelier, tri)) {
            Body body = draft.concept().body();
            writer.writeRecord(
                    plain(body.title()),
                    plain(body.purpose()),
                    Long.toString(body.sentences().count()),
                    Integer.toString(draft.versions()),
                    draft.changedAt().toString());
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"concepts.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(ACCOUNT + "/nouveau")
    ModelAndView blank(@RequestParam(defaultValue = "") String atelier, SignedIn who) {
        return blank(Door.of(who), atelier);
    }

    @GetMapping(PERSONAL + "/nouveau")
    ModelAndView personalBlank(@PathVariable String key) {
        Door door = doors.behind(key);
        return blank(door, door.designer().orElseThrow().card().slug());
    }

    @PostMapping(ACCOUNT)
    ModelAndView begin(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") List<String> workshops,
            SignedIn who) {
        return begin(Door.of(who), title, workshops);
    }

    @PostMapping(PERSONAL)
    ModelAndView personalBegin(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") List<String> workshops) {
        return begin(doors.behind(key), title, workshops);
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

    private ModelAndView blank(Door door, String slug) {
        Set<String> chosen = doors.workshops(door).stream()
                .filter(it -> it.slug().equals(slug))
                .map(it -> it.id().toString())
                .collect(Collectors.toSet());
        return form(door, "", chosen, FormErrors.none());
    }

    private ModelAndView begin(Door door, String title, List<String> ids) {
        requireBeginner(door);
        List<WorkshopCard> from = doors.workshops(door).stream()
                .filter(it -> ids.contains(it.id().toString()))
                .toList();
        String typed = title.strip();
        FormErrors errors = FormErrors.none()
                .refuseIf(
                        typed.codePointCount(0, typed.length()) < Body.SHORTEST_TITLE,
                        "title",
                        "commun.refusal.title-too-short",
                        Body.SHORTEST_TITLE)
                .refuseIf(
                        typed.codePointCount(0, typed.length()) > Body.LONGEST_TITLE,
                        "title",
                        "commun.refusal.text-too-long",
                        typed.codePointCount(0, typed.length()),
                        Body.LONGEST_TITLE)
                .refuseIf(from.isEmpty(), "workshops", "commun.begin.workshops-missing")
                .refuseIf(from.size() > Concept.MOST_WORKSHOPS, "workshops", "commun.refusal.too-many", Concept.MOST_WORKSHOPS);
        if (!errors.isEmpty()) {
            return form(door, title, Set.copyOf(ids), errors);
        }
        Concept begun = concepts.begin(typed, from, door.account());
        return new ModelAndView("redirect:" + door.path(begun.slug()));
    }

    private ModelAndView form(Door door, String title, Set<String> chosen, FormErrors errors) {
        requireBeginner(door);
        List<Choice> workshops = doors.workshops(door).stream()
                .map(it -> new Choice(
                        it.id().toString(),
                        Typography.french(it.title()),
                        French.date(French.local(it.startsAt()).toLocalDate())))
                .toList();
        ModelAndView view = new ModelAndView(
                "commun/table/begin", "page", new BeginPage(door.base(), title, workshops, chosen, errors));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static void requireBeginner(Door door) {
        if (!Doors.mayBegin(door)) {
            throw Problem.forbidden("commun.begin.reserved").mend(door.base(), "commun.table.all");
        }
    }

    /// A spreadsheet takes a cell that begins so for a formula, whoever wrote it.
    private static String plain(String text) {
        return text.matches("(?s)^[=+\\-@\t\r].*") ? "'" + text : text;
    }
}
