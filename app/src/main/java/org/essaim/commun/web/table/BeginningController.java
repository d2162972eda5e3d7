package org.essaim.commun.web.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.account.SignedIn;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.Body;
import org.essaim.commun.domain.Concept;
import org.essaim.language.Language;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.ui.Option;
import org.essaim.ui.Problem;
import org.essaim.workshop.WorkshopCard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The beginning of a concept: from one workshop or several.
@Controller
class BeginningController {
    private static final String ACCOUNT = "/concepts";
    private static final String PERSONAL = "/s/{key}/concepts";

    private final TableDoors doors;
    private final Concepts concepts;

    BeginningController(TableDoors doors, Concepts concepts) {
        this.doors = doors;
        this.concepts = concepts;
    }

    @GetMapping(ACCOUNT + "/nouveau")
    ModelAndView blank(@RequestParam(defaultValue = "") String atelier, SignedIn who) {
        return blank(TableDoor.of(who), atelier);
    }

    @GetMapping(PERSONAL + "/nouveau")
    ModelAndView personalBlank(@PathVariable String key) {
        TableDoor door = doors.behind(key);
        return blank(door, door.designer().orElseThrow().card().slug());
    }

    @PostMapping(ACCOUNT)
    ModelAndView begin(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") List<String> workshops,
            SignedIn who) {
        return begin(TableDoor.of(who), title, workshops);
    }

    @PostMapping(PERSONAL)
    ModelAndView personalBegin(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") List<String> workshops) {
        return begin(doors.behind(key), title, workshops);
    }

    private ModelAndView blank(TableDoor door, String slug) {
        Set<String> chosen = doors.workshops(door).stream()
                .filter(it -> it.slug().equals(slug))
                .map(it -> it.id().toString())
                .collect(Collectors.toSet());
        return form(door, "", chosen, FormErrors.none());
    }

    private ModelAndView begin(TableDoor door, String title, List<String> ids) {
        requireBeginner(door);
        doors.requireMayWrite(door);
        List<WorkshopCard> from = doors.workshops(door).stream()
                .filter(it -> ids.contains(it.id().toString()))
                .toList();
        FormErrors errors = FormErrors.none();
        String typed = new FormReader(errors).line("title", title)
                .atLeast(Body.SHORTEST_TITLE, "commun.refusal.title-too-short")
                .atMost(Body.LONGEST_TITLE);
        errors.refuseIf(from.isEmpty(), "workshops", "commun.begin.workshops-missing")
                .refuseIf(
                        from.size() > Concept.MOST_WORKSHOPS,
                        "workshops",
                        "commun.refusal.too-many",
                        Concept.MOST_WORKSHOPS);
        if (!errors.isEmpty()) {
            return form(door, title, Set.copyOf(ids), errors);
        }
        Concept begun = concepts.begin(typed, from, door.account());
        return FormAnswer.done(door.path(begun.slug()));
    }

    private ModelAndView form(TableDoor door, String title, Set<String> chosen, FormErrors errors) {
        requireBeginner(door);
        List<Option> workshops = doors.workshops(door).stream()
                .map(it -> new Option(
                        it.id().toString(),
                        Language.spoken().typographed(it.title()),
                        it.when().date()))
                .toList();
        return FormAnswer.shown("commun/table/begin", new BeginPage(door.base(), title, workshops, chosen, errors));
    }

    private static void requireBeginner(TableDoor door) {
        if (!TableDoors.mayBegin(door)) {
            throw Problem.forbidden("commun.begin.reserved").mend(door.base(), "commun.table.all");
        }
    }
}
