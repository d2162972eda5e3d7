package org.essaim.project.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.account.SignedIn;
import org.essaim.project.Project;
import org.essaim.project.Project.Phase;
import org.essaim.project.ProjectQuery;
import org.essaim.project.ProjectQuery.Order;
import org.essaim.project.Projects;
import org.essaim.ui.Exports;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Listed;
import org.essaim.ui.Messages;
import org.essaim.ui.NavigationEntry;
import org.essaim.ui.NavigationEntry.Place;
import org.essaim.ui.Param;
import org.essaim.ui.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The projects that are public, and one's own; as a page and as a table for spreadsheets.
@Controller
class ProjectListController {
    static final String PATH = "/projets";
    static final List<Phase> PHASES = List.of(Phase.values());
    static final Param<String> WORDS = Param.words(100);
    static final Param<Optional<Phase>> PHASE = Param.one("phase", PHASES, ProjectListController::word);
    static final Param<Order> ORDER = Param.order(Order.values(), order -> order == Order.RECENT ? "recent" : "titre");
    private static final List<Param<?>> PARAMS = List.of(WORDS, PHASE, ORDER);
    private static final int PER_PAGE = 20;

    private final Projects projects;
    private final Exports exports;
    private final Messages messages;
    private final PublicAddress address;

    ProjectListController(Projects projects, Exports exports, Messages messages, PublicAddress address) {
        this.projects = projects;
        this.exports = exports;
        this.messages = messages;
        this.address = address;
    }

    @Bean
    static NavigationEntry projectsEntry() {
        return new NavigationEntry(Place.MAIN, 50, "project.list.short", PATH);
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam MultiValueMap<String, String> sent, Optional<SignedIn> who) {
        ListAddress asked = ListAddress.read(PATH, sent, PARAMS);
        ProjectQuery query = query(asked, who);
        return new ModelAndView(
                "project/list",
                "page",
                new ProjectListPage(new Listed<>(asked, projects.list(query, asked.page(), PER_PAGE)), query.own()));
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> sent) {
        ProjectQuery query = query(ListAddress.read(PATH, sent, PARAMS), Optional.empty());
        return exports.<Project>table("project.csv.", exports.from(PATH, "project.licence"))
                .column("title", Project::title)
                .column("purpose", project -> project.text().purpose())
                .column("territory", project -> project.text().territoryName())
                .column("owner", project -> project.text().owner().name())
                .column("phase", project -> messages.get("project.phase." + project.text().phase()))
                .column("state", project -> messages.get("project.state." + project.text().state()))
                .column("commun", project -> project.commun().map(Project.Copied::title).orElse(""))
                .column("example", project -> project.example() ? messages.get("ui.example") : "")
                .column("address", project -> address.of(project.path()))
                .download("projets-" + exports.today(), projects.list(query, 1, Integer.MAX_VALUE).rows());
    }

    private ProjectQuery query(ListAddress asked, Optional<SignedIn> who) {
        return new ProjectQuery(
                asked.get(WORDS), asked.get(PHASE), asked.get(ORDER), who.map(projects::keptBy).orElse(Set.of()));
    }

    static String word(Phase phase) {
        return switch (phase) {
            case IDEA -> "idee";
            case STUDY -> "etude";
            case OPERATION -> "operation";
        };
    }
}
