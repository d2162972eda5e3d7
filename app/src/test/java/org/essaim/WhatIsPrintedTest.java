package org.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Essaim behind an https address, as a process: what it prints says nothing of people, and its cookies leave by https alone.
class WhatIsPrintedTest {
    private static final Pattern FIRST_LINK = Pattern.compile("/connexion/([\\w-]{43})");
    private static final String TYPED = "Zanzibar-mots-tapés";

    @TempDir
    Path directory;

    @Test
    void saysNeitherKeysNorWhatPeopleTypeAndEveryCookieIsSecure() throws Exception {
        int port = ServerProcess.freePort();
        try (var server = ServerProcess.start(
                directory.resolve("data"), port, Map.of("ESSAIM_PUBLIC_URL", "https://essaim.grasse.example"), "--logging.level.org.essaim=debug")) {
            server.awaitReady();
            var first = FIRST_LINK.matcher(server.awaitOutput(FIRST_LINK));
            assertThat(first.find()).isTrue();
            HttpVisitor leader = new HttpVisitor(port);
            var entered = leader.post("/connexion/" + first.group(1), "name", "Administration", "email", "admin@grasse.example");
            String session = secure(entered);
            leader.keep(session);
            String workshop = HttpVisitor.location(leader.post(
                    "/ateliers/nouveau", "do", "save", "title", "Un atelier " + TYPED, "date",
                    LocalDate.now().plusDays(30).toString(), "time", "9:00", "held-welcome", "on", "minutes-welcome", "10",
                    "held-sharing", "on", "minutes-sharing", "40", "keep", "3", "tables", "5", "capacity", "30",
                    "electorate", "PERSON", "reread", "7"));
            var code = Pattern.compile("/a/([A-Z0-9-]+)").matcher(leader.get(workshop).body());
            assertThat(code.find()).isTrue();
            HttpVisitor phone = new HttpVisitor(port);
            HttpResponse<String> joined = phone.post(
                    code.group(), "name", TYPED, "role", "LOCAL_AGENT", "territory", "Pays de Grasse", "territory-id", "epci:200039857",
                    "citation", "BY_NAME");
            assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
            String door = HttpVisitor.location(joined);
            String people = secure(phone.get(door));

            // What goes wrong is what is logged.
            command(phone, door, "{\"id\":\"" + TYPED + "\",\"type\":\"raise-hand\",\"up\":\"" + TYPED + "\"}");
            command(phone, door, "{\"type\":\"" + TYPED + "\"");
            command(phone, door, "{\"id\":\"0190a000-0000-7000-8000-000000000001\",\"type\":\"raise-hand\",\"up\":\"" + TYPED + "\"}");
            command(phone, door, "{\"id\":\"0190a000-0000-7000-8000-000000000002\",\"type\":\"ask\",\"question\":{},\"text\":\"" + TYPED + "\"}");
            leader.post("/administration/invitations", "name", TYPED, "email", "personne@grasse.example", "roles", "FACILITATOR");
            leader.post("/connexion", "email", "admin@grasse.example");
            leader.post("/connexion/" + first.group(1), "name", TYPED, "email", TYPED);
            for (String path : List.of(
                    "/initiatives?q=", "/nulle-part/", "/ateliers?page=", "/s/", "/inscription/", "/connexion/", "/administration/personnes/",
                    "/rejoindre?code=", door + "/regions/", door + "?element=", "/p/", "/initiatives/completer/")) {
                assertThat(leader.get(path + URLEncoder.encode(TYPED, StandardCharsets.UTF_8)).statusCode())
                        .as(path)
                        .isLessThan(500);
            }

            String printed = server.output();
            assertThat(printed).contains("/connexion/" + first.group(1)); // for whoever starts it, on purpose
            assertThat(printed.replace(first.group(1), ""))
                    .doesNotContain(TYPED, "Zanzibar", "grasse.example/s/", "personne@", "admin@")
                    .doesNotContain(door.substring(3), session.substring("essaim=".length()), people.substring("essaim-people=".length()));
        }
    }

    /// The cookie, without what is said of it.
    private static String secure(HttpResponse<?> answer) {
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("; Secure", "; HttpOnly", "; SameSite=Lax"));
        return cookies.getFirst().replaceAll(";.*", "");
    }

    private static void command(HttpVisitor phone, String door, String body) {
        var answer = phone.send(phone.request(door + "/commands")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(400);
    }
}
