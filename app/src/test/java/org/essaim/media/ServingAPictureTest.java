package org.essaim.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.essaim.EssaimTest;
import org.essaim.media.PictureGiven.Kept;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

@EssaimTest
class ServingAPictureTest {
    @LocalServerPort
    int port;

    @Autowired
    Media media;

    @Test
    void servesAVariantForEver() throws Exception {
        byte[] file = Samples.file("png", 700, 300);
        var kept = (Kept) media.keep(new PictureUpload(file.length, new ByteArrayResource(file), "Deux moitiés"));

        var answer = get(kept.picture().small(), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Samples.open(answer.body()).getWidth()).isEqualTo(480);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("immutable"));
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get(kept.picture().small(), tag).statusCode()).isEqualTo(304);
    }

    @Test
    void knowsNoOtherPictureNorWidth() throws Exception {
        assertThat(get("/media/" + "0".repeat(32) + "/480", "").statusCode()).isEqualTo(404);
        assertThat(get("/media/" + "0".repeat(32) + "/481", "").statusCode()).isEqualTo(404);
        assertThat(get("/media/..%2F/480", "").statusCode()).isBetween(400, 404);
    }

    private HttpResponse<byte[]> get(String path, String tag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("If-None-Match", tag.isEmpty() ? "\"none\"" : tag);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }
}
