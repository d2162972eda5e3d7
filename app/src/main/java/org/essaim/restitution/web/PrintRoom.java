package org.essaim.restitution.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import java.util.function.Supplier;
import org.essaim.document.Document;
import org.essaim.document.PdfRenderer;
import org.springframework.stereotype.Component;

/// Keeps the last few PDF: when a session closes, twenty people ask for the same one within a minute, and it is printed once.
@Component
class PrintRoom {
    /// Of half a megabyte each, at most.
    private static final int MOST_KEPT = 8;

    /// @param position a workshop prints anew after anything happened in it
    record Job(UUID workshop, long position, boolean leads, String what) {}

    private final PdfRenderer renderer;
    private final Cache<Job, byte[]> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    PrintRoom(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    /// Who asks for what is being printed waits for it; what cannot be printed is tried anew by the next.
    byte[] print(Job job, Supplier<Document> document) {
        return kept.get(job, _ -> renderer.render(document.get()));
    }
}
