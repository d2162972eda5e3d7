package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.EssaimTest;
import org.essaim.EveryMapping;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every mapping there is, with each of its parameters and path variables holding what nobody meant to send: the answer
/// is a page, or a refusal, and never a failure of ours. Addresses are typed, cut, forwarded and tried by robots.
@EssaimTest
@TestPropertySource(properties = {"essaim.demo=true", "essaim.sign-ups-per-address=1000000"})
class EveryAddressTest {
    /// As they are written in an address or in the body of a form.
    private static final List<String> HOSTILE = Stream.concat(
                    Stream.of("%E9cole", "50%", "%", "%ED%A0%BD", "%C0%80", "%u00e9", "&&=&", "+"),
                    Stream.of(
                                    "",
                                    "\u0000",
                                    "a\u0000b",
                                    "\uFFFE",
                                    "\u202E\u3164",
                                    "-".repeat(36),
                                    "abc",
                                    "-1",
                                    "0",
                                    "99999999999999999999",
                                    "1e309",
                                    "2027-02-30",
                                    "'\"<script>alert(1)</script>",
                                    "%_\\",
                                    "{0}${1}#{x}",
                                    "../../etc",
                                    "a;b=c",
                                    "🐝".repeat(600))
                            .map(EveryAddressTest::encoded))
            .toList();

    /// Whose gesture would end the walk.
    private static final Set<String> LEAVING = Set.of("/deconnexion", "/compte/suppression");

    /// Where the demonstration's facilitator does not come.
    private static final List<String> THEIRS = List.of("/administration", "/concepts", "/compte", "/initiatives/imports");

    @Autowired
    BeanFactory application;

    @Autowired
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    private final Collection<String> wrongs = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final Semaphore atOnce = new Semaphore(8);

    @Test
    void noAddressAndNoFormMakesTheServerFail() throws Exception {
        HttpVisitor facilitator = byTheDoor("animation");
        Map<String, String> good = TrueValues.of(application, port, facilitator);
        good.put("/concepts", TrueValues.first(facilitator, "/concepts", "href=\"/concepts/([a-z0-9-]{9,})"));
        HttpVisitor administrator = new HttpVisitor(port);
        administrator.keep(TestAccounts.somebody(application, Role.ADMINISTRATOR, Role.FACILITATOR, Role.DESIGNER).cookie());
        try (var walkers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (EveryMapping mapping : EveryMapping.of(mappings)) {
                if (LEAVING.contains(mapping.pattern())) {
                    continue;
                }
                walkers.submit(() -> walk(mapping, good, "", 3));
                walkers.submit(() -> walk(mapping, good, facilitator.cookies(), 1));
                if (THEIRS.stream().anyMatch(mapping.pattern()::startsWith)) {
                    walkers.submit(() -> walk(mapping, good, administrator.cookies(), 1));
                }
            }
        }

        System.out.println("Every address: " + sent + " requests");
        assertThat(sent.get()).isGreaterThan(5_000);
        assertThat(new TreeSet<>(wrongs)).isEmpty();
    }

    @Test
    void anAddressThatCannotBeReadIsRefusedOrShowsThePage() throws IOException {
        for (String path : List.of(
                "/initiatives?q=%E9cole", "/initiatives?q=50%", "/initiatives?page=abc", "/communs?q=%E9cole", "/communs?page=abc",
                "/enjeux?q=%", "/ateliers?page=abc", "/territoires?q=%E9", "/territoires/recherche?q=%E9cole", "/?q=%ff",
                "/nulle-part?q=%E9", "/ui/essaim.css?v=%E9")) {
            Answer answer = send(path, "", "");
            assertThat(answer.status()).as(path).isIn(200, 400, 404);
            assertThat(answer.body()).as(path).contains(answer.status() == 200 ? "" : "<html lang=\"fr\"");
        }
    }

