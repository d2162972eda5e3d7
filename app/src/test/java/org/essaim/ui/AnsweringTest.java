package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.essaim.EssaimTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the server says whatever is asked: files, refusals, headers.
@EssaimTest
class AnsweringTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Assets assets;

    @Test
    void aPageThatDoesNotExistHasAPage() throws Exception {
        var answer = get("/nulle-part", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Le fil s’arrête ici", "<html lang=\"fr\"");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'self'", "frame-ancestors 'self'"));
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void aProgramGetsTheSameWordsAsJson() throws Exception {
        var answer = get("/nulle-part", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("Le fil s’arrête ici");
    }

    @Test
    void aGestureThatDoesNotExistIsRefusedInFrench() throws Exception {
        var answer = send(HttpRequest.newBuilder(at("/healthz"))
                .header("Accept", "text/html")
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Cette action n’existe pas ici");
        assertThat(answer.headers().firstValue("Allow")).isPresent();
    }

    /// Sent as they are, by hand: a proper client refuses to.
    @Test
    void anAddressThatIsNotOneHasThePageToo() throws Exception {
        for (String path : new String[] {"/%2e%2e/x", "/a%2fb", "/%zz", "/s/[x]", "/a%00b"}) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(answer).as(path).startsWith("HTTP/1.1 400").contains("La demande est incomplète", "default-src");
        }
    }

    @Test
    void aMethodNobodyKnowsIsRefusedInFrench() throws Exception {
        var answer = send(HttpRequest.newBuilder(at("/style"))
                .header("Accept", "text/html")
                .method("BREW", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Cette action n’existe pas ici");
    }

    @Test
    void aVersionedFileIsKeptForEver() throws Exception {
        var answer = get(assets.url("ui/essaim.css"), "*/*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
        assertThat(answer.body()).contains("@layer components {", ".button").doesNotContain("@import");
    }

    @Test
    void aFileWithoutItsVersionIsCheckedAgainEachTime() throws Exception {
        var first = get("/ui/theme.js", "*/*");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        var again = send(HttpRequest.newBuilder(at("/ui/theme.js")).header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void nothingOutsideTheStaticFilesIsServed() throws Exception {
        for (String path :
                new String[] {"/ui", "/ui/", "/ui/css", "/%2e%2e/application.yaml", "/../application.yaml"}) {
            assertThat(get(path, "text/html").statusCode()).as(path).isBetween(400, 404);
        }
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", accept));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
