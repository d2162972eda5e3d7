package org.essaim.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A door before a real mail server: it speaks STARTTLS, which that one does not, and refuses whom it is told to.
final class SmtpDoor implements AutoCloseable {
    private final ServerSocket door;
    private final int behind;
    private final SSLContext tls;
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final List<String> inClear = new CopyOnWriteArrayList<>();

    SmtpDoor(int behind, SSLContext tls) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.behind = behind;
        this.tls = tls;
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /// @param answer such as `550 5.1.1 inconnue`
    void refuse(String recipient, String answer) {
        refusals.put(recipient, answer);
    }

    void accept(String recipient) {
        refusals.remove(recipient);
    }

    /// What was said before the line was encrypted.
    List<String> saidInClear() {
        return List.copyOf(inClear);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket arrived) {
        Socket client = arrived;
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            BufferedReader answers = reader(server);
            OutputStream toServer = server.getOutputStream();
            BufferedReader commands = reader(client);
            relay(answers, client.getOutputStream(), false);
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                boolean encrypted = client instanceof SSLSocket;
                String verb = line.toUpperCase(Locale.ROOT);
                if (!encrypted) {
                    inClear.add(line);
                }
                if (verb.equals("STARTTLS")) {
                    say(client.getOutputStream(), "220 go ahead");
                    SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
                    secure.setUseClientMode(false);
                    client = secure;
                    commands = reader(client);
                    continue;
                }
                if (verb.startsWith("RCPT TO:") && refusal(line) != null) {
                    say(client.getOutputStream(), refusal(line));
                    continue;
                }
                say(toServer, line);
                relay(answers, client.getOutputStream(), verb.startsWith("EHLO") && !encrypted);
                if (verb.equals("DATA")) {
                    for (String text = commands.readLine(); text != null; text = commands.readLine()) {
                        say(toServer, text);
                        if (text.equals(".")) {
                            break;
                        }
                    }
                    relay(answers, client.getOutputStream(), false);
                }
            }
        } catch (IOException gone) {
            // the client hung up, or refused our certificate
        }
    }

    private String refusal(String line) {
        return refusals.entrySet().stream()
                .filter(one -> line.contains("<" + one.getKey() + ">"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static void relay(BufferedReader answers, OutputStream to, boolean offerTls) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            boolean last = line.length() < 4 || line.charAt(3) == ' ';
            if (last && offerTls) {
                say(to, "250-STARTTLS");
            }
            say(to, line);
            if (last) {
                return;
            }
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void say(OutputStream to, String line) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
