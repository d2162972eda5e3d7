package org.essaim.initiative.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.account.SignedIn;
import org.essaim.initiative.FundedProjects;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.InitiativeList;
import org.essaim.initiative.InitiativeQuery.Order;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.Theme;
import org.essaim.initiative.web.InitiativesPage.Row;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.Choice;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Reading the catalogue: its list, its export, one initiative.
@Controller
class InitiativesController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Initiatives initiatives;
    private final FundedProjects projects;
    private final Territories territories;
    private final CatalogueCsv csv;
    private final Messages messages;

    InitiativesController(
            Initiatives initiatives,
            FundedProjects projects,
            Territories territories,
            CatalogueCsv csv,
            Messages messages) {
        this.initiatives = initiatives;
        this.projects = projects;
        this.territories = territories;
        this.csv = csv;
        this.messages = messages;
    }

    @GetMapping("/initiatives")
    String list(Search search, Optional<SignedIn> who, Model model) {
        Resolution territory = search.territory(territories);
        InitiativeList list = initiatives.list(search.query(territory));
        model.addAttribute("page", page(search, territory, list, who));
        return "initiative/list";
    }

    @GetMapping("/initiatives.csv")
    ResponseEntity<byte[]> export(Search search) {
        byte[] file = csv.of(initiatives.all(search.query(search.territory(territories))));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("initiatives.csv")
                                .build()
                                .toString())
                .body(file);
    }

    @GetMapping("/initiatives/{slug}")
    String show(@PathVariable String slug, Optional<SignedIn> who, Model model) {
        Initiative initiative = initiatives.bySlug(slug).orElseThrow(() -> unknown());
        model.addAttribute(
                "page",
                InitiativePage.of(
                        initiative,
                        territories.find(initiative.card().territory()),
                        projects.behind(initiative.id()),
                        who.filter(person -> Editing.isOpenTo(person, initiative.example()))
                                .isPresent()));
        return "initiative/show";
    }

    static Problem unknown() {
        return Problem.notFound("initiative.unknown").mend("/initiatives", "initiative.list.all");
    }

    private InitiativesPage page(Search search, Resolution territory, InitiativeList list, Optional<SignedIn> who) {
        var errors = FormErrors.none();
        if (search.territoire() != null && !search.territoire().isBlank()) {
            TerritoryField.territory(territory, "territoire", errors);
        }
        long from = (long) (list.page() - 1) * InitiativeList.PAGE_SIZE + 1;
        return new InitiativesPage(
                search.words(),
                search.field(territory),
                errors,
                search.theTheme().map(Theme::slug).orElse(""),
                themes(),
                Search.slug(search.order()),
                orders(),
                list.initiatives().stream().map(this::row).toList(),
                list.total(),
                from,
                from + list.initiatives().size() - 1,
                list.page() > 1 ? Optional.of(search.address("/initiatives", list.page() - 1)) : Optional.empty(),
                list.page() < list.pages()
                        ? Optional.of(search.address("/initiatives", list.page() + 1))
                        : Optional.empty(),
                search.address("/initiatives.csv", 1),
                !search.address("", 1).isEmpty(),
                who.filter(Editing::isOpenTo).isPresent());
    }

    private Row row(Initiative initiative) {
        String where = territories
                .find(initiative.card().territory())
                .map(InitiativesController::where)
                .orElse("");
        return new Row(initiative, where, initiative.card().themes());
    }

    static String where(Territory territory) {
        return territory.where().isEmpty() ? territory.name() : territory.name() + ", " + territory.where();
    }

    private List<Choice> themes() {
        var choices = new ArrayList<>(List.of(new Choice("", messages.get("initiative.theme.all"))));
        Stream.of(Theme.values())
                .map(theme -> new Choice(theme.slug(), messages.get(theme.messageKey())))
                .forEach(choices::add);
        return choices;
    }

    private List<Choice> orders() {
        return Stream.of(Order.values())
                .map(order -> new Choice(Search.slug(order), messages.get(Search.messageKey(order))))
                .toList();
    }
}
