package org.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@EssaimTest
class HealthTest {
    @LocalServerPort
    int port;

    @Test
    void saysReadyAndHowDurablePostgresqlIs() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz"))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"ready\"", "\"fsync\":\"off\"");
    }

    @Test
    void redirectionsNameNoHost() {
        var answer = new HttpVisitor(port).get("/administration");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/connexion");
    }
}
