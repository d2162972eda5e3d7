package org.essaim.workshop.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A stream that somebody has open, and whether it still is.
public final class OpenStream implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final InputStream body;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private OpenStream(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    /// Opens one and waits for its first beat: from there on the room tells it everything.
    public static OpenStream at(int port, String door, String cookies) throws Exception {
        var answer = HTTP.send(request(port, door, cookies), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError(door + " answered " + answer.statusCode());
        }
        OpenStream stream = new OpenStream(answer.body());
        if (!stream.begun.await(5, TimeUnit.SECONDS)) {
            throw new AssertionError(door + " said nothing");
        }
        return stream;
    }

    /// What the door answers to who would listen.
    public static int status(int port, String door, String cookies) throws Exception {
        var answer = HTTP.send(request(port, door, cookies), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private static HttpRequest request(int port, String door, String cookies) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + door + "/stream"))
                .header("Accept", "text/event-stream")
                .header("Cookie", cookies)
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    /// Whether the server ended it within two seconds: half of what a quiet stream waits for its next beat.
    public boolean isEnded() throws InterruptedException {
        return ended.await(2, TimeUnit.SECONDS);
    }

    public boolean isOpen() {
        return ended.getCount() > 0;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("event: beat")) {
                    begun.countDown();
                }
            }
        } catch (IOException closed) {
            // By the test itself.
        } finally {
            ended.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
