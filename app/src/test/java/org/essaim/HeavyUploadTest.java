package org.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody who sends far too much gets an answer, not a cut connection.
@EssaimTest
class HeavyUploadTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "50, 422, Saisissez votre adresse", // within what the server reads: the page that was asked answers
        "200, 413, Le fichier est trop lourd"
    })
    void aHeavyFileGetsASentence(int megabytes, int status, String sentence) {
        var request = new HttpVisitor(port)
                .request("/connexion")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=limite")
                .POST(BodyPublishers.ofInputStream(() -> form(megabytes)))
                .build();

        var answer = new HttpVisitor(port).send(request);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }

    private static InputStream form(int megabytes) {
        var head = "--limite\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"p.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n";
        return new SequenceInputStream(Collections.enumeration(
                List.of(bytes(head), new Zeros(megabytes * 1024L * 1024), bytes("\r\n--limite--\r\n"))));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(length, left);
            left -= read;
            return read;
        }
    }
}
