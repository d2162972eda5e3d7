package org.essaim.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.EssaimTest;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Plan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The home page as it is served, with real workshops.
@EssaimTest
class HomeFactsTest {
    @LocalServerPort
    int port;

    @Autowired
    Workshops workshops;

    @Test
    void aWorkshopThatIsPreparedIsListedWithoutItsCode() throws Exception {
        WorkshopCard card = prepared("Un atelier qui n’est pas un exemple", false);

        String page = home("");

        assertThat(page).contains("Un atelier qui n’est pas un exemple", card.path(), "À venir.");
        assertThat(page).doesNotContain(card.code());
    }

    @Test
    void anEnjeuCountsOnceAWorkshopWorksOnIt() throws Exception {
        String before = challenges();
        prepared("Un atelier à venir", false);

        assertThat(challenges()).isEqualTo(before);
    }

    private String challenges() throws Exception {
        return home("").transform(page -> page.replaceAll("(?s).*?<span class=\"big\">(\\d+)</span>.*", "$1"));
    }

    @Test
    void theDoorsAreShutToWhoeverHasNoKey() throws Exception {
        assertThat(home("?cle=essai")).doesNotContain("/demo/animation");
    }

    private WorkshopCard prepared(String title, boolean example) {
        var plan = new Plan(
                title, "L’enjeu de : " + title, Instant.parse("2031-03-09T08:00:00Z"), Plan.TEMPLATE, List.of(), 3, 5, 30,
                Electorate.PERSON, true, "", Map.of(), 7, example);
        return workshops.prepare(plan, account(), Workshops.Origin.ORDINARY);
    }

    private UUID account() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private String home(String query) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + query)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