    /// @param step one in so many of what is hostile; path variables meet a third of it
    private void walk(EveryMapping mapping, Map<String, String> good, String cookies, int step) {
        boolean posts = mapping.posts();
        List<String> names = mapping.names();
        String whole = filled(mapping, good);
        for (int at = 0; at < HOSTILE.size(); at += step) {
            String hostile = HOSTILE.get(at);
            String fields = names.stream().map(name -> name + "=" + hostile).collect(Collectors.joining("&"));
            ask(posts, whole, fields.isEmpty() ? "q=" + hostile : fields, cookies);
            for (String variable : at % 3 == 0 ? mapping.variables() : List.<String>of()) {
                ask(posts, filled(mapping, with(good, variable, hostile)), "", cookies);
            }
        }
        // One at a time, for a refused field hides those after it.
        for (int at = 0; at < names.size() && names.size() < EveryMapping.ALL_FIELDS.size(); at++) {
            ask(posts, whole, names.get(at) + "=" + HOSTILE.get(at * 5 % HOSTILE.size()), cookies);
        }
    }

    private void ask(boolean posts, String path, String fields, String cookies) {
        if (posts) {
            look(path, fields, cookies);
        } else {
            look(fields.isEmpty() ? path : path + "?" + fields, "", cookies);
        }
    }

    private void look(String path, String form, String cookies) {
        atOnce.acquireUninterruptibly();
        try {
            sent.incrementAndGet();
            Answer answer = sendOrAgain(path, form, cookies);
            if (answer.status() >= 500 || answer.body().contains("\tat org.") || answer.body().contains("Exception:")) {
                wrongs.add(answer.status() + " " + cut(path) + " " + cut(form));
            }
        } catch (IOException | RuntimeException failure) {
            wrongs.add(failure + " " + cut(path) + " " + cut(form));
        } finally {
            atOnce.release();
        }
    }

    private record Answer(int status, String body) {}

    /// A connection that was cut before anything was said, as one that was silent for too long is, is tried once more, as every
    /// client does.
    private Answer sendOrAgain(String path, String form, String cookies) throws IOException {
        try {
            return send(path, form, cookies);
        } catch (SocketException cut) {
            return send(path, form, cookies);
        }
    }

    /// By hand, since a proper client refuses to send what robots do. A stream is left as soon as it begins.
    private Answer send(String path, String form, String cookies) throws IOException {
        byte[] sentForm = form.getBytes(StandardCharsets.US_ASCII);
        String head = (form.isEmpty() ? "GET " : "POST ") + path + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nAccept: text/html\r\nConnection: close\r\n"
                + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n")
                + (form.isEmpty()
                        ? ""
                        : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + sentForm.length + "\r\n")
                + "\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(sentForm);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            int status = Integer.parseInt(lines.readLine().substring(9, 12));
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                if (line.toLowerCase(Locale.ROOT).startsWith("content-type: text/event-stream")) {
                    return new Answer(status, "");
                }
            }
            return new Answer(status, lines.lines().collect(Collectors.joining("\n")));
        }
    }

    private HttpVisitor byTheDoor(String role) {
        HttpVisitor visitor = new HttpVisitor(port);
        assertThat(visitor.post("/demo/" + role).statusCode()).isBetween(300, 399);
        return visitor;
    }

    private static String filled(EveryMapping mapping, Map<String, String> good) {
        String known = good.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("/") && mapping.pattern().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("x");
        boolean[] first = {true};
        return mapping.filled(variable -> {
            String value = good.getOrDefault("{" + variable + "}", good.getOrDefault(variable, first[0] ? known : "x"));
            first[0] = false;
            return value;
        });
    }

    private static Map<String, String> with(Map<String, String> good, String variable, String value) {
        Map<String, String> changed = new HashMap<>(good);
        // An empty piece is no piece: another address.
        changed.put("{" + variable + "}", value.isEmpty() ? "%20" : value);
        return changed;
    }

    private static String cut(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
