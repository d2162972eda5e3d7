package org.essaim.restitution.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.http.HttpResponse;
import java.util.List;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.PageCheck;
import org.essaim.document.HtmlRenderer;
import org.essaim.restitution.RestitutionMaterial;
import org.essaim.restitution.RestitutionSamples;
import org.essaim.restitution.Restitutions;
import org.essaim.ui.Pages;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.live.SampleRoom;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who reads a restitution, when, and how it looks.
@EssaimTest
class RestitutionPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    Pages pages;

    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    @Test
    void belongsToTheRoomUntilItIsPublished() {
        SampleRoom room = new SampleRoom(workshops, sessions);
        String key = room.join("Awa", 1).key();
        room.openUpToTheTables();
        HttpVisitor visitor = new HttpVisitor(port);
        String open = room.card.path() + "/restitution";
        String personal = "/s/" + key + "/restitution";

        assertThat(visitor.get(open).statusCode()).isEqualTo(403);
        assertThat(visitor.get(open + ".pdf").statusCode()).isEqualTo(403);
        assertThat(visitor.get(open + "/materiel.zip").statusCode()).isEqualTo(403);
        assertThat(visitor.get(personal).body()).contains("Financer ensemble", "Restitution provisoire");

        room.facilitate(new AgendaCommand.Close());
        assertThat(visitor.get(open).statusCode()).isEqualTo(403);
        room.facilitate(new SynthesisCommand.Publish(true));
        assertThat(visitor.get(open).body()).contains("Restitution de l’atelier");
    }

    @Test
    void everyFileOfItIsServedWithItsType() {
        SampleRoom room = new SampleRoom(workshops, sessions);
        String base = "/s/" + room.join("Awa", 2).key() + "/restitution";
        room.openUpToTheTables();
        HttpVisitor visitor = new HttpVisitor(port);

        served(visitor.get(base + ".pdf"), "application/pdf");
        served(visitor.get(base + "/fiches.pdf"), "application/pdf");
        served(visitor.get(base + "/territoires/territoire-2.pdf"), "application/pdf");
        served(visitor.get(base + "/territoires/territoire-2"), "text/html");
        served(visitor.get(base + "/restitution.md"), "text/markdown");
        served(visitor.get(base + "/materiel.zip"), "application/zip");
        for (String csv : List.of("notes", "elements", "avis")) {
            served(visitor.get(base + "/" + csv + ".csv"), "text/csv");
        }
    }

    @Test
    void whatDoesNotExistIsSaidSo() {
        SampleRoom room = new SampleRoom(workshops, sessions);
        String base = "/s/" + room.join("Awa", 3).key() + "/restitution";
        HttpVisitor visitor = new HttpVisitor(port);

        assertThat(visitor.get("/ateliers/inconnu/restitution").statusCode()).isEqualTo(404);
        assertThat(visitor.get(base + "/territoires/atlantide").statusCode()).isEqualTo(404);
        assertThat(visitor.get(base + "/autre.csv").statusCode()).isEqualTo(404);
    }

    /// The link of one person must not travel on a page that is printed and passed round.
    @Test
    void aPersonalLinkIsNeverInsideTheDocument() {
        SampleRoom room = new SampleRoom(workshops, sessions);
        String key = room.join("Awa", 4).key();
        room.openUpToTheTables();
        HttpVisitor visitor = new HttpVisitor(port);
        String article = visitor.get("/s/" + key + "/restitution").body();

        assertThat(article.substring(article.indexOf("<article"), article.indexOf("</article>"))).doesNotContain(key);
        assertThat(visitor.get("/s/" + key + "/restitution/restitution.md").body()).doesNotContain(key);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE"})
    void aFullRestitutionKeepsThePromisesOfAPage(Device device) {
        try (BrowserContext context = Browser.context(device)) {
            Page page = context.newPage();
            show(page, RestitutionSamples.full());

            PageCheck.auditByDayAndByNight(page, "restitution-" + device.name().toLowerCase());
        }
    }

    private void show(Page page, RestitutionMaterial material) {
        String base = "/ateliers/mobiliser/restitution";
        String html = pages.string(
                "restitution/restitution",
                pages.ui(),
                new RestitutionPage(
                        material.title(),
                        base,
                        false,
                        false,
                        true,
                        HtmlRenderer.render(Restitutions.compose(material, RestitutionSamples.WORDS)),
                        material.territories().stream()
                                .map(it -> new RestitutionPage.Sheet(it.name(), base + "/territoires/x"))
                                .toList(),
                        ""));
        String address = "http://127.0.0.1:" + port + "/apercu";
        page.route(address, route -> route.fulfill(
                new Route.FulfillOptions().setContentType("text/html;charset=UTF-8").setBody(html)));
        page.navigate(address);
    }

    private static void served(HttpResponse<String> answer, String type) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }
}
