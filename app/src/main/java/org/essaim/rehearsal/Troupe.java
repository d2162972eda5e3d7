package org.essaim.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.workshop.domain.Role;

/// Simulated people who come in by the page that anybody comes in by, and are given their door.
final class Troupe {
    /// The territories that brought an initiative to the workshops of March 2021: their real names and codes.
    private static final List<Map.Entry<String, String>> TERRITORIES = List.of(
            Map.entry("epci:200039857", "Pays de Grasse"),
            Map.entry("epci:200041762", "Rochefort Océan"),
            Map.entry("epci:242500361", "Grand Besançon Métropole"),
            Map.entry("epci:243100633", "Sicoval"),
            Map.entry("epci:200071967", "Pays d’Évian – Vallée d’Abondance"),
            Map.entry("groupe:pays-du-gevaudan-lozere", "Pays du Gévaudan-Lozère"),
            Map.entry("epci:200067965", "Région de Compiègne et de la Basse Automne"),
            Map.entry("epci:249740101", "Territoire de la Côte Ouest"),
            Map.entry("groupe:terres-de-lorraine", "Terres de Lorraine"));

    private static final List<Role> ROLES = List.of(
            Role.LOCAL_AGENT, Role.ELECTED, Role.LOCAL_AGENT, Role.STATE_AGENT, Role.PROJECT_OWNER, Role.ASSOCIATION);

    private final HttpClient http;
    private final String base;

    /// @param base the server's address, without a final slash
    Troupe(HttpClient http, String base) {
        this.http = http;
        this.base = base;
    }

    /// The door of the n-th simulated person, once they came in.
    ///
    /// @throws IOException when the room did not let them in
    Wire join(String code, String name, int number) throws IOException, InterruptedException {
        var territory = TERRITORIES.get(number % TERRITORIES.size());
        String form = form(Map.of(
                "name", name,
                "territory", territory.getValue(),
                "territory-id", territory.getKey(),
                "role", ROLES.get(number % ROLES.size()).name(),
                "citation", "BY_TERRITORY"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/a/" + code))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        String door = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() / 100 != 3 || !door.contains("/s/")) {
            throw new IOException("Not let in: " + answer.statusCode() + " " + door);
        }
        return new Wire(http, base + URI.create(door).getPath());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
