package org.essaim.workshop.live;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.essaim.workshop.domain.Viewer;

/// One open stream: a mailbox that the lane fills without ever waiting, and a virtual thread that empties it.
///
/// A reader who stalls fills their own mailbox and is let go; the browser comes back with the last position it saw.
/// Everybody else's stream knows nothing of it.
public final class Reader {
    private static final int MAILBOX = 256;
    private static final long HEARTBEAT_SECONDS = 15;
    private static final byte[] HEARTBEAT = ": \n\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final byte[] END = new byte[0];

    private final Viewer viewer;
    private final BlockingQueue<byte[]> mailbox = new ArrayBlockingQueue<>(MAILBOX);
    private volatile boolean open = true;

    public Reader(Viewer viewer) {
        this.viewer = viewer;
    }

    Viewer viewer() {
        return viewer;
    }

    void offer(byte[] chunk) {
        if (!mailbox.offer(chunk)) {
            close();
        }
    }

    void close() {
        open = false;
        // Wakes a thread that waits for mail; one that is stuck in a write ends with its connection.
        mailbox.clear();
        mailbox.offer(END);
    }

    /// Writes what comes, whatever waits in one write, until the stream ends on either side.
    ///
    /// @throws IOException when the reader is gone
    public void writeTo(OutputStream out) throws IOException, InterruptedException {
        List<byte[]> chunks = new ArrayList<>();
        while (open) {
            byte[] first = mailbox.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            if (first == null) {
                out.write(HEARTBEAT);
            } else {
                chunks.add(first);
                mailbox.drainTo(chunks);
                out.write(joined(chunks));
                chunks.clear();
            }
            out.flush();
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
