package org.essaim.media;

import java.time.Duration;
import org.essaim.ui.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves pictures. An id names its content, so a browser may keep it for ever.
@Controller
class MediaController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Media media;

    MediaController(Media media) {
        this.media = media;
    }

    @GetMapping("/media/{id:[0-9a-f]{32}}/{width:480|1600}")
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable int width) {
        byte[] content = media.read(id, width).orElseThrow(() -> Problem.notFound("media.unknown"));
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .eTag("\"" + id + "-" + width + "\"")
                .contentType(MediaType.IMAGE_JPEG)
                .header("Content-Disposition", "inline")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content);
    }
}
