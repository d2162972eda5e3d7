package org.essaim.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// Who is connected, and since when they have asked nothing: a share for each address, and a deadline for the head of a
/// request. The server's own idle time is no deadline, for whoever sends one letter a minute is never idle.
///
/// A connection is at work while a request is being answered, or an answer goes out: a stream of the rooms says something
/// every few seconds. When the server is nearly full, those who wait are let wait less.
final class Connections implements Connection.Listener {
    /// How long a connection may ask nothing: since it was opened, and since its last answer.
    record Patience(Duration first, Duration next) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(15), Duration.ofSeconds(75));
        static final Patience WHEN_CROWDED = new Patience(Duration.ofSeconds(3), Duration.ofSeconds(8));
    }

    private static final long BETWEEN_LOOKS_MS = 1_000;

    private static final class Seen {
        /// Of a closed one the system says no address any more.
        private final @Nullable InetAddress from;
        private long messages;
        private long bytesOut;
        private long sinceNanos = System.nanoTime();

        Seen(@Nullable InetAddress from) {
            this.from = from;
        }

        boolean moved(Connection connection) {
            long in = connection.getMessagesIn();
            long out = connection.getBytesOut();
            boolean atWork = in > connection.getMessagesOut();
            if (!atWork && in == messages && out == bytesOut) {
                return false;
            }
            messages = in;
            bytesOut = out;
            sinceNanos = System.nanoTime();
            return true;
        }
    }

    private final int mostOfOne;
    private final int crowded;
    private final Patience usual;
    private final Patience whenCrowded;
    private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();
    private final Map<Connection, Seen> open = new ConcurrentHashMap<>();

    /// @param mostOfOne connections from one address
    /// @param most connections that the server takes
    Connections(int mostOfOne, int most, Patience usual, Patience whenCrowded) {
        this.mostOfOne = mostOfOne;
        this.crowded = (int) (most * 4L / 5);
        this.usual = usual;
        this.whenCrowded = whenCrowded;
    }

    @Override
    public void onOpened(Connection connection) {
        InetAddress from = address(connection);
        open.put(connection, new Seen(from));
        if (from != null && byAddress.merge(from, 1, Integer::sum) > mostOfOne) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        Seen closed = open.remove(connection);
        if (closed != null && closed.from != null) {
            byAddress.computeIfPresent(closed.from, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    private static @Nullable InetAddress address(Connection connection) {
        SocketAddress address = connection.getEndPoint().getRemoteSocketAddress();
        return address instanceof InetSocketAddress internet ? internet.getAddress() : null;
    }

    /// Looks at everybody again and again, for as long as the server runs.
    LifeCycle sweep(Server server) {
        return new AbstractLifeCycle() {
            @Override
            protected void doStart() {
                again(server.getScheduler());
            }

            private void again(Scheduler scheduler) {
                scheduler.schedule(
                        () -> {
                            if (!isStopped() && !isStopping()) {
                                look();
                                again(scheduler);
                            }
                        },
                        BETWEEN_LOOKS_MS,
                        TimeUnit.MILLISECONDS);
            }
        };
    }

    private void look() {
        Patience patience = open.size() > crowded ? whenCrowded : usual;
        long now = System.nanoTime();
        open.forEach((connection, seen) -> {
            Duration allowed = seen.messages == 0 ? patience.first() : patience.next();
            if (!seen.moved(connection) && now - seen.sinceNanos > allowed.toNanos()) {
                connection.getEndPoint().close();
            }
        });
    }
}
