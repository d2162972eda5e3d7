package org.essaim.initiative.web.imports;

import java.util.List;
import java.util.function.Function;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.initiative.imports.ImportRun;
import org.essaim.initiative.imports.Imports;
import org.essaim.ui.CsvFile;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
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

    ImportExports(Imports imports, ImportsController pages, Messages messages) {
        this.imports = imports;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/initiatives/imports.csv")
    ResponseEntity<byte[]> list(@RequestParam(name = "etat", defaultValue = "") String state, SignedIn who) {
        List<ImportRun> runs = who.demonstration() ? List.of() : imports.list(ImportsController.state(state), MOST, 0);
        return file(
                "imports.csv",
                List.of(
                        "when",
                        "file",
                        "dataset",
                        "state",
                        "count.read",
                        "count.created",
                        "count.updated",
                        "count.unchanged",
                        "count.refused"),
                runs,
                run -> List.of(
                        French.local(run.startedAt()).toString(),
                        String.join(", ", run.fileNames()),
                        messages.get(run.dataset()
                                .map(one -> one.messageKey())
                                .orElse("initiative.import.dataset.collectivites")),
                        messages.get(run.state().messageKey()),
                        Integer.toString(run.counts().read()),
                        Integer.toString(run.counts().created()),
                        Integer.toString(run.counts().updated()),
                        Integer.toString(run.counts().unchanged()),
                        Integer.toString(run.counts().refused())));
    }

    @GetMapping("/initiatives/imports/{id}/refus.csv")
    ResponseEntity<byte[]> refusals(@PathVariable String id, SignedIn who) {
        return file(
                "lignes-refusees.csv",
                List.of("file", "line", "reason"),
                pages.run(id, who).refusals(),
                refused -> List.of(
                        refused.file(),
                        Integer.toString(refused.line()),
                        messages.get(refused.reason().key(), refused.reason().values())));
    }

    private <T> ResponseEntity<byte[]> file(
            String name, List<String> columns, List<T> rows, Function<T, List<String>> record) {
        return CsvFile.download(
                name,
                columns.stream()
                        .map(column -> messages.get("initiative.import." + column))
                        .toList(),
                rows.stream().map(record).toList());
    }
}
