package org.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody who sends far too much gets an answer, not a cut connection: where a picture is taken by whoever may give one,
/// the page itself; elsewhere a refusal.
@EssaimTest
class HeavyUploadTest {
    @Autowired
    BeanFactory application;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/initiatives, 50, 422, L’image pèse 50", // within what the page reads: it answers, beside the field
        "/initiatives, 200, 413, Le fichier est trop lourd",
        "/connexion, 50, 415, ne prend pas de fichier"
    })
    void aHeavyFileGetsASentence(String path, int megabytes, int status, String sentence) {
        var visitor = new HttpVisitor(port);
        visitor.keep(TestAccounts.somebody(application, Role.FACILITATOR).cookie());
        var request = visitor.request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=limite")
                .POST(BodyPublishers.ofInputStream(() -> form(megabytes)))
                .build();

        var answer = visitor.send(request);

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
