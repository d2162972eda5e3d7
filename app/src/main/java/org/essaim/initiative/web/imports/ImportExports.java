package org.essaim.initiative.web.imports;

import java.util.List;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.imports.ImportRun;
import org.essaim.imports.ImportRun.RefusedLine;
import org.essaim.initiative.Dataset;
import org.essaim.initiative.imports.Imports;
import org.essaim.ui.Exports;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The imports, and the refused lines of one, as CSV for French spreadsheets.
@Controller
@RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
class ImportExports {
    private static final int MOST = 10_000;

    private final Imports imports;
    private final ImportsController pages;
    private final Messages messages;
    private final Exports exports;

    ImportExports(Imports imports, ImportsController pages, Messages messages, Exports exports) {
        this.imports = imports;
        this.pages = pages;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping("/initiatives/imports.csv")
    ResponseEntity<byte[]> list(@RequestParam MultiValueMap<String, String> sent, SignedIn who) {
        List<ImportRun> runs = who.demonstration()
                ? List.of()
                : imports.list(ImportsController.asked(sent).get(ImportsController.STATE), 1, MOST).rows();
        return exports.<ImportRun>table("initiative.import.", exports.from(ImportsController.PATH, "ui.csv.internal"))
                .column("when", run -> LocalClock.PARIS.local(run.startedAt()).toString())
                .column("file", run -> String.join(", ", run.fileNames()))
                .column("dataset", run -> Dataset.ofSlug(run.dataset())
                        .map(one -> messages.get(one.messageKey(), one.values()))
                        .orElseGet(() -> messages.get("initiative.import.dataset.collectivites")))
                .column("state", run -> messages.get(run.state().messageKey()))
                .column("count.read", run -> Integer.toString(run.counts().read()))
                .column("count.created", run -> Integer.toString(run.counts().created()))
                .column("count.updated", run -> Integer.toString(run.counts().updated()))
                .column("count.unchanged", run -> Integer.toString(run.counts().unchanged()))
                .column("count.refused", run -> Integer.toString(run.counts().refused()))
                .download("imports", runs);
    }

    @GetMapping("/initiatives/imports/{id}/refus.csv")
    ResponseEntity<byte[]> refusals(@PathVariable String id, SignedIn who) {
        ImportRun run = pages.run(id, who);
        return exports.<RefusedLine>table("initiative.import.", exports.from(ImportsController.path(run), "ui.csv.internal"))
                .column("file", RefusedLine::file)
                .column("line", refused -> Integer.toString(refused.line()))
                .column("reason", refused ->
                        messages.get(refused.reason().key(), refused.reason().values()))
                .download("lignes-refusees", run.refusals());
    }
}
