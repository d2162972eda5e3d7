package org.essaim.initiative.web.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.imports.FileRefused;
import org.essaim.imports.KnownList;
import org.essaim.imports.MatchPage;
import org.essaim.imports.Proposal;
import org.essaim.imports.Recognition;
import org.essaim.imports.Samples;
import org.essaim.initiative.imports.Imports;
import org.essaim.text.Typed;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Messages;
import org.essaim.ui.Option;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Which column is which, asked of who gave a file whose titles are not known.
@Controller
@RequestMapping("/initiatives/imports/colonnes/{id}")
@RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
class ColumnsController {
    private final Imports imports;
    private final ImportsController pages;
    private final Recognition recognition;
    private final WaitingFiles waiting;
    private final Messages messages;

    ColumnsController(
            Imports imports,
            ImportsController pages,
            Recognition recognition,
            WaitingFiles waiting,
            Messages messages) {
        this.imports = imports;
        this.pages = pages;
        this.recognition = recognition;
        this.waiting = waiting;
        this.messages = messages;
    }

    /// @param list to match the file with another than the likest
    @GetMapping
    ModelAndView ask(
            @PathVariable String id, @RequestParam(name = "liste", defaultValue = "") String list, SignedIn who)
            throws IOException {
        WaitingFiles.Waiting one = waiting(id, who);
        List<List<String>> samples = Samples.of(one.unmatched().given());
        Proposal proposal = proposal(one, list, samples);
        String year = MatchPage.likelyYear(one.unmatched().file());
        return page(id, one, proposal, samples, year, FormErrors.none());
    }

    @PostMapping
    ModelAndView say(@PathVariable String id, @RequestParam Map<String, String> form, SignedIn who) throws IOException {
        WaitingFiles.Waiting one = waiting(id, who);
        var errors = FormErrors.none();
        List<List<String>> samples = Samples.of(one.unmatched().given());
        Proposal proposed = proposal(one, form.getOrDefault("liste", ""), samples);
        String typed = form.getOrDefault(MatchPage.YEAR, "");
        Proposal said = MatchPage.read(proposed, form, errors, messages);
        OptionalInt year = MatchPage.year(said, typed, errors);
        if (!errors.isEmpty()) {
            return page(id, one, said, samples, typed, errors);
        }
        recognition.keep(said, who.id());
        WaitingFiles.Waiting taken = waiting.take(UUID.fromString(id), who.id()).orElseThrow(ColumnsController::gone);
        try {
            return pages.begin(taken.files(), year, who);
        } catch (FileRefused refused) {
            return pages.refused(refused, who);
        }
    }

    private WaitingFiles.Waiting waiting(String id, SignedIn who) {
        return Typed.id(id).flatMap(it -> waiting.find(it, who.id())).orElseThrow(ColumnsController::gone);
    }

    private static Problem gone() {
        return Problem.notFound("imports.match.gone").mend("/initiatives/imports", "initiative.import.title");
    }

    private Proposal proposal(WaitingFiles.Waiting one, String list, List<List<String>> samples) {
        Proposal likest = one.unmatched().proposal();
        return imports.lists().stream()
                .filter(known -> known.slug().equals(list) && !known.equals(likest.list()))
                .findFirst()
                .map(known -> Proposal.of(known, likest.columns(), samples))
                .orElse(likest);
    }

    private ModelAndView page(
            String id,
            WaitingFiles.Waiting one,
            Proposal proposal,
            List<List<String>> samples,
            String year,
            FormErrors errors) {
        List<Option> lists = imports.lists().stream()
                .map((KnownList list) -> new Option(list.slug(), messages.get(list.messageKey())))
                .toList();
        var page = new MatchPage(
                "/initiatives/imports/colonnes/" + id,
                one.unmatched().file(),
                lists,
                proposal,
                samples,
                year,
                errors);
        ModelAndView view = FormAnswer.shown("imports/match", page);
        view.addObject(
                "parents",
                List.of(
                        new Option("/initiatives", messages.get("initiative.list.short")),
                        new Option("/initiatives/imports", messages.get("initiative.import.title"))));
        return view;
    }
}
