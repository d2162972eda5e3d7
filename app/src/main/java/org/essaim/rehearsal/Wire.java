package org.essaim.rehearsal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.essaim.workshop.domain.About;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.wire.CommandCodec;
import org.essaim.workshop.wire.Json;
import tools.jackson.databind.JsonNode;

/// A door seen from outside, as `docs/wire.md` describes it: nothing here is known of the server's inside.
///
/// @param door the whole address of the door, such as `http://127.0.0.1:8080/s/…`
record Wire(HttpClient http, String door) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// How a command ended.
    ///
    /// @param position of the log; −1 when it was refused
    record Sent(int status, long position, String body) {
        boolean done() {
            return status == 200;
        }
    }

    Sent send(Command command) throws IOException, InterruptedException {
        return send(command, About.UNSAID);
    }

    /// @param about what it is made for
    Sent send(Command command, About about) throws IOException, InterruptedException {
        byte[] body =
                Json.MAPPER.writeValueAsBytes(CommandCodec.write(UuidCreator.getTimeOrderedEpoch(), command, about));
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + "/commands"))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        long position = answer.statusCode() == 200
                ? Json.MAPPER.readTree(answer.body()).path("position").asLong()
                : -1;
        return new Sent(answer.statusCode(), position, answer.body());
    }

    /// Reads the stream until it ends, or the listener says it has seen enough.
    void listen(Listener listener) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + "/stream")).build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("The stream answered " + answer.statusCode());
        }
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ") && !listener.heard(event, line.substring(6))) {
                    return;
                }
            }
        }
    }

    interface Listener {
        /// @return whether to go on
        boolean heard(String event, String data);
    }

    static JsonNode json(String data) {
        return Json.MAPPER.readTree(data);
    }
}
