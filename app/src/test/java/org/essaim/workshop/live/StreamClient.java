package org.essaim.workshop.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.essaim.workshop.wire.Json;
import tools.jackson.databind.JsonNode;

/// A reader as `docs/wire.md` describes one: applies what it is sent to what it has.
public final class StreamClient implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public final Map<String, JsonNode> items = new TreeMap<>();
    public final StringBuilder raw = new StringBuilder();
    public long position = -1;
    private final BlockingQueue<String[]> arrived = new LinkedBlockingQueue<>();
    private final InputStream body;
    private volatile boolean ended;

    public StreamClient(String url, long seen) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (seen >= 0) {
            request.header("Last-Event-ID", Long.toString(seen));
        }
        HttpResponse<InputStream> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Answered " + response.statusCode());
        }
        body = response.body();
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String event = "";
            String id = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                raw.append(line).append('\n');
                if (line.isEmpty() && !data.isEmpty()) {
                    arrived.add(new String[] {event, id, data});
                    data = "";
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                }
            }
        } catch (IOException closed) {
            arrived.add(new String[] {"closed", "", ""});
        } finally {
            ended = true;
        }
    }

    /// Takes in what comes until the condition holds.
    public StreamClient until(Predicate<Map<String, JsonNode>> condition) throws InterruptedException {
        while (!condition.test(items)) {
            String[] next = arrived.poll(5, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("Nothing came within 5 s; have " + items.keySet());
            }
            apply(next);
        }
        return this;
    }

    private void apply(String[] next) {
        if (!next[0].equals("view") && !next[0].equals("items")) {
            return;
        }
        position = Long.parseLong(next[1]);
        if (next[0].equals("view")) {
            items.clear();
        }
        Json.MAPPER.readTree(next[2]).path("items").properties().forEach(entry -> {
            if (entry.getValue().isNull()) {
                items.remove(entry.getKey());
            } else {
                items.put(entry.getKey(), entry.getValue());
            }
        });
    }

    public boolean shows(String text) {
        return items.values().stream().anyMatch(item -> item.path("text").asString("").equals(text));
    }

    /// The server let it go.
    public boolean ended() {
        return ended;
    }

    @Override
    public void close() throws Exception {
        body.close();
    }
}
