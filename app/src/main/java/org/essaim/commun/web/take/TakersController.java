package org.essaim.commun.web.take;

import java.util.List;
import java.util.UUID;
import org.essaim.account.SignedIn;
import org.essaim.commun.Communs;
import org.essaim.commun.Taker;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.web.show.Readership;
import org.essaim.commun.web.show.Shelf;
import org.essaim.ui.CsvFile;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.ui.Typography;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Who would take a commun up, with what they left: for facilitators and designers alone.
@Controller
class TakersController {
    private static final String PATH = "/c/{slug}/reprises";
    private static final List<String> COLUMNS =
            List.of("territory", "code", "name", "message", "version", "day", "commun");

    private final Shelf shelf;
    private final Communs communs;
    private final Messages messages;

    TakersController(Shelf shelf, Communs communs, Messages messages) {
        this.shelf = shelf;
        this.communs = communs;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView list(@PathVariable String slug, SignedIn who) {
        Commun commun = commun(slug, who);
        return new ModelAndView(
                "commun/takers",
                "page",
                new TakersPage(commun, Typography.french(commun.title()), communs.takers(commun)));
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> export(@PathVariable String slug, SignedIn who) {
        Commun commun = commun(slug, who);
        return CsvFile.download(
                "reprises-" + slug + ".csv",
                COLUMNS.stream()
                        .map(it -> messages.get("commun.takers.csv." + it))
                        .toList(),
                communs.takers(commun).stream().map(it -> row(it, commun)).toList());
    }

    @PostMapping(PATH + "/{taker}/retrait")
    ModelAndView remove(@PathVariable String slug, @PathVariable UUID taker, SignedIn who) {
        communs.removeTaker(commun(slug, who), taker);
        ModelAndView view = new ModelAndView("redirect:/c/" + slug + "/reprises");
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }

    private Commun commun(String slug, SignedIn who) {
        Commun commun = shelf.commun(slug);
        if (!Readership.leads(who, commun)) {
            throw Problem.forbidden("commun.takers.reserved").mend(commun.path(), "commun.see");
        }
        return commun;
    }

    private static List<String> row(Taker taker, Commun commun) {
        return List.of(
                taker.territoryName(),
                taker.territory(),
                taker.name(),
                taker.message(),
                Integer.toString(taker.version()),
                French.local(taker.at()).toLocalDate().toString(),
                commun.title());
    }
}
