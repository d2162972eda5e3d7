package org.essaim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Requests written by hand, since a proper client refuses to send what robots and other sites do.
public final class RawHttp {
    private static final int MOST_BYTES = 4 << 20;

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /// @param headers each line of the head but the first, as sent
    /// @param body chunks as they came; empty of a stream, which is left as soon as it begins
    public record Answer(int status, List<String> headers, String body) {
        /// The values of a header, in the order they were sent.
        public List<String> all(String name) {
            String begins = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begins))
                    .map(line -> line.substring(begins.length()).strip())
                    .toList();
        }

        public boolean isPage() {
            return all("Content-Type").stream().anyMatch(type -> type.startsWith("text/html"));
        }
    }

    public Answer get(String path, Map<String, String> headers) throws IOException {
        return send("GET", path, headers, "");
    }

    public Answer send(String method, String path, Map<String, String> headers, String form) throws IOException {
        byte[] body = form.getBytes(StandardCharsets.US_ASCII);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nAccept: text/html\r\nConnection: close\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
            if (!headers.containsKey("Content-Type")) {
                head.append("Content-Type: application/x-www-form-urlencoded\r\n");
            }
        }
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            return read(socket);
        }
    }

    private static Answer read(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        List<String> lines = new ArrayList<>(head.toString(StandardCharsets.ISO_8859_1).lines().toList());
        if (lines.isEmpty()) {
            throw new IOException("No answer");
        }
        int status = Integer.parseInt(lines.removeFirst().substring(9, 12));
        boolean stream = lines.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type: text/event-stream"));
        String body = stream ? "" : new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return new Answer(status, List.copyOf(lines), body);
    }
}
