package org.essaim.rehearsal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.SharingCommand;

/// The ways in which a few machines try to stop everybody else, from addresses of their own (127.0.0.2 and following,
/// which a Linux answers to).
final class Attacks implements AutoCloseable {
    static final Attack NONE = (_, _) -> List.of();

    private static final int ATTACKERS = 16;
    private static final int STREAMS = 400;
    private static final int HALVES = 3_000;
    private static final Pattern ADMINISTRATION = Pattern.compile("https?://\\S+(/connexion/\\S+)");

    @FunctionalInterface
    interface Attack {
        /// @param held what is open, and closed at the end
        List<Thread> begin(Answers answers, List<AutoCloseable> held) throws Exception;
    }

    /// How the server answered those who attack it.
    static final class Answers {
        private final Map<String, AtomicLong> counts = new ConcurrentSkipListMap<>();

        void add(String what) {
            counts.computeIfAbsent(what, _ -> new AtomicLong()).incrementAndGet();
        }

        Map<String, Long> counts() {
            Map<String, Long> all = new TreeMap<>();
            counts.forEach((what, count) -> all.put(what, count.get()));
            return all;
        }
    }

    private final String base;
    private final String code;
    private final String fullRoom;
    private final String session;
    private final HttpClient http;

    /// @param code of a room that an attacker came into
    /// @param said what the server printed: the full room's key, and a link for its administrator
    Attacks(String base, String code, List<String> said) throws IOException, InterruptedException {
        this.base = base;
        this.code = code;
        this.fullRoom = said.stream()
                .filter(line -> line.startsWith(BenchRooms.FULL))
                .map(line -> line.substring(BenchRooms.FULL.length()))
                .findFirst()
                .orElseThrow();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName("127.0.0.2"))
                .build();
        this.session = signedIn(administration(said).orElseThrow());
    }

    /// The link for the administrator, in what the server printed.
    static Optional<String> administration(List<String> said) {
        return said.stream()
                .map(ADMINISTRATION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /// By what they are called in the results, in their order.
    Map<String, Attack> all() {
        byte[] picture = form(hugePng());
        Map<String, Attack> all = new LinkedHashMap<>();
        all.put("nothing", NONE);
        all.put("searches", flood(
                () -> get("/initiatives?q=" + encoded("l'".repeat(100)), ""),
                () -> get("/territoires/recherche?q=" + encoded("saint l'".repeat(20)), "")));
        all.put("pdfs", flood(() -> get("/s/" + fullRoom + "/restitution.pdf", "")));
        all.put("pictures", flood(
                () -> post("/initiatives", "multipart/form-data; boundary=limite", session, picture),
                () -> post("/initiatives", "multipart/form-data; boundary=limite", "", picture)));
        all.put("halves", this::halves);
        all.put("unread", this::unreadStreams);
        all.put("questions", this::questions);
        return all;
    }

    @SafeVarargs
    private Attack flood(Supplier<HttpRequest>... requests) {
        return (answers, _) -> {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < ATTACKERS; i++) {
                int which = i % requests.length;
                threads.add(Thread.ofVirtual().start(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        try {
                            answers.add(Integer.toString(
                                    http.send(requests[which].get(), HttpResponse.BodyHandlers.discarding()).statusCode()));
                        } catch (IOException cut) {
                            answers.add("cut");
                        } catch (InterruptedException end) {
                            return;
                        }
                    }
                }));
            }
            return threads;
        };
    }

    /// Half a head, or half a body, on as many connections as one address gets, opened again as they are closed.
    private List<Thread> halves(Answers answers, List<AutoCloseable> held) {
        List<Thread> threads = new ArrayList<>();
        for (int address = 3; address < 6; address++) {
            String from = "127.0.0." + address;
            threads.add(Thread.ofVirtual().start(() -> {
                List<Socket> sockets = new ArrayList<>();
                try {
                    while (!Thread.currentThread().isInterrupted()) {
                        while (sockets.size() < HALVES / 3 && opened(from, sockets)) {
                            answers.add("opened");
                        }
                        Thread.sleep(200);
                        sockets.removeIf(socket -> !drips(socket, answers));
                    }
                } catch (InterruptedException end) {
                    // as asked
                } finally {
                    sockets.forEach(Attacks::closed);
                }
            }));
        }
        return threads;
    }

    private boolean opened(String from, List<Socket> sockets) {
        try {
            Socket socket = connect(from);
            sockets.add(socket);
            socket.getOutputStream().write(ascii(
                    sockets.size() % 2 == 0
                            ? "GET / HTTP/1.1\r\nHost: a\r\nX-Half: "
                            : "POST /connexion HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                    + "Content-Length: 2000000\r\n\r\nemail="));
            return true;
        } catch (IOException notNow) {
            return false;
        }
    }

    private static boolean drips(Socket socket, Answers answers) {
        try {
            socket.getOutputStream().write('a');
            return true;
        } catch (IOException cut) {
            answers.add("cut");
            closed(socket);
            return false;
        }
    }

    private List<Thread> unreadStreams(Answers answers, List<AutoCloseable> held) throws IOException, InterruptedException {
        String door = URI.create(new Troupe(http, base).join(code, "Qui ne lit rien", 1).door()).getPath();
        for (int i = 0; i < STREAMS; i++) {
            Socket socket = connect("127.0.0.6");
            held.add(socket);
            socket.setReceiveBufferSize(1024);
            socket.getOutputStream().write(ascii("GET " + (i % 2 == 0 ? door : "/s/" + fullRoom) + "/stream HTTP/1.1\r\nHost: a\r\n\r\n"));
            answers.add("opened");
        }
        return List.of();
    }

    private List<Thread> questions(Answers answers, List<AutoCloseable> held) throws IOException, InterruptedException {
        Wire attacker = new Troupe(http, base).join(code, "Qui demande tout", 2);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < ATTACKERS; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    try {
                        answers.add(Integer.toString(attacker.send(new SharingCommand.Ask(
                                        new Id<>(UuidCreator.getTimeOrderedEpoch()), Id.derived("bench 1"), "Et pourquoi ? ".repeat(19)))
                                .status()));
                    } catch (IOException cut) {
                        answers.add("cut");
                    } catch (InterruptedException end) {
                        return;
                    }
                }
            }));
        }
        return threads;
    }

    private Socket connect(String from) throws IOException {
        URI server = URI.create(base);
        return new Socket(InetAddress.getByName(server.getHost()), server.getPort(), InetAddress.getByName(from), 0);
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // which is what was asked
        }
    }

    private HttpRequest get(String path, String cookie) {
        return request(path, cookie).GET().build();
    }

    private HttpRequest post(String path, String type, String cookie, byte[] body) {
        return request(path, cookie)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpRequest.Builder request(String path, String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html").timeout(Duration.ofSeconds(60));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /// The cookie that the administrator's link gives to the first who opens it.
    private String signedIn(String link) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                post(link, "application/x-www-form-urlencoded", "", ascii("name=Mesure&email=mesure%40example.org")),
                HttpResponse.BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .orElseThrow(() -> new IOException("no session: " + answer.statusCode() + " " + answer.body()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] form(byte[] png) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(ascii("--limite\r\nContent-Disposition: form-data; name=\"picture-alternative\"\r\n\r\nUne photo\r\n"
                + "--limite\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"p.png\"\r\nContent-Type: image/png\r\n\r\n"));
        form.writeBytes(png);
        form.writeBytes(ascii("\r\n--limite--\r\n"));
        return form.toByteArray();
    }

    /// 58 KB that say 20 000 × 3 000 pixels.
    private static byte[] hugePng() {
        int width = 20_000;
        int height = 3_000;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(header);
            data.write(ascii("IHDR"));
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {8, 2, 0, 0, 0});
            chunk(out, header.toByteArray());
            ByteArrayOutputStream pixels = new ByteArrayOutputStream();
            pixels.write(ascii("IDAT"));
            try (DeflaterOutputStream packed = new DeflaterOutputStream(pixels, new Deflater(Deflater.BEST_COMPRESSION))) {
                for (int y = 0; y < height; y++) {
                    packed.write(new byte[1 + 3 * width]);
                }
            }
            chunk(out, pixels.toByteArray());
            chunk(out, ascii("IEND"));
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return file.toByteArray();
    }

    private static void chunk(DataOutputStream out, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        out.writeInt(content.length - 4);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    @Override
    public void close() {
        http.close();
    }
}
