package org.essaim.initiative.web.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.account.Accounts;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.initiative.imports.FileRefused;
import org.essaim.initiative.imports.ImportRun;
import org.essaim.initiative.imports.ImportRun.State;
import org.essaim.initiative.imports.Imports;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Imports, for those who write in the catalogue. A visitor of the demonstration sees the page and imports nothing.
@Controller
@RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
class ImportsController {
    private static final String FILES = "fichiers";

    private final Imports imports;
    private final Received received;
    private final Accounts accounts;
    private final Messages messages;

    ImportsController(Imports imports, Received received, Accounts accounts, Messages messages) {
        this.imports = imports;
        this.received = received;
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping("/initiatives/imports")
    ModelAndView list(
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "page", defaultValue = "1") String page,
            SignedIn who) {
        return shown(state(state), number(page), FormErrors.none(), who);
    }

    @PostMapping("/initiatives/imports")
    ModelAndView start(@RequestParam(name = FILES, required = false) @Nullable List<MultipartFile> sent, SignedIn who)
            throws IOException {
        if (who.demonstration()) {
            throw Problem.forbidden("initiative.import.demonstration").mend("/connexion", "account.title");
        }
        List<MultipartFile> files = sent == null
                ? List.of()
                : sent.stream()
                        .filter(file -> !file.isEmpty() || !String.valueOf(file.getOriginalFilename()).isBlank())
                        .toList();
        var errors = FormErrors.none();
        if (files.isEmpty()) {
            return refused(errors.refuse(FILES, "initiative.import.no-file"), who);
        }
        try {
            List<UUID> runs = imports.start(received.keep(files), Optional.of(who.id()));
            var view = new ModelAndView("redirect:/initiatives/imports" + (runs.size() == 1 ? "/" + runs.getFirst() : ""));
            view.setStatus(HttpStatus.SEE_OTHER);
            return view;
        } catch (FileRefused refused) {
            String reason = messages.get(refused.reason().key(), refused.reason().values());
            return refused(errors.refuse(FILES, "initiative.import.in-file", refused.file(), reason), who);
        }
    }

    @GetMapping("/initiatives/imports/{id}")
    ModelAndView show(@PathVariable String id, @RequestParam(name = "page", defaultValue = "1") String page, SignedIn who) {
        ImportRun run = run(id, who);
        Optional<String> by = run.askedBy().isEmpty()
                ? Optional.of(messages.get("initiative.import.by.command"))
                : run.askedBy().map(one -> accounts.names(List.of(one)).get(one));
        return new ModelAndView("initiative/imports/show", "page", ImportPage.of(run, by, number(page)));
    }

    ImportRun run(String id, SignedIn who) {
        try {
            return imports.find(UUID.fromString(id))
                    .filter(_ -> !who.demonstration())
                    .orElseThrow(ImportsController::unknown);
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.notFound("initiative.import.unknown").mend("/initiatives/imports", "initiative.import.all");
    }

    private ModelAndView refused(FormErrors errors, SignedIn who) {
        ModelAndView view = shown(Optional.empty(), 1, errors, who);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView shown(Optional<State> state, int asked, FormErrors errors, SignedIn who) {
        boolean open = !who.demonstration();
        int total = open ? imports.count(state) : 0;
        int page = Math.clamp(asked, 1, Math.max(1, Math.ceilDiv(total, ImportsPage.PER_PAGE)));
        List<ImportRun> runs =
                open ? imports.list(state, ImportsPage.PER_PAGE, (page - 1) * ImportsPage.PER_PAGE) : List.of();
        var names = accounts.names(
                runs.stream().flatMap(run -> run.askedBy().stream()).distinct().toList());
        long most = Imports.MOST_BYTES >> 20;
        return new ModelAndView(
                "initiative/imports/list",
                "page",
                new ImportsPage(open, errors, most, state, runs, names, total, page));
    }

    static Optional<State> state(String word) {
        return Stream.of(State.values())
                .filter(state -> state.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static int number(String page) {
        return page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }
}
