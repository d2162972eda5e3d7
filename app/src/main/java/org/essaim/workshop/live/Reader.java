package org.essaim.workshop.live;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.wire.Stream;
import org.jspecify.annotations.Nullable;

/// One open stream: a mailbox that the lane fills without ever waiting, and a virtual thread that empties it.
///
/// A reader who stalls fills their own mailbox and is let go; the browser comes back with the last position it saw.
/// Everybody else's stream knows nothing of it.
///
/// A mailbox holds no view, only the workshop that one is of: it is made when it is written, a piece at a time, by the
/// thread that writes it. So a hundred streams that read nothing hold little, and a full room shown anew to two hundred
/// people keeps neither the lane nor the memory.
///
/// A quiet stream beats, so that who reads it knows within seconds that they no longer hear the room: 23 bytes, the same
/// for all, written by the thread that waited anyway. The lane knows nothing of it.
public final class Reader {
    private static final int MOST_WAITING = 256;
    private static final int MOST_BYTES_WAITING = 256 << 10;
    private static final long HEARTBEAT_SECONDS = 4;

    /// What all readers together may have waiting; beyond, those with the most in their own mailbox are let go.
    private static final long MOST_BYTES_OF_ALL = 32L << 20;
    private static final int LITTLE = 16 << 10;
    private static final AtomicLong BYTES_OF_ALL = new AtomicLong();

    /// Making a view computes; the lanes keep a processor meanwhile.
    private static final Semaphore MAKING =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    private sealed interface Mail {
        record Chunk(byte[] bytes, boolean ofItems) implements Mail {}

        record Whole(Snapshot of, Instant at) implements Mail {}
    }

    private final Viewer viewer;
    private final Deque<Mail> mailbox = new ArrayDeque<>();
    private long bytesWaiting;
    private boolean open = true;

    public Reader(Viewer viewer) {
        this.viewer = viewer;
    }

    Viewer viewer() {
        return viewer;
    }

    /// Said beside the view: a beat, who is online.
    void offer(byte[] chunk) {
        offer(new Mail.Chunk(chunk, false));
    }

    /// What changed in the view.
    void offerItems(byte[] chunk) {
        offer(new Mail.Chunk(chunk, true));
    }

    /// Nothing once it is closed: what comes after is not for these eyes.
    private synchronized void offer(Mail.Chunk chunk) {
        if (!open) {
            return;
        }
        int size = chunk.bytes().length;
        boolean full = mailbox.size() >= MOST_WAITING
                || !mailbox.isEmpty() && bytesWaiting + size > MOST_BYTES_WAITING
                || bytesWaiting > LITTLE && BYTES_OF_ALL.get() > MOST_BYTES_OF_ALL;
        if (full) {
            close();
            return;
        }
        mailbox.add(chunk);
        count(size);
        notifyAll();
    }

    /// The whole view anew: what waited of its changes is in it.
    synchronized void offerWhole(Snapshot of, Instant at) {
        if (!open) {
            return;
        }
        for (Iterator<Mail> waiting = mailbox.iterator(); waiting.hasNext(); ) {
            switch (waiting.next()) {
                case Mail.Whole _ -> waiting.remove();
                case Mail.Chunk(var bytes, var ofItems) -> {
                    if (ofItems) {
                        waiting.remove();
                        count(-bytes.length);
                    }
                }
            }
        }
        mailbox.add(new Mail.Whole(of, at));
        notifyAll();
    }

    synchronized void close() {
        // Wakes a thread that waits for mail; one that is stuck in a write ends with its connection.
        open = false;
        mailbox.clear();
        count(-bytesWaiting);
        notifyAll();
    }

    private synchronized boolean isOpen() {
        return open;
    }

    synchronized long bytesWaiting() {
        return bytesWaiting;
    }

    private void count(long bytes) {
        bytesWaiting += bytes;
        BYTES_OF_ALL.addAndGet(bytes);
    }

    /// Writes what comes, whatever waits at once, until the stream ends on either side.
    ///
    /// @throws IOException when the reader is gone
    public void writeTo(OutputStream out) throws IOException, InterruptedException {
        for (List<Mail> mail = next(); mail != null; mail = next()) {
            if (mail.isEmpty()) {
                out.write(Stream.BEAT);
            }
            write(mail, out);
            out.flush();
        }
    }

    /// What waits; nothing when nothing came for a while, null once the stream ended.
    private synchronized @Nullable List<Mail> next() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS);
        while (open && mailbox.isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return List.of();
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        if (!open) {
            return null;
        }
        List<Mail> mail = new ArrayList<>(mailbox);
        mailbox.clear();
        count(-bytesWaiting);
        return mail;
    }

    private void write(List<Mail> mail, OutputStream out) throws IOException, InterruptedException {
        List<byte[]> chunks = new ArrayList<>();
        for (Mail one : mail) {
            switch (one) {
                case Mail.Chunk(var bytes, _) -> chunks.add(bytes);
                case Mail.Whole(var of, var at) -> {
                    out.write(joined(chunks));
                    chunks.clear();
                    writeWhole(of, at, out);
                }
            }
        }
        out.write(joined(chunks));
    }

    private void writeWhole(Snapshot of, Instant at, OutputStream out) throws IOException, InterruptedException {
        @Nullable Iterator<byte[]> pieces = null;
        while (isOpen()) {
            byte[] piece;
            MAKING.acquire();
            try {
                if (pieces == null) {
                    pieces = Stream.view(of.workshop(), of.people(), viewer, at);
                }
                if (!pieces.hasNext()) {
                    return;
                }
                piece = pieces.next();
            } finally {
                MAKING.release();
            }
            out.write(piece);
        }
    }

    private static byte[] joined(List<byte[]> chunks) {
        if (chunks.size() == 1) {
            return chunks.getFirst();
        }
        byte[] all = new byte[chunks.stream().mapToInt(chunk -> chunk.length).sum()];
        int at = 0;
        for (byte[] chunk : chunks) {
            System.arraycopy(chunk, 0, all, at, chunk.length);
            at += chunk.length;
        }
        return all;
    }
}
