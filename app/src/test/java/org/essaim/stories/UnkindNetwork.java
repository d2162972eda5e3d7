package org.essaim.stories;

import com.microsoft.playwright.Locator;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// A network between a browser and the server, as rooms have them: a captive portal that answers for the server, an
/// access point that swallows bytes without closing anything, answers that take their time, connections cut.
///
/// ```java
/// try (var network = UnkindNetwork.to(port)) {
///     page.navigate(network.address("/rejoindre"));
///     network.answersAfter(Duration.ofSeconds(3), "/rejoindre");
///     UnkindNetwork.tapTwice(page.getByText("Entrer"));
///     assertThat(network.asked("POST /rejoindre")).isEqualTo(2);
/// }
/// ```
///
/// It is a proxy of its own port that carries one request a connection, so that what it does to one is not done to
/// another. What it says of a network holds for requests that come from then on, but [#swallows()] and [#cut()], which
/// fall on those under way too. Bytes that were swallowed never come back: a connection that lost some is dead for ever,
/// and says nothing of it, as with a telephone that left the room.
public final class UnkindNetwork implements AutoCloseable {
    /// Between two taps of an impatient thumb.
    private static final Duration SECOND_TAP = Duration.ofMillis(700);

    private static final String PORTAL = "<!DOCTYPE html><html lang=\"fr\"><title>Wifi gratuit</title>"
            + "<h1>Acceptez les conditions pour naviguer</h1></html>";

    /// What happens to a request on its way.
    private sealed interface Fate {
        record Carried(Duration answerAfter) implements Fate {}

        record AnsweredByPortal(int status, String type, String body) implements Fate {}
    }

    private record Rule(Predicate<String> concerns, Fate fate) {}

    private final int server;
    private final ServerSocket door;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> dead = ConcurrentHashMap.newKeySet();
    private volatile boolean swallowing;

    private UnkindNetwork(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::welcome);
    }

    /// A network without a fault, to begin with, before the server at a port of this machine.
    public static UnkindNetwork to(int port) throws IOException {
        return new UnkindNetwork(port);
    }

    /// What to navigate to instead of the server's own address.
    public String address(String path) {
        return "http://127.0.0.1:" + door.getLocalPort() + path;
    }

    /// Everything is well again, for requests to come.
    public void isKind() {
        swallowing = false;
        rules.clear();
    }

    /// Requests whose path ends so, or all of them, are answered 200 with the portal's page; the server hears nothing.
    public void isAPortal(String... endings) {
        answers(200, "text/html", PORTAL, endings);
    }

    /// The same with another answer than a page: some portals speak JSON, some refuse.
    public void answers(int status, String type, String body, String... endings) {
        rules.addFirst(new Rule(ending(endings), new Fate.AnsweredByPortal(status, type, body)));
    }

    /// The server hears at once; what it answers waits.
    public void answersAfter(Duration wait, String... endings) {
        rules.addFirst(new Rule(ending(endings), new Fate.Carried(wait)));
    }

    /// From now on nothing comes through, either way, and no connection is closed.
    public void swallows() {
        swallowing = true;
        dead.addAll(open);
    }

    /// Closes what is under way.
    public void cut() {
        open.forEach(UnkindNetwork::close);
    }

    /// How many requests so far began like `POST /s/…`, whatever became of them.
    public long asked(String beginning) {
        return asked.stream().filter(line -> line.startsWith(beginning)).count();
    }

    /// How many requests have no answer yet, or one that goes on: streams, and what was swallowed.
    public int underWay() {
        return open.size();
    }

    /// Taps, and taps again 0.7 s later as if nothing had happened.
    public static void tapTwice(Locator where) {
        where.click(new Locator.ClickOptions().setNoWaitAfter(true));
        where.page().waitForTimeout(SECOND_TAP.toMillis());
        where.click(new Locator.ClickOptions().setNoWaitAfter(true));
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private static Predicate<String> ending(String... endings) {
        List<String> all = List.of(endings);
        return path -> all.isEmpty() || all.stream().anyMatch(path::endsWith);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Thread.ofVirtual().start(() -> carry(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket client) {
        open.add(client);
        try (client) {
            byte[] request = read(new BufferedInputStream(client.getInputStream()));
            if (request.length == 0) {
                return;
            }
            String[] line = new String(request, StandardCharsets.UTF_8).split(" ", 3);
            asked.add(line[0] + " " + line[1]);
            if (swallowing) {
                dead.add(client);
            }
            if (dead.contains(client)) {
                keepForNothing(client);
                return;
            }
            String path = line[1].replaceFirst("\\?.*", "");
            Fate fate = rules.stream()
                    .filter(rule -> rule.concerns().test(path))
                    .map(Rule::fate)
                    .findFirst()
                    .orElse(new Fate.Carried(Duration.ZERO));
            switch (fate) {
                case Fate.AnsweredByPortal(int status, String type, String body) ->
                    client.getOutputStream().write(answer(status, type, body));
                case Fate.Carried(Duration wait) -> through(client, request, wait);
            }
        } catch (IOException | InterruptedException over) {
            // One side went away: how connections end.
        } finally {
            open.remove(client);
            dead.remove(client);
        }
    }

    private void through(Socket client, byte[] request, Duration wait) throws IOException, InterruptedException {
        try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
            upstream.getOutputStream().write(request);
            Thread leaving = Thread.ofVirtual().start(() -> {
                // A browser that closes a stream is not to be kept waiting for.
                try {
                    client.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException gone) {
                    // Said below.
                }
                close(upstream);
            });
            Thread.sleep(wait);
            byte[] buffer = new byte[8192];
            InputStream in = upstream.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!dead.contains(client)) {
                    client.getOutputStream().write(buffer, 0, n);
                }
            }
            if (dead.contains(client)) {
                leaving.join();
            }
        }
    }

    private static void keepForNothing(Socket client) throws IOException {
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /// A request with its body, asking for a connection of its own.
    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        long body = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String name = line.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                body = Long.parseLong(line.substring(15).strip());
            }
            if (!name.startsWith("connection:")) {
                request.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        if (request.size() == 0) {
            return new byte[0];
        }
        request.writeBytes("Connection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(in.readNBytes(Math.toIntExact(body)));
        return request.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] answer(int status, String type, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes("HTTP/1.1 %d Whatever\r\nContent-Type: %s;charset=UTF-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                .formatted(status, type, content.length)
                .getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(content);
        return answer.toByteArray();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // That was what was wanted.
        }
    }
}
