package org.essaim.workshop.web.restitution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
    private final Map<Job, FutureTask<byte[]>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Job, FutureTask<byte[]>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    PrintRoom(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    byte[] print(Job job, Supplier<Document> document) {
        FutureTask<byte[]> task;
        synchronized (kept) {
            task = kept.computeIfAbsent(job, _ -> new FutureTask<>(() -> renderer.render(document.get())));
        }
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            synchronized (kept) {
                kept.remove(job);
            }
            throw new IllegalStateException("Not printed: " + job.what(), e.getCause());
        }
    }
}
