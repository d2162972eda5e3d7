package org.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.essaim.EssaimTest;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Bodies that are none of our pages': each is refused with the status that says why and a page in French, nothing is read
/// that nobody takes, and the log tells no story of it.
@EssaimTest
class WhatAStrangerSendsTest {
    private static final String PARTS = "multipart/form-data; boundary=limite";
    private static final byte[] PICTURE = bytes("--limite\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"p.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\nabc\r\n--limite--\r\n");

    @Autowired
    BeanFactory application;

    @LocalServerPort
    int port;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void noStoryInTheLog() {
        root.detachAppender(log);
        assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN) || event.getThrowableProxy() != null);
    }

    @Test
    void filesAreRefusedWhereNoFormTakesAny() throws IOException {
        for (String path : List.of("/connexion", "/rejoindre", "/enjeux", "/ateliers/x/inscription", "/s/x/commands", "/nulle-part", "/")) {
            assertThat(status(path, "", PARTS, PICTURE)).as(path).isIn("415", "404", "405", "400");
        }
        assertThat(send("/connexion", "", "Content-Type: " + PARTS, PICTURE)).contains("HTTP/1.1 415", "ne prend pas de fichier");
        assertThat(status("/connexion", "", "multipart/mixed; boundary=x", PICTURE)).isEqualTo("415");
    }

    @Test
    void filesAreNotReadOfSomebodyWhoMayNotSendThem() throws IOException {
        long before = spooled();
        for (String path : List.of("/initiatives", "/initiatives/imports")) {
            // Ten megabytes are announced, and a beginning is sent: the answer does not wait for the rest.
            String answer = begin(path, "", 10 << 20, PICTURE);
            assertThat(answer).as(path).containsAnyOf("HTTP/1.1 401", "HTTP/1.1 403", "HTTP/1.1 303", "HTTP/1.1 302");
        }
        assertThat(spooled()).isEqualTo(before);
    }

    @Test
    void partsThatAreNotWrittenAsPartsAreABadRequest() throws IOException {
        String cookie = facilitator();
        assertThat(status("/initiatives", cookie, "multipart/form-data", PICTURE)).isEqualTo("400");
        assertThat(status("/initiatives", cookie, PARTS, bytes("--limite\r\nContent-Disposition: form-da"))).isEqualTo("400");
        assertThat(status("/initiatives", cookie, PARTS, bytes("nothing of the kind"))).isEqualTo("400");
        assertThat(status("/initiatives/imports", cookie, PARTS, bytes("--limite\r\n\r\n--limi"))).isEqualTo("400");
        assertThat(status("/initiatives", cookie, PARTS, PICTURE)).as("a form without a title").isEqualTo("422");
        assertThat(begin("/initiatives", cookie, 61 << 20, PICTURE)).contains("HTTP/1.1 413");
    }

    @Test
    void aFormLongerThanAnyOfOursIsTooLarge() throws IOException {
        byte[] long_ = bytes("email=" + "a".repeat(3 << 20));
        assertThat(status("/connexion", "", "application/x-www-form-urlencoded", long_)).isEqualTo("413");
        byte[] many = bytes(IntStream.range(0, 5_000).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&")));
        assertThat(status("/connexion", "", "application/x-www-form-urlencoded", many)).isIn("413", "400");
    }

    @Test
    void aCommandThatNeverEndsIsNotKeptInMemory() throws IOException {
        assertThat(exchange("/s/x/commands", "", "Content-Type: application/json", 900 << 20, bytes("{\"id\":"))).contains("HTTP/1.1 413");
        // Of unknown length, it is refused once it is too long.
        String endless = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nX: y";
        byte[] chunk = bytes("10000\r\n" + "a".repeat(0x10000) + "\r\n");
        var sent = new ByteArrayOutputStream();
        for (int i = 0; i < 64; i++) {
            sent.write(chunk);
        }
        assertThat(exchange("/s/x/commands", "", endless, -1, sent.toByteArray())).containsAnyOf("HTTP/1.1 413", "HTTP/1.1 404");
    }

    @Test
    void whatComesPackedIsNotRead() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes("email=camille%40grasse.example"));
        }
        String form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Encoding: gzip";
        assertThat(send("/connexion", "", form, packed.toByteArray())).contains("HTTP/1.1 415", "Ce format n’est pas accepté");
        assertThat(send("/s/x/commands", "", "Content-Type: application/json\r\nContent-Encoding: br", packed.toByteArray()))
                .contains("HTTP/1.1 415");
    }

    @Test
    void nulIsNoCharacterAnywhere() throws IOException {
        assertThat(status("/connexion", "", "application/x-www-form-urlencoded", bytes("email=a%00b"))).isEqualTo("422");
        assertThat(status("/connexion", "", "application/x-www-form-urlencoded", bytes("email=a\0b"))).isIn("422", "400");
        assertThat(status("/a/%00", "", "application/x-www-form-urlencoded", bytes("name=x"))).isIn("400", "404");
        assertThat(status("/s/%00/commands", "", "application/json", bytes("{}"))).isIn("400", "404");
        assertThat(status("/s/x/commands", "", "text/plain", bytes("{}"))).isIn("415", "404");
    }

    private String facilitator() {
        return TestAccounts.somebody(application, Role.ADMINISTRATOR, Role.FACILITATOR).cookie();
    }

    private static long spooled() throws IOException {
        try (var files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 3)) {
            return files.filter(path -> path.getFileName().toString().startsWith("MultiPart")).count();
        }
    }

    private String status(String path, String cookie, String type, byte[] body) throws IOException {
        return send(path, cookie, "Content-Type: " + type, body).substring(9, 12);
    }

    private String send(String path, String cookie, String headers, byte[] body) throws IOException {
        return exchange(path, cookie, headers, body.length, body);
    }

    private String begin(String path, String cookie, int announced, byte[] beginning) throws IOException {
        return exchange(path, cookie, "Content-Type: " + PARTS, announced, beginning);
    }

    private String exchange(String path, String cookie, String headers, int announced, byte[] sent) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(bytes("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: text/html\r\nConnection: close\r\n"
                    + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + headers
                    + (announced < 0 ? "" : "\r\nContent-Length: " + announced) + "\r\n\r\n"));
            try {
                out.write(sent);
                out.flush();
            } catch (IOException answeredAlready) {
                // What is refused unread may be refused before it is sent.
            }
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (IOException cut) {
                // after what was read of it
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
