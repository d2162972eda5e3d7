package org.essaim.server;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.essaim.ui.TakesFiles;

/// What is sent to us, before anything reads it: as it is, not packed (a kilobyte may unpack to gigabytes); no longer than
/// any form of ours, unless it comes in parts, which have their own sizes; and in time: half a minute, and a second more for
/// every few kilobytes that came. Ten megabytes have more than an hour by the slowest of phones; six bodies of which
/// nothing comes hold nothing after a minute.
final class Bodies extends Handler.Wrapper {
    private static final Set<String> AS_IT_IS = Set.of("", "identity");

    private final Duration atFirst;
    private final int slowestBytesASecond;
    private final int mostBytes;

    Bodies(Duration atFirst, int slowestBytesASecond, int mostBytes) {
        this.atFirst = atFirst;
        this.slowestBytesASecond = slowestBytesASecond;
        this.mostBytes = mostBytes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() == 0) {
            return super.handle(request, response, callback);
        }
        if (!AS_IT_IS.contains(header(request, HttpHeader.CONTENT_ENCODING))) {
            Response.writeError(request, response, lingering(request, callback), HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
            return true;
        }
        long most = header(request, HttpHeader.CONTENT_TYPE).startsWith("multipart/") ? Long.MAX_VALUE : mostBytes;
        if (request.getLength() > most) {
            Response.writeError(request, response, lingering(request, callback), HttpStatus.PAYLOAD_TOO_LARGE_413);
            return true;
        }
        Request watched = new Watched(request, most);
        return super.handle(watched, response, new Lingering(watched, () -> watched.getAttribute(TakesFiles.UNREAD) != null, callback));
    }

    private Callback lingering(Request request, Callback callback) {
        return new Lingering(new Watched(request, Long.MAX_VALUE), () -> true, callback);
    }

    private static String header(Request request, HttpHeader name) {
        String value = request.getHeaders().get(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private final class Watched extends Request.Wrapper {
        private final long begunNanos = System.nanoTime();
        private final long most;
        private long bytes;

        Watched(Request request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk == null || Content.Chunk.isFailure(chunk)) {
                return chunk;
            }
            bytes += chunk.remaining();
            boolean late = !chunk.isLast()
                    && System.nanoTime() - begunNanos > atFirst.plusSeconds(bytes / slowestBytesASecond).toNanos();
            if (!late && bytes <= most) {
                return chunk;
            }
            chunk.release();
            var refused = new HttpException.RuntimeException(
                    late ? HttpStatus.REQUEST_TIMEOUT_408 : HttpStatus.PAYLOAD_TOO_LARGE_413);
            fail(refused);
            return Content.Chunk.from(refused);
        }
    }

    /// Answered before all was sent, a connection that is closed at once is cut, and nobody reads the answer: what still comes is
    /// read for a while, and kept nowhere.
    private static final class Lingering extends Callback.Nested {
        private static final long MOST_BYTES = 256L << 20;
        private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

        private final Request request;
        private final BooleanSupplier unread;
        private long bytes;
        private long sinceNanos;

        /// @param unread whether nothing has begun to read the body, which then nobody may read after it
        Lingering(Request request, BooleanSupplier unread, Callback answered) {
            super(answered);
            this.request = request;
            this.unread = unread;
        }

        @Override
        public void succeeded() {
            sinceNanos = System.nanoTime();
            if (unread.getAsBoolean()) {
                read();
            } else {
                super.succeeded();
            }
        }

        private void read() {
            while (bytes <= MOST_BYTES && System.nanoTime() - sinceNanos < LONGEST_NANOS) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this::read);
                    return;
                }
                bytes += chunk.remaining();
                chunk.release();
                if (chunk.isLast()) {
                    break;
                }
            }
            super.succeeded();
        }
    }
}
