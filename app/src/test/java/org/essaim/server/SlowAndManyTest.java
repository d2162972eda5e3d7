package org.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.essaim.ServerProcess;
import org.essaim.server.Connections.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Those who send little, or nothing, and those who come by the thousand, on a server with less patience than ours.
class SlowAndManyTest {
    private static final Patience SHORT = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(2));
    private static final Patience SHORTER = new Patience(Duration.ofMillis(100), Duration.ofMillis(300));

    private final List<Socket> sockets = new ArrayList<>();
    private Server server;
    private int port;

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void aHeadThatNeverEndsIsNotWaitedForThoughItGrowsALetterAtATime() throws Exception {
        serve(new Connections(100, 1_000, SHORT, SHORTER), new Bodies(Duration.ofSeconds(30), 2_000, 1 << 20));
        Socket slow = connect("127.0.0.1");
        slow.getOutputStream().write(bytes("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "));

        assertThat(endsWhileSending(slow, 6)).isTrue();
    }

    @Test
    void aStreamThatBeatsIsLeftAlone() throws Exception {
        serve(new Connections(100, 1_000, SHORT, SHORTER), new Bodies(Duration.ofSeconds(30), 2_000, 1 << 20));
        Socket stream = connect("127.0.0.1");
        stream.getOutputStream().write(bytes("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n"));

        // Longer than a connection may ask nothing after its last answer.
        InputStream in = stream.getInputStream();
        long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
        int beats = 0;
        while (System.nanoTime() < end) {
            int read = in.read();
            assertThat(read).isNotEqualTo(-1);
            beats += read == '!' ? 1 : 0;
        }
        assertThat(beats).isGreaterThan(3);
    }

    @Test
    void oneAddressHoldsItsShareAndTheOthersComeIn() throws Exception {
        // Patient: it is its share alone that closes a connection here.
        serve(new Connections(5, 1_000, Patience.USUAL, Patience.WHEN_CROWDED), new Bodies(Duration.ofSeconds(30), 2_000, 1 << 20));
        List<Socket> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(connect("127.0.0.2"));
        }

        assertThat(many.stream().filter(SlowAndManyTest::ended).count()).isEqualTo(15);
        Socket other = connect("127.0.0.1");
        other.getOutputStream().write(bytes("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
        assertThat(all(other)).startsWith("HTTP/1.1 200");
        // Their share is theirs again once the others are gone.
        for (Socket socket : many) {
            socket.close();
        }
        Thread.sleep(300);
        Socket back = connect("127.0.0.2");
        back.getOutputStream().write(bytes("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
        assertThat(all(back)).startsWith("HTTP/1.1 200");
    }

    @Test
    void aFullServerWaitsLessForThoseWhoAskNothing() throws Exception {
        serve(
                new Connections(100, 10, new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1)), SHORTER),
                new Bodies(Duration.ofSeconds(30), 2_000, 1 << 20));
        List<Socket> nine = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            nine.add(connect("127.0.0.1"));
        }
        Thread.sleep(2_500);

        assertThat(nine).anyMatch(SlowAndManyTest::ended);
    }

    @Test
    void aBodyOfALetterAtATimeIsRefused() throws Exception {
        serve(new Connections(100, 1_000, SHORT, SHORTER), new Bodies(Duration.ofSeconds(1), 2_000, 1 << 20));
        Socket slow = connect("127.0.0.1");
        slow.getOutputStream().write(bytes("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n"));

        assertThat(endsWhileSending(slow, 6)).isTrue();
    }

    @Test
    void aBodyThatComesInTimeIsRead() throws Exception {
        serve(new Connections(100, 1_000, SHORT, SHORTER), new Bodies(Duration.ofSeconds(1), 2_000, 1 << 20));
        Socket usual = connect("127.0.0.1");
        usual.getOutputStream().write(bytes("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 12000\r\n\r\n"));
        for (int i = 0; i < 4; i++) {
            usual.getOutputStream().write(new byte[3_000]);
            Thread.sleep(500);
        }

        assertThat(all(usual)).startsWith("HTTP/1.1 200");
    }

    @Test
    void theStartedApplicationHoldsToItsSettingAndToItsPatience(@TempDir Path directory) throws Exception {
        int free = ServerProcess.freePort();
        try (var started = ServerProcess.start(
                directory.resolve("data"), free, Map.of("ESSAIM_CONNECTIONS_PER_ADDRESS", "5"), "--essaim.welcome=false")) {
            started.awaitReady();
            port = free;
            Socket half = connect("127.0.0.3");
            half.getOutputStream().write(bytes("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "));
            List<Socket> many = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                many.add(connect("127.0.0.2"));
            }

            assertThat(many.stream().filter(SlowAndManyTest::ended).count()).isEqualTo(15);
            assertThat(endsWhileSending(half, 25)).as("half a head").isTrue();
            Socket other = connect("127.0.0.1");
            other.getOutputStream().write(bytes("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
            assertThat(all(other)).startsWith("HTTP/1.1 200");
        }
    }

    private void serve(Connections crowd, Bodies bodies) throws Exception {
        server = new Server();
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory());
        connector.setHost("127.0.0.1");
        connector.addBean(crowd);
        server.addConnector(connector);
        server.setHandler(new Answering());
        server.addBean(crowd.sweep(server));
        server.insertHandler(bodies);
        server.start();
        port = connector.getLocalPort();
    }

    private Socket connect(String from) throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
        sockets.add(socket);
        socket.setSoTimeout(4_000);
        return socket;
    }

    private static boolean endsWhileSending(Socket socket, int seconds) throws Exception {
        for (int i = 0; i < seconds * 5; i++) {
            Thread.sleep(200);
            try {
                socket.getOutputStream().write('a');
            } catch (IOException closed) {
                return true;
            }
        }
        return false;
    }

    private static boolean ended(Socket socket) {
        try {
            socket.setSoTimeout(200);
            return socket.getInputStream().read() == -1;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static String all(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Reads all it is sent and says so; at `/stream`, says something now and then.
    private static final class Answering extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (request.getHttpURI().getPath().equals("/stream")) {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
                for (int i = 0; i < 6; i++) {
                    Content.Sink.write(response, false, "!", new Callback.Completable());
                    Thread.sleep(900);
                }
                callback.succeeded();
                return true;
            }
            String read = Content.Source.asString(request);
            response.setStatus(200);
            Content.Sink.write(response, true, Integer.toString(read.length()), callback);
            return true;
        }
    }
}
