package org.essaim.workshop.web.phone;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.ui.Assets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What a phone shows when it is reloaded without network: our words instead of the browser's, and how much waits on it.
/// The script that keeps this page is served under `/s/`, so that it watches over phones alone.
@Controller
class OfflineController {
    private static final String SHELL = "/s/hors-ligne";
    private static final String WORKER = "workshop/service-worker.js";
    private static final List<String> STYLES = List.of("ui/essaim.css", "workshop/live.css", "workshop/phone.css");
    private static final List<String> OTHERS =
            List.of("ui/theme.js", "ui/signs.js", "ui/mended.js", "ui/ask.js", "workshop/reconnect.js", "ui/icons.svg", "ui/mark.svg");

    private final Assets assets;

    OfflineController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping(SHELL)
    String shell() {
        return "workshop/phone/offline";
    }

    /// Another version of a file makes another script, which browsers then install.
    @GetMapping("/s/service-worker.js")
    ResponseEntity<String> worker() {
        String files = Stream.concat(STYLES.stream(), OTHERS.stream())
                .map(path -> "\"" + assets.url(path) + "\"")
                .collect(Collectors.joining(", "));
        String script = new String(assets.find(WORKER).orElseThrow().content(), StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body("const SHELL = \"" + SHELL + "\"\nconst FILES = [" + files + "]\n" + script);
    }
}
