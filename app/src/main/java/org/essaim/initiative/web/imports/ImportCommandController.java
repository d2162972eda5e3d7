package org.essaim.initiative.web.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.imports.FileRefused;
import org.essaim.imports.GivenFile;
import org.essaim.imports.ImportRun;
import org.essaim.imports.ImportRun.State;
import org.essaim.initiative.imports.CommandKey;
import org.essaim.initiative.imports.Imports;
import org.essaim.language.Language;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The door of `./essaim import`: from this machine, with the key of the data directory. Answers in plain text what the
/// command prints; the header `Essaim-State` says `running`, `done` or `failed`.
@RestController
class ImportCommandController {
    private static final String STATE = "Essaim-State";
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final int MOST_PRINTED = 20;

    private final Imports imports;
    private final CommandKey key;
    private final Messages messages;

    ImportCommandController(Imports imports, CommandKey key, Messages messages) {
        this.imports = imports;
        this.key = key;
        this.messages = messages;
    }

    /// Starts; answers the imports' ids, a line each.
    @PostMapping("/initiatives/imports/commande")
    ResponseEntity<String> start(
            @RequestParam("fichier") List<String> paths,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            HttpServletRequest request) {
        require(authorization, request);
        var files = new ArrayList<GivenFile>();
        for (String text : paths) {
            Path path = Path.of(text);
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                return refused(path.toString(), messages.get("initiative.import.unreadable", path));
            }
            files.add(new GivenFile(path, path.getFileName().toString(), false));
        }
        try {
            String ids = imports.start(files, Optional.empty()).stream()
                    .map(UUID::toString)
                    .collect(Collectors.joining("\n"));
            return ResponseEntity.accepted().contentType(TEXT).body(ids);
        } catch (FileRefused refused) {
            String reason =
                    messages.get(refused.reason().key(), refused.reason().values());
            return refused(refused.file(), reason);
        }
    }

    @GetMapping("/initiatives/imports/commande/{id}")
    ResponseEntity<String> report(
            @PathVariable UUID id,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            HttpServletRequest request) {
        require(authorization, request);
        ImportRun run = imports.find(id).orElseThrow(() -> Problem.notFound("initiative.import.unknown"));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(STATE, run.state().word())
                .body(String.join("\n", lines(run)));
    }

    private List<String> lines(ImportRun run) {
        String files = Language.spoken().list(run.fileNames());
        String read = Language.spoken().number(run.counts().read());
        if (run.state() == State.RUNNING) {
            return List.of(messages.get("initiative.import.command.running", files, read));
        }
        if (run.state() == State.FAILED) {
            String why = run.failure()
                    .map(failure -> messages.get(
                            failure.reason().key(), failure.reason().values()))
                    .orElse("");
            return List.of(messages.get("initiative.import.command.failed", files, why));
        }
        var lines = new ArrayList<String>();
        lines.add(messages.get(
                "initiative.import.command.done", files, read, tenths(run.took().orElseThrow())));
        lines.add(messages.get(
                "initiative.import.command.counts",
                count("created", run.counts().created()),
                count("updated", run.counts().updated()),
                count("unchanged", run.counts().unchanged()),
                count("refused", run.counts().refused())));
        run.remarks().stream()
                .map(remark -> messages.get(
                        "initiative.import.command.remark", remark.file(), messages.get(remark.key(), remark.values())))
                .forEach(lines::add);
        run.refusals().stream()
                .limit(MOST_PRINTED)
                .map(refused -> messages.get(
                        "initiative.import.command.refusal",
                        refused.file(),
                        refused.line(),
                        messages.get(refused.reason().key(), refused.reason().values())))
                .forEach(lines::add);
        int more = run.counts().refused() - MOST_PRINTED;
        if (more > 0) {
            lines.add(messages.get("initiative.import.command.more", more, ImportsController.path(run)));
        }
        return lines;
    }

    private String count(String what, int rows) {
        return messages.get("initiative.import.command." + what, rows, Language.spoken().number(rows));
    }

    private static String tenths(Duration took) {
        return took.toSeconds() + "," + took.toMillisPart() / 100 + " s";
    }

    private ResponseEntity<String> refused(String file, String reason) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(TEXT)
                .body(messages.get("initiative.import.command.failed", file, reason));
    }

    /// To anybody else there is nothing here.
    private void require(@Nullable String authorization, HttpServletRequest request) {
        boolean ours = authorization != null
                && authorization.startsWith("Bearer ")
                && key.is(authorization.substring("Bearer ".length()));
        if (!ours || !isThisMachine(request.getRemoteAddr())) {
            throw Problem.notFound("initiative.import.unknown");
        }
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
