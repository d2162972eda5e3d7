package org.essaim.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file that leaves Essaim: under which name, of which type, and whether a copy of it may stay on the way.
///
/// @param name with its extension; signs of a slug
/// @param opens whether a browser shows it rather than keeping it
public record Download(String name, MediaType type, boolean opens, CacheControl copies) {
    public static final MediaType MARKDOWN = new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);

    /// A file to be kept. No copy of it stays on the way: many tell of people, or of what is not public yet.
    public static Download kept(String name, MediaType type) {
        return new Download(name, type, false, CacheControl.noStore());
    }

    /// A file that a browser shows, as it does a PDF.
    public static Download opened(String name, MediaType type) {
        return new Download(name, type, true, CacheControl.noStore());
    }

    /// The same; a browser may keep what is everybody's, and asks whether it still is the one.
    public Download everybodys(boolean published) {
        return published ? new Download(name, type, opens, CacheControl.noCache().cachePrivate()) : this;
    }

    public ResponseEntity<byte[]> of(byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(copies)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
                .body(content);
    }

    public ResponseEntity<byte[]> of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Where a file too large to be held is written.
    public OutputStream to(HttpServletResponse response) throws IOException {
        response.setContentType(type.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, copies.getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition());
        return response.getOutputStream();
    }

    private String disposition() {
        var how = opens ? ContentDisposition.inline() : ContentDisposition.attachment();
        return how.filename(name).build().toString();
    }
}
