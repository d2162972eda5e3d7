package org.essaim.initiative.web.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.essaim.account.Accounts;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.imports.ColumnsUnmatched;
import org.essaim.imports.FileRefused;
import org.essaim.imports.GivenFile;
import org.essaim.imports.ImportRun;
import org.essaim.imports.ImportRun.State;
import org.essaim.imports.Importer;
import org.essaim.initiative.imports.Imports;
import org.essaim.text.Typed;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Listed;
import org.essaim.ui.Messages;
import org.essaim.ui.Param;
import org.essaim.ui.Problem;
import org.essaim.ui.Slice;
import org.essaim.ui.TakesFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
    static final String PATH = "/initiatives/imports";
    static final Param<Optional<State>> STATE = Param.one("etat", List.of(State.values()), State::word);
    private static final int PER_PAGE = 20;
    private static final String FILES = "fichiers";

    private final Imports imports;
    private final Received received;
    private final WaitingFiles waiting;
    private final Accounts accounts;
    private final Messages messages;

    ImportsController(
            Imports imports, Received received, WaitingFiles waiting, Accounts accounts, Messages messages) {
        this.imports = imports;
        this.received = received;
        this.waiting = waiting;
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam MultiValueMap<String, String> sent, SignedIn who) {
        return shown(asked(sent), FormErrors.none(), who);
    }

    @PostMapping(PATH)
    @TakesFiles(megabytes = 124)
    ModelAndView start(@RequestParam(name = FILES, required = false) @Nullable List<MultipartFile> sent, SignedIn who)
            throws IOException {
        if (who.demonstration()) {
            throw Problem.forbidden("initiative.import.demonstration").mend("/connexion", "account.title");
        }
        FormErrors errors = FormErrors.none();
        List<MultipartFile> files = new FormReader(errors).files(FILES, sent, "initiative.import.no-file");
        if (!errors.isEmpty()) {
            return shown(asked(Map.of()), errors, who);
        }
        try {
            return begin(received.keep(files), OptionalInt.empty(), who);
        } catch (FileRefused refused) {
            return refused(refused, who);
        }
    }

    /// Starts, or asks first which column is which.
    ///
    /// @throws FileRefused when nothing can be made of a file
    ModelAndView begin(List<GivenFile> files, OptionalInt year, SignedIn who) {
        String to;
        try {
            List<UUID> runs = imports.start(files, Optional.of(who.id()), year);
            to = runs.size() == 1 ? "/" + runs.getFirst() : "";
        } catch (ColumnsUnmatched unmatched) {
            to = "/colonnes/" + waiting.keep(who.id(), files, unmatched);
        }
        return FormAnswer.done(PATH + to);
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, SignedIn who) {
        ImportRun run = run(id, who);
        Optional<String> by = run.askedBy().isEmpty()
                ? Optional.of(messages.get("initiative.import.by.command"))
                : run.askedBy().map(one -> accounts.names(List.of(one)).get(one));
        return new ModelAndView("initiative/imports/show", "page", ImportPage.of(run, by, sent));
    }

    ImportRun run(String id, SignedIn who) {
        return Typed.id(id)
                .flatMap(imports::find)
                .filter(_ -> !who.demonstration())
                .orElseThrow(ImportsController::unknown);
    }

    private static Problem unknown() {
        return Problem.notFound("initiative.import.unknown").mend(PATH, "initiative.import.all");
    }

    ModelAndView refused(FileRefused refused, SignedIn who) {
        String reason = messages.get(refused.reason().key(), refused.reason().values());
        FormErrors errors = FormErrors.none().refuse(FILES, "initiative.import.in-file", refused.file(), reason);
        return shown(asked(Map.of()), errors, who);
    }

    private ModelAndView shown(ListAddress asked, FormErrors errors, SignedIn who) {
        boolean open = !who.demonstration();
        Slice<ImportRun> found = open
                ? imports.list(asked.get(STATE), asked.page(), PER_PAGE)
                : new Slice<>(List.of(), 0, 1, PER_PAGE);
        var names = accounts.names(
                found.rows().stream().flatMap(run -> run.askedBy().stream()).distinct().toList());
        long most = Importer.MOST_BYTES >> 20;
        return FormAnswer.shown(
                "initiative/imports/list",
                new ImportsPage(open, errors, most, imports.lists(), new Listed<>(asked, found), names));
    }

    static String path(ImportRun run) {
        return PATH + "/" + run.id();
    }

    static ListAddress asked(Map<String, List<String>> sent) {
        return ListAddress.read(PATH, sent, List.of(STATE));
    }
}
