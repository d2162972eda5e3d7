package org.essaim.site;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.commun.Communs;
import org.essaim.site.web.HomePage;
import org.essaim.site.web.HomePage.Counts;
import org.essaim.site.web.HomePage.Door;
import org.essaim.site.web.HomePage.Link;
import org.essaim.site.web.HomePage.Trail;
import org.essaim.site.web.HomePage.Workshop;
import org.essaim.ui.LoopFigures.Later;
import org.essaim.ui.Pages;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.WorkshopFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EssaimTest
class SitePagesTest {
    @LocalServerPort
    int port;

    @Autowired
    Pages pages;

    @ParameterizedTest
    @ValueSource(strings = {"", "methode", "accessibilite", "donnees-personnelles", "mentions-legales"})
    void pagesThatAreReadKeepTheirPromises(String path) {
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            Page page = context.newPage();
            page.navigate(at("/" + path));

            PageCheck.audit(page);
            Browser.picture(page, "site-" + (path.isEmpty() ? "home-empty" : path));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE", "NARROW"})
    void aHomePageFullOfFactsKeepsThemToo(Device device) {
        try (BrowserContext context = Browser.context(device)) {
            Page page = context.newPage();
            shown(page, full());

            PageCheck.auditByDayAndByNight(page, "home-" + device.name().toLowerCase());
        }
    }

    @Test
    void theHomePagePrints() {
        try (BrowserContext context = Browser.context(Device.DESKTOP)) {
            Page page = context.newPage();
            shown(page, full());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Browser.picture(page, "home-print");
        }
    }

    /// Shows a page at the server's own address, so that its files come from there.
    private void shown(Page page, HomePage facts) {
        String html = pages.string("site/home", pages.ui(), facts);
        page.route(at("/apercu"), route -> route.fulfill(
                new Route.FulfillOptions().setContentType("text/html;charset=UTF-8").setBody(html)));
        page.navigate(at("/apercu"));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static HomePage full() {
        return new HomePage(
                WorkshopFigures.of(SampleWorkshop.at(Moment.PUBLISHED).workshop()).with(new Later(1, 1, 1, 0)),
                new Trail(
                        "Mobiliser et faire collaborer tous les acteurs du territoire",
                        true,
                        true,
                        List.of(new Communs.Followed(1, "/c/a/1/fil#note-1"), new Communs.Followed(2, "/c/a/1/fil#note-2"))),
                new Counts(2, 1, 1, 1, 2, 1),
                "Mobiliser et faire collaborer tous les acteurs du territoire",
                true,
                List.of(
                        new Workshop("9", "mars 2021", "matin", "Le financement collectif de la transition", "/ateliers/financement",
                                "Ouvert. 20 territoires inscrits, cinq initiatives à discuter.", "FIL-294", "/a/FIL-294", List.of(), true),
                        new Workshop("2", "mars 2021", "matin", "Mobiliser et faire collaborer tous les acteurs du territoire", "/ateliers/mobiliser",
                                "Tenu. Huit initiatives partagées, trois gardées.", "", "",
                                List.of(new Link("/r", "Lire la restitution"), new Link("/v", "Comprendre le vote")), true)),
                2,
                List.of(
                        new Door("animation", "hand"),
                        new Door("participante", "device"),
                        new Door("projecteur", "projector"),
                        new Door("designer", "pin")),
                "");
    }
}
