package org.essaim.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.essaim.EssaimTest;
import org.essaim.EveryMapping;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.wire.CommandCodec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// `docs/rights.md`: every address that Spring knows, asked by each of those who may stand before it, in the started
/// application. Nothing is asked for in earnest: the database refuses to be written to meanwhile, so that what passed the
/// door ends in a refusal of PostgreSQL, and every cell finds the same world.
///
/// How an answer is read: **refused** is 401, 403, 404, 410, or a way to `/connexion`; for who holds the key of another
/// room, also an answer that shows nothing of this one. **Allowed** is anything of 2xx, another way, a form to mend (409,
/// 422), and 500, which is what the closed database gives. An answer that says neither (400, 413, 415, 429, 503) fails the
/// test: the question was not asked rightly.
///
/// `-Dessaim.refresh=true` writes the page anew.
@EssaimTest
@TestPropertySource(properties = {"essaim.demo=true", "essaim.sign-ups-per-address=1000000"})
class RightsTest {
    private static final Path PAGE = Path.of("../docs/rights.md");
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 410);
    private static final Set<Integer> NEITHER = Set.of(400, 405, 406, 413, 415, 429, 503);
    private static final Pattern REFUSAL = Pattern.compile("^\\{.*\"refusal\":\"(\\w+)\"");
    private static final Set<String> NOT_FOR_THEM = Set.of("NOT_ALLOWED", "NOT_A_FACILITATOR", "NOT_A_VOTER", "NOT_YOURS");
    private static final List<Who> SENDERS = List.of(Who.PARTICIPANT, Who.OBSERVER, Who.DESIGNER_OF_ROOM, Who.FACILITATOR);

    /// What failed elsewhere is told there; the import command of this machine has a key of its own.
    private static final Set<String> NOBODYS =
            Set.of("GET /error", "POST /initiatives/imports/commande", "GET /initiatives/imports/commande/{id}");

    private static final String INTRODUCTION =
            """
            # Who may do what

            Generated from the code: every address that Spring knows, asked in the started application by each of those who may stand
            before it (`RightsTest`, which fails for an address without its line, or a cell that changed;
            `-Dessaim.refresh=true` writes this page anew). ● is allowed; nothing, refused: by 401, 403, 404 or 410, or sent to sign in.
            To be allowed is to pass the door: a form may still be refused for what it says, and shows what is its reader's alone.

            In the order of the columns:

            %s
            What has a link of its own (a key in its address) is asked by who holds none with a key that was never given. A key opens one
            room: what a participant of another room finds by theirs shows nothing of this one.
            """;

    @Autowired
    BeanFactory application;

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Autowired
    Workshops workshops;

    @Autowired
    LoggingSystem logging;

    @LocalServerPort
    int port;

    private final Semaphore atOnce = new Semaphore(6);
    private final Collection<String> undecided = new ConcurrentLinkedQueue<>();

    @Test
    void everyAddressAndEveryCommandIsOpenToWhoItSaysAndToNobodyElse() throws Exception {
        World world = new World(application, port);
        Commands commands = new Commands(world, workshops);
        Map<String, Map<Who, Boolean>> addresses;
        Map<String, Map<Who, Boolean>> sent;
        try (var _ = ReadOnly.begin(application, logging)) {
            addresses = addresses(world);
            sent = commands(commands, world);
        }

        var all = new SoftAssertions();
        all.assertThat(undecided).as("asked wrongly").isEmpty();
        all.assertThat(typesOf(commands)).as("every command has its line").isEqualTo(CommandCodec.types());
        all.assertThat(nobodys(addresses)).as("addresses that are nobody’s").isEqualTo(NOBODYS);
        all.assertThat(nobodys(sent)).as("commands that are nobody’s").isEmpty();
        all.assertThat(world.showsThisRoom()).as("what tells this room from another").isTrue();
        all.assertThat(wrongByHand(addresses, sent)).isEmpty();
        all.assertThat(wrongInThePage(addresses, sent))
                .as("docs/rights.md; -Dessaim.refresh=true writes it anew, to be read before it is committed")
                .isEmpty();
        all.assertAll();
    }

    private static Set<String> nobodys(Map<String, Map<Who, Boolean>> lines) {
        return lines.entrySet().stream().filter(line -> !line.getValue().containsValue(true)).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private Map<String, Map<Who, Boolean>> addresses(World world) throws Exception {
        Map<String, Map<Who, Future<Boolean>>> asked = new LinkedHashMap<>();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (EveryMapping mapping : EveryMapping.of(mappings)) {
                for (Who who : Who.values()) {
                    asked.computeIfAbsent(mapping.line(), _ -> new EnumMap<>(Who.class)).put(who, askers.submit(() -> {
                        Answer answer = send(Questions.of(mapping, who, world), world.cookies.get(who));
                        return opens(mapping.line() + " × " + who, answer) && (who != Who.OTHER_PARTICIPANT || world.isThisRoom(mapping, answer.body()));
                    }));
                }
            }
        }
        return decided(asked);
    }

    /// Who has no door of their own to a room is refused at that of others: asked too, and stands in no column.
    private Map<String, Map<Who, Boolean>> commands(Commands commands, World world) throws Exception {
        Map<String, Map<Who, Future<Boolean>>> asked = new LinkedHashMap<>();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Commands.Row row : commands.rows) {
                for (Who who : Who.values()) {
                    asked.computeIfAbsent(row.line(), _ -> new EnumMap<>(Who.class)).put(who, askers.submit(() -> {
                        String body = CommandCodec.write(UUID.randomUUID(), row.command()).toString();
                        var question = new Questions.Question(
                                true, row.stage().door(who) + "/commands", "application/json", "application/json", body);
                        // One at a time: what is committed together fails together, a refusal with an acceptance.
                        synchronized (row.stage()) {
                            return opens(row.line() + " × " + who, send(question, world.cookies.get(who)));
                        }
                    }));
                }
            }
        }
        Map<String, Map<Who, Boolean>> sent = decided(asked);
        assertThat(sent).allSatisfy((line, cells) -> cells.forEach((who, open) ->
                assertThat(open && !SENDERS.contains(who)).as(line + " × " + who).isFalse()));
        return sent;
    }

    private static Map<String, Map<Who, Boolean>> decided(Map<String, Map<Who, Future<Boolean>>> asked) throws Exception {
        Map<String, Map<Who, Boolean>> decided = new LinkedHashMap<>();
        for (var line : asked.entrySet()) {
            Map<Who, Boolean> cells = new EnumMap<>(Who.class);
            for (var cell : line.getValue().entrySet()) {
                cells.put(cell.getKey(), cell.getValue().get());
            }
            decided.put(line.getKey(), cells);
        }
        return decided;
    }

    private boolean opens(String cell, Answer answer) {
        if (cell.startsWith("GET /healthz")) {
            return answer.body().contains("fsync"); // says, among others, that the database does not write just now
        }
        if (NEITHER.contains(answer.status())) {
            undecided.add(cell + ": " + answer.status() + " " + answer.body().substring(0, Math.min(200, answer.body().length())));
        }
        // What the room says of a command, past the door: not for them, or not now.
        Matcher refusal = REFUSAL.matcher(answer.body());
        if (refusal.find()) {
            if (refusal.group(1).equals("MALFORMED")) {
                undecided.add(cell + ": " + refusal.group(1));
            }
            // What one is not shown is unknown to one.
            return !NOT_FOR_THEM.contains(refusal.group(1)) && !refusal.group(1).startsWith("UNKNOWN");
        }
        return !REFUSALS.contains(answer.status());
    }

    private static List<String> wrongByHand(Map<String, Map<Who, Boolean>> addresses, Map<String, Map<Who, Boolean>> sent) {
        List<String> wrong = new ArrayList<>();
        int said = 0;
        for (Who who : Who.values()) {
            for (String line : ByHand.OPEN.get(who)) {
                said++;
                if (!addresses.get(line).get(who)) {
                    wrong.add(line + " is closed to " + who);
                }
            }
            for (String line : ByHand.CLOSED.get(who).stream().flatMap(List::stream).toList()) {
                said++;
                if (addresses.get(line).get(who)) {
                    wrong.add(line + " is open to " + who);
                }
            }
        }
        for (var command : ByHand.COMMANDS.entrySet()) {
            for (Who who : SENDERS) {
                said++;
                if (sent.get(command.getKey()).get(who) != command.getValue().contains(who)) {
                    wrong.add(command.getKey() + " × " + who);
                }
            }
        }
        System.out.println("Rights: " + said + " cells said by hand, wrong: " + wrong.size());
        return wrong;
    }

    private static Set<String> wrongInThePage(Map<String, Map<Who, Boolean>> addresses, Map<String, Map<Who, Boolean>> sent) throws IOException {
        String before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        String columns = Arrays.stream(Who.values()).map(who -> "- **" + who.title + "**: " + who.meaning + ".\n").collect(Collectors.joining());
        String page = RightsPage.write(INTRODUCTION.formatted(columns), addresses, sent, SENDERS);
        if (Boolean.getBoolean("essaim.refresh")) {
            Files.writeString(PAGE, page);
            before = page;
        }
        Map<String, String> now = RightsPage.cells(page);
        Map<String, String> said = RightsPage.cells(before);
        Set<String> wrong = new TreeSet<>();
        now.forEach((cell, open) -> {
            if (!open.equals(said.get(cell))) {
                wrong.add(cell + (said.containsKey(cell) ? open.isEmpty() ? " is closed" : " is open" : " has no cell"));
            }
        });
        said.keySet().stream().filter(cell -> !now.containsKey(cell)).forEach(cell -> wrong.add(cell + " is no more"));
        System.out.println("Rights: " + now.size() + " cells, wrong: " + wrong.size());
        if (wrong.isEmpty() && !page.equals(before)) {
            wrong.add("its words");
        }
        return wrong;
    }

    private static Set<String> typesOf(Commands commands) {
        return commands.rows.stream().map(row -> row.line().replaceAll(",.*", "")).collect(Collectors.toSet());
    }

    private record Answer(int status, String body) {}

    /// By hand: a stream is left as soon as it begins.
    private Answer send(Questions.Question question, String cookies) throws Exception {
        byte[] body = question.body().getBytes(StandardCharsets.UTF_8);
        String head = (question.posts() ? "POST " : "GET ") + question.path() + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nAccept: " + question.accept() + "\r\nConnection: close\r\n"
                + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n")
                + (question.posts() ? "Content-Type: " + question.type() + "\r\nContent-Length: " + body.length + "\r\n" : "")
                + "\r\n";
        atOnce.acquire();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            int status = Integer.parseInt(lines.readLine().substring(9, 12));
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                if (line.toLowerCase(Locale.ROOT).startsWith("content-type: text/event-stream")) {
                    StringBuilder begun = new StringBuilder();
                    for (String event = lines.readLine(); event != null && !event.equals("event: beat"); event = lines.readLine()) {
                        begun.append(event);
                    }
                    return new Answer(status, begun.toString());
                }
                if (line.startsWith("Location: /connexion?")) {
                    return new Answer(401, "");
                }
            }
            return new Answer(status, lines.lines().collect(Collectors.joining("\n")));
        } finally {
            atOnce.release();
        }
    }
}
