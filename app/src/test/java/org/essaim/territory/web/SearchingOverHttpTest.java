package org.essaim.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.essaim.EssaimTest;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EssaimTest
class SearchingOverHttpTest {
    @LocalServerPort
    int port;

    @Autowired
    Territories territories;

    @Test
    void answersAProgramInJson() throws Exception {
        var answer = search("06130", "application/json");
        var epci = search("pays de grasse", "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .startsWith("[{\"id\":\"commune:06069\",\"name\":\"Grasse\"")
                .doesNotContain("epci:");
        assertThat(epci.body()).contains("\"id\":\"epci:200039857\"", "\"kind\":\"ca\"", "\"where\":\"Alpes-Maritimes\"");
        assertThat(search("arbignieu", "application/json").body()).contains("\"id\":\"commune:01015\"", "\"formerly\":\"Arbignieu\"");
    }

    @Test
    void answersTheFieldInOptions() throws Exception {
        var answer = search("gevaudan", "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "role=\"option\"",
                        "data-id=\"groupe:pays-du-gevaudan-lozere\"",
                        "Pays du Gévaudan-Lozère",
                        "territoire de contrat, Lozère",
                        "communauté de communes, Lozère",
                        "2 territoires proposés")
                .doesNotContain("<html");
    }

    @Test
    void saysWhatToTryWhenThereIsNone() throws Exception {
        assertThat(search("zzzzzz", "text/html").body())
                .contains("Aucun territoire ne correspond. Essayez le code postal");
        assertThat(search("zzzzzz", "application/json").body()).isEqualTo("[]");
        assertThat(search("", "application/json").body()).isEqualTo("[]");
    }

    @Test
    void knowsTheGroupsOfTheMigration() {
        assertThat(territories.communesOf(TerritoryId.groupe("pays-du-gevaudan-lozere")))
                .hasSizeBetween(55, 70);
        assertThat(territories.communesOf(TerritoryId.groupe("terres-de-lorraine")))
                .hasSizeBetween(140, 160);
        assertThat(territories.communesOf(TerritoryId.groupe("grand-compiegnois")))
                .hasSizeBetween(65, 85);
    }

    private HttpResponse<String> search(String text, String accept) throws Exception {
        var query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/territoires/recherche?q=" + query))
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
