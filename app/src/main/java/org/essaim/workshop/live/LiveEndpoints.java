package org.essaim.workshop.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.essaim.account.Accounts;
import org.essaim.account.SignedIn;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.workshop.domain.Refusal;
import org.essaim.workshop.wire.CommandCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The two live endpoints of each door: what changes comes by `/stream`, what people do goes by `/commands`.
@RestController
class LiveEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(LiveEndpoints.class);
    private static final String LAST_SEEN = "Last-Event-ID";
    private static final int LARGEST_COMMAND = 32 * 1024;

    private final Doors doors;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Messages messages;
    private final Paces paces = new Paces();

    LiveEndpoints(Doors doors, Sessions sessions, Accounts accounts, Messages messages) {
        this.doors = doors;
        this.sessions = sessions;
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping("/s/{key}/stream")
    void person(
            @PathVariable String key,
            @RequestHeader(name = LAST_SEEN, defaultValue = "-1") String seen,
            HttpServletResponse response)
            throws IOException {
        stream(doors.person(key), () -> doors.person(key), seen, response);
    }

    @GetMapping("/mur/{key}/stream")
    void wall(
            @PathVariable String key,
            @RequestHeader(name = LAST_SEEN, defaultValue = "-1") String seen,
            HttpServletResponse response)
            throws IOException {
        stream(doors.wall(key), () -> doors.wall(key), seen, response);
    }

    @GetMapping("/ateliers/{slug}/pupitre/stream")
    void desk(
            @PathVariable String slug,
            SignedIn who,
            @RequestHeader(name = LAST_SEEN, defaultValue = "-1") String seen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Supplier<Door> again = () -> doors.desk(
                slug, accounts.nowBehind(request).orElseThrow(() -> Problem.forbidden("workshop.door.not-a-facilitator")));
        stream(doors.desk(slug, who), again, seen, response);
    }

    @PostMapping(path = "/s/{key}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> fromPerson(@PathVariable String key, @RequestBody byte[] body) {
        return take(doors.person(key), body);
    }

    @PostMapping(path = "/ateliers/{slug}/pupitre/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> fromDesk(@PathVariable String slug, SignedIn who, @RequestBody byte[] body) {
        Door door = doors.desk(slug, who);
        if (door.card().isCalledOff()) {
            return refused(new Refusal(Refusal.Reason.CALLED_OFF, List.of()));
        }
        return take(door, body);
    }

    private ResponseEntity<?> take(Door door, byte[] body) {
        paces.command(door.viewer());
        if (body.length > LARGEST_COMMAND) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            CommandCodec.Received received = CommandCodec.read(body);
            return switch (sessions.send(door.workshop(), door.actor(), received.id(), received.command(), received.about())) {
                case Answer.Done(var position) -> ResponseEntity.ok(Map.of("position", position));
                case Answer.Refused(var refusal) -> refused(refusal);
            };
        } catch (CommandCodec.Malformed e) {
            LOG.info("Malformed command: {}", e.getMessage());
            return ResponseEntity.badRequest()
                    .body(Map.of("refusal", "MALFORMED", "message", messages.get("workshop.refusal.malformed"), "words", List.of()));
        }
    }

    private ResponseEntity<?> refused(Refusal refusal) {
        return ResponseEntity.status(RefusalStatus.of(refusal.reason()))
                .body(Map.of(
                        "refusal", refusal.reason().name(),
                        "message", messages.get("workshop.refusal." + refusal.reason(), refusal.words().toArray()),
                        "words", refusal.words()));
    }

    /// The request's own virtual thread writes the stream until either side ends it: nothing to hand over, nothing to poll.
    ///
    /// @param again opens the door once more: a right that ended between the door and the room ends the stream too
    private void stream(Door door, Supplier<Door> again, String seen, HttpServletResponse response) throws IOException {
        paces.stream(door.viewer());
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var out = response.getOutputStream();
        out.write("retry: 1000\n\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        Reader reader = new Reader(door.viewer());
        sessions.attach(door.workshop(), reader, position(seen));
        try {
            if (!opens(again)) {
                reader.close();
            }
            reader.writeTo(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // The phone slept, or the page was left: how every stream ends.
            LOG.debug("Reader gone", gone);
        } finally {
            reader.close();
            sessions.detach(door.workshop(), reader);
        }
    }

    private static boolean opens(Supplier<Door> door) {
        try {
            Door _ = door.get();
            return true;
        } catch (Problem closed) {
            return false;
        }
    }

    private static long position(String seen) {
        try {
            return Long.parseLong(seen.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
