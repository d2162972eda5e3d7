package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the stories take for granted of the networks they suffer.
class UnkindNetworkTest {
    private final AtomicInteger heard = new AtomicInteger();
    private HttpServer server;
    private UnkindNetwork network;

    @BeforeEach
    void aServerBehindANetwork() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            heard.incrementAndGet();
            byte[] answer = ("heard " + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        network = UnkindNetwork.to(server.getAddress().getPort());
    }

    @AfterEach
    void stop() throws IOException {
        network.close();
        server.stop(0);
    }

    @Test
    void carriesWhatIsSaidBothWays() throws Exception {
        assertThat(post("/a", "élan").body()).isEqualTo("heard élan");
        assertThat(network.asked("POST /a")).isEqualTo(1);
    }

    @Test
    void aPortalAnswersForTheServer() throws Exception {
        network.isAPortal("/commands");

        var answer = post("/s/x/commands", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Wifi gratuit");
        assertThat(heard).hasValue(0);
        assertThat(post("/elsewhere", "").body()).isEqualTo("heard ");
        network.isKind();
        assertThat(post("/s/x/commands", "{}").body()).isEqualTo("heard {}");
    }

    @Test
    void aSlowAnswerWasHeardAtOnce() throws Exception {
        network.answersAfter(Duration.ofSeconds(1));
        long before = System.nanoTime();

        var answer = HttpClient.newHttpClient().sendAsync(request("/slow", "x"), HttpResponse.BodyHandlers.ofString());
        while (heard.get() == 0 && System.nanoTime() - before < 900_000_000) {
            Thread.sleep(10);
        }

        assertThat(heard).hasValue(1);
        assertThat(answer).isNotDone();
        assertThat(answer.get().body()).isEqualTo("heard x");
    }

    @Test
    void whatIsSwallowedIsNeverAnsweredNorClosed() throws Exception {
        network.swallows();

        assertThatThrownBy(() -> post("/a", "x")).isInstanceOf(HttpTimeoutException.class);
        assertThat(heard).hasValue(0);
        network.isKind();
        assertThat(post("/a", "x").body()).isEqualTo("heard x");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request(path, body), HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(network.address(path)))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(2))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
