package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.EssaimTest;
import org.essaim.EveryMapping;
import org.essaim.HttpVisitor;
import org.essaim.RawHttp;
import org.essaim.RawHttp.Answer;
import org.essaim.WholeDatabase;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.ui.Key;
import org.essaim.workshop.store.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What scanners of the web look for, over every mapping there is: forged forms, injections of SQL, of scripts and of headers,
/// redirections elsewhere, files outside, reading that writes. [EveryAddressTest] asks beside it that nothing fails.
@EssaimTest
@TestPropertySource(properties = "essaim.demo=true")
class HostileRequestsTest {
    private static final String SCRIPT = "'\"><svg onload=alert(7)>";
    private static final List<String> ELSEWHERE = List.of(
            "https://evil.example/", "//evil.example", "/\\evil.example", "/.//evil.example", "/%2f%2fevil.example", "https:evil.example",
            "javascript:alert(7)");
    private static final List<String> OUTSIDE = List.of(
            "../../../../etc/passwd", "..%2f..%2f..%2fetc%2fpasswd", "....//....//etc/passwd", "/etc/passwd", "file:///etc/passwd",
            "..\\..\\application.yaml");
    private static final Pattern CHANGING = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f-]{27}|value=\"[A-Za-z0-9_-]{20,}\"|\\d+([\u202f,.]\\d+)? ?(ms|s|millisecondes)\\b");

    /// Whose gesture would end the walk.
    private static final Set<String> LEAVING = Set.of("/deconnexion", "/compte/suppression");

    /// Only a query that was told to takes so long, however little of the machine the tests have.
    private static final long ASLEEP = 50_000_000_000L;

    /// Reading a page may prolong a session, once a day; the demonstration's people play on.
    private static final Set<String> LIVING =
            Set.of("account.session", "workshop.event", "workshop.person", "workshop.ballot");

    @Autowired
    BeanFactory application;

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final Collection<String> wrongs = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final Semaphore atOnce = new Semaphore(8);
    private RawHttp raw;
    private Map<String, String> good;
    private String signedIn;
    private String visitor;

    @BeforeEach
    void come() {
        raw = new RawHttp(port);
        HttpVisitor facilitator = new HttpVisitor(port);
        facilitator.post("/demo/animation");
        good = TrueValues.of(application, port, facilitator);
        visitor = application.getBean(Keys.class).open(new Key(good.get("/s/"))).orElseThrow().participant().toString();
        signedIn = TestAccounts.somebody(application, Role.ADMINISTRATOR, Role.FACILITATOR, Role.DESIGNER).cookie();
    }

    @Test
    void aFormFromAnotherSiteChangesNothingWhereverItIsSent() {
        Map<String, String> before = contents();
        every(true, mapping -> {
            for (Map<String, String> from : List.of(
                    Map.of("Origin", "https://evil.example"),
                    Map.of("Origin", "null"),
                    Map.of("Origin", "http://localhost:" + port + ".evil.example"),
                    Map.of("Origin", "http://localhost:1"),
                    Map.of("Sec-Fetch-Site", "cross-site"),
                    Map.of("Sec-Fetch-Site", "same-site", "Origin", "https://autre.essaim.example"),
                    Map.of("Sec-Fetch-Site", "cross-site", "Origin", "http://localhost:" + port))) {
                Map<String, String> headers = new HashMap<>(from);
                headers.put("Cookie", signedIn);
                String form = fields(mapping, "1");
                Answer answer = ask("POST", filled(mapping), headers, form);
                // A form is no command, wherever it comes from: it is refused before anything is read.
                boolean refused = answer.status() == 403 || mapping.pattern().endsWith("/commands") && answer.status() == 415;
                wrongIf(!refused, answer, mapping, from.toString());
            }
        });

        assertThat(new TreeSet<>(wrongs)).isEmpty();
        assertThat(contents()).isEqualTo(before);
        assertThat(sent.get()).isGreaterThan(400);
    }

    @Test
    void readingChangesNothing() {
        Map<String, String> before = contents();
        every(false, mapping -> {
            ask("GET", filled(mapping), Map.of("Cookie", signedIn), "");
            ask("GET", filled(mapping) + "?" + fields(mapping, "1"), Map.of(), "");
        });

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void noScriptNoHeaderAndNoOtherSiteComesOutOfAParameter() {
        every(false, mapping -> {
            harmless(mapping, "GET", SCRIPT);
            if (!mapping.variables().isEmpty()) {
                String path = mapping.filled(_ -> encoded(SCRIPT));
                harmless(mapping, SCRIPT, ask("GET", path, Map.of("Cookie", signedIn), ""));
            }
            if (!mapping.names().isEmpty()) {
                harmless(mapping, "GET", "x\r\nX-Injected: yes\r\n\r\n<svg onload=alert(7)>");
                harmless(mapping, "GET", "%0d%0aX-Injected: yes");
                ELSEWHERE.forEach(elsewhere -> harmless(mapping, "GET", elsewhere));
            }
        });
        every(true, mapping -> {
            if (LEAVING.contains(mapping.pattern())) {
                return;
            }
            harmless(mapping, "POST", SCRIPT);
            harmless(mapping, "POST", "x\r\nX-Injected: yes");
            ELSEWHERE.stream().limit(4).forEach(elsewhere -> harmless(mapping, "POST", elsewhere));
        });

        assertThat(new TreeSet<>(wrongs)).isEmpty();
        assertThat(sent.get()).isGreaterThan(800);
    }

    @Test
    void aParameterIsNeverPartOfAQuery() {
        every(false, mapping -> {
            if (!mapping.names().isEmpty()) {
                String yes = "zqx' OR 'zqxv'='zqxv";
                String no = "zqx' OR 'zqxv'='zqxw";
                Answer first = get(mapping, yes);
                Answer second = get(mapping, no);
                boolean same = first.status() == second.status() && without(first.body(), yes).equals(without(second.body(), no));
                wrongIf(!same, second, mapping, "answers differently to two that an injection tells apart");
            }
            for (String sleep : List.of("1;select pg_sleep(58)--", "'||(select pg_sleep(58))||'", "1 and 1=(select 1 from pg_sleep(58))")) {
                if (!mapping.names().isEmpty()) {
                    silentOnTheDatabase(get(mapping, sleep), mapping);
                }
                if (!mapping.variables().isEmpty()) {
                    String path = mapping.filled(_ -> encoded(sleep));
                    silentOnTheDatabase(ask("GET", path, Map.of("Cookie", signedIn), ""), mapping);
                }
            }
        });

        assertThat(new TreeSet<>(wrongs)).isEmpty();
    }

    @Test
    void noFileFromOutsideComesOut() {
        every(false, mapping -> {
            for (String outside : OUTSIDE) {
                if (!mapping.names().isEmpty()) {
                    insideOnly(get(mapping, outside), mapping.pattern() + " " + outside);
                }
                for (String variable : mapping.variables()) {
                    String path = mapping.filled(name -> name.equals(variable) ? encoded(outside) : value(mapping, name));
                    insideOnly(ask("GET", path, Map.of("Cookie", signedIn), ""), path);
                }
            }
        });
        for (String path : List.of(
                "/ui/../application.yaml", "/ui/%2e%2e/application.yaml", "/ui/..%2fapplication.yaml", "/..%5capplication.yaml",
                "/application.yaml", "/ui/messages.properties", "/workshop/migration/V1__a_workshop_is_a_log.sql",
                "/static/ui/essaim.css/../../application.yaml", "/META-INF/MANIFEST.MF", "/WEB-INF/web.xml", "/.git/config", "/.env",
                "/actuator", "/actuator/env", "/actuator/heapdump", "/h2-console", "/org/essaim/Essaim.class", "/healthz/../application.yaml",
                "/ui/", "/workshop/", "/site")) {
            Answer answer = ask("GET", path, Map.of(), "");
            insideOnly(answer, path);
            wrongIf(answer.status() == 200, answer, path);
        }

        assertThat(new TreeSet<>(wrongs)).isEmpty();
    }

    private void silentOnTheDatabase(Answer answer, EveryMapping mapping) {
        boolean spoke = answer.body().contains("postgresql") || answer.body().contains("syntax error");
        wrongIf(spoke, answer, mapping, "spoke of the database");
    }

    private void insideOnly(Answer answer, String path) {
        boolean out = answer.body().contains("root:x:") || answer.body().contains("create table") || answer.body().contains("essaim.messages")
                || answer.body().contains("spring:\n") || answer.body().startsWith("\u00ca\u00fe");
        wrongIf(out, answer, path);
    }

    private void harmless(EveryMapping mapping, String method, String hostile) {
        String fields = fields(mapping, hostile);
        Answer answer = method.equals("GET")
                ? ask(method, filled(mapping) + "?" + fields, Map.of("Cookie", signedIn), "")
                : ask(method, filled(mapping), Map.of("Cookie", signedIn, "Origin", "http://localhost:" + port), fields);
        harmless(mapping, hostile, answer);
    }

    private void harmless(EveryMapping mapping, String hostile, Answer answer) {
        wrongIf(answer.status() >= 500, answer, mapping, "failed of " + hostile);
        wrongIf(!answer.all("X-Injected").isEmpty(), answer, mapping, "a header was written: " + hostile);
        answer.all("Location").forEach(to -> wrongIf(!isHere(to), answer, mapping, "led to " + to));
        if (answer.isPage()) {
            wrongIf(answer.body().contains("<svg onload"), answer, mapping, "a script was written: " + hostile);
            wrongIf(
                    Pattern.compile("(href|src|action)=\"\\s*javascript:", Pattern.CASE_INSENSITIVE).matcher(answer.body()).find(),
                    answer,
                    mapping,
                    "a link is a script: " + hostile);
        }
        wrongIf(answer.all("Content-Security-Policy").size() != 1, answer, mapping, "no policy, or two");
        wrongIf(!answer.all("X-Content-Type-Options").equals(List.of("nosniff")), answer, mapping, "sniffed");
        wrongIf(!answer.all("Access-Control-Allow-Origin").isEmpty(), answer, mapping, "given to other sites");
        wrongIf(
                !answer.body().isEmpty() && answer.all("Content-Type").size() != 1, answer, mapping, "does not say what it is");
    }

    /// As a browser reads it: a backslash is a slash, two begin another host.
    private boolean isHere(String location) {
        String read = location.replace('\\', '/').strip();
        if (read.startsWith("/")) {
            return !read.startsWith("//");
        }
        URI to = URI.create(read);
        return "localhost".equals(to.getHost()) && to.getPort() == port && !to.getRawPath().startsWith("//");
    }

    private Answer get(EveryMapping mapping, String hostile) {
        return ask("GET", filled(mapping) + "?" + fields(mapping, hostile), Map.of("Cookie", signedIn), "");
    }

    /// What a page says but what it was asked, and what differs each time.
    private static String without(String page, String asked) {
        String said = page.replace(encoded(asked), "").replace(encoded(asked).replace("%20", "+"), "");
        for (String quote : List.of("'", "&#39;", "&#x27;", "&apos;", "\u2019", "%27", "\\u0027")) {
            said = said.replace(asked.replace("'", quote), "");
        }
        return CHANGING.matcher(said).replaceAll("");
    }

    private void every(boolean posts, Consumer<EveryMapping> visit) {
        try (var walkers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (EveryMapping mapping : EveryMapping.of(mappings)) {
                // Streams have tests of their own.
                if (mapping.posts() == posts && !mapping.pattern().endsWith("/stream")) {
                    walkers.submit(() -> {
                        try {
                            visit.accept(mapping);
                        } catch (RuntimeException failure) {
                            wrongs.add(mapping.line() + " " + failure);
                        }
                    });
                }
            }
        }
    }

    private Answer ask(String method, String path, Map<String, String> headers, String form) {
        atOnce.acquireUninterruptibly();
        try {
            sent.incrementAndGet();
            long began = System.nanoTime();
            Answer answer = raw.send(method, path, headers, form);
            if (System.nanoTime() - began > ASLEEP) {
                wrongs.add(path + " slept");
            }
            return answer;
        } catch (IOException failure) {
            wrongs.add(path + " " + failure);
            return new Answer(0, List.of(), "");
        } finally {
            atOnce.release();
        }
    }

    private void wrongIf(boolean wrong, Answer answer, EveryMapping mapping, String why) {
        if (wrong) {
            wrongs.add(mapping.line() + " " + answer.status() + " " + why);
        }
    }

    private void wrongIf(boolean wrong, Answer answer, String path) {
        if (wrong) {
            wrongs.add(path + " " + answer.status());
        }
    }

    private static String fields(EveryMapping mapping, String value) {
        List<String> names = mapping.names();
        return names.isEmpty()
                ? "suite=" + encoded(value)
                : names.stream().map(name -> name + "=" + encoded(value)).collect(Collectors.joining("&"));
    }

    private String filled(EveryMapping mapping) {
        return mapping.filled(name -> value(mapping, name));
    }

    private String value(EveryMapping mapping, String name) {
        boolean first = mapping.variables().getFirst().equals(name);
        String known = good.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("/") && mapping.pattern().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("x");
        return good.getOrDefault(name, first ? known : "x");
    }

    /// But what the demonstration's people do meanwhile in the room that is open to visitors.
    private Map<String, String> contents() {
        Map<String, String> contents = new WholeDatabase(jdbc).contents(LIVING);
        contents.put("workshop.event", jdbc.sql("""
                        select count(*) || coalesce(md5(string_agg(e::text, '|' order by e::text)), '') from workshop.event e
                        where workshop_id not in (select id from workshop.workshop where demonstration and state = 'OPEN')
                           or data ->> 'participant' = :visitor""")
                .param("visitor", visitor)
                .query(String.class)
                .single());
        return contents;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
