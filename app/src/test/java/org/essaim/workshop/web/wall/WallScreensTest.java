package org.essaim.workshop.web.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Projection;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.live.Sessions;
import org.essaim.workshop.web.PlayedRoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EssaimTest
class WallScreensTest {
    /// On a screen of 1080 lines, but for the mark of examples.
    private static final String SMALLER_THAN_28 = """
            [...document.querySelectorAll(".wall *")]
              .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
              .filter(e => e.getClientRects().length && !e.closest(".example, .unseen, title"))
              .filter(e => parseFloat(getComputedStyle(e).fontSize)
                  * (e.ownerSVGElement ? e.ownerSVGElement.getBoundingClientRect().width / e.ownerSVGElement.viewBox.baseVal.width : 1) < 27.9)
              .map(e => e.textContent.trim().slice(0, 40))""";

    @Autowired
    ApplicationContext application;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    private final Map<String, List<String>> wrongs = new LinkedHashMap<>();

    @Test
    void theWallIsReadFromTheBackOfTheRoomAtEveryMoment() {
        PlayedRoom room = new PlayedRoom(application);
        try (BrowserContext context = Browser.context(Device.PROJECTOR)) {
            Page page = context.newPage();
            for (Moment moment : Moment.values()) {
                room.playTo(moment);
                look(room, page, moment.name());
                switch (moment) {
                    case SILENT, DECOMPOSITION -> project(room, page, moment, Projection.ofTable(1));
                    case SECOND_ROUND -> {
                        assertThat(page.locator("h1").textContent()).isEqualTo("À vos tables, tour 2");
                        project(room, page, moment, new Projection(Projection.What.NOTE, 0, first(room, true)));
                        project(room, page, moment, new Projection(Projection.What.ELEMENT, 0, first(room, false)));
                        project(room, page, moment, Projection.OF_THE_PHASE);
                    }
                    case PERSPECTIVE -> {
                        room.facilitate(new AgendaCommand.Pause());
                        look(room, page, "paused");
                        room.facilitate(new AgendaCommand.Resume());
                    }
                    case SYNTHESIS -> {
                        project(room, page, moment, Projection.ofTable(1));
                        project(room, page, moment, new Projection(Projection.What.RESULT, 0, ""));
                    }
                    default -> {}
                }
            }
        }
        wrongs.values().removeIf(List::isEmpty);
        assertThat(wrongs).isEmpty();
    }

    private void project(PlayedRoom room, Page page, Moment moment, Projection projection) {
        room.facilitate(new StageCommand.Project(projection));
        look(room, page, moment + "-" + projection.what());
    }

    private void look(PlayedRoom room, Page page, String name) {
        page.navigate("http://localhost:" + port + room.card().wallPath());
        // Sizes follow the content once the letters have come.
        page.locator(".wall[data-fitted]").waitFor();
        Browser.picture(page, "wall-" + name);
        List<String> wrong = new ArrayList<>();
        if (!((List<?>) page.evaluate(SMALLER_THAN_28)).isEmpty()) {
            wrong.add("smaller than 28 px: " + page.evaluate(SMALLER_THAN_28));
        }
        Object height = page.evaluate("document.documentElement.scrollHeight");
        if (((Number) height).intValue() > 1080) {
            wrong.add("taller than the screen: " + height);
        }
        // Last, for it looks at the page narrow, too, and sizes follow only after.
        wrong.addAll(PageCheck.wrongs(page));
        wrongs.put(name, wrong);
    }

    private String first(PlayedRoom room, boolean note) {
        var decomposition = sessions.snapshot(room.card().id()).workshop().decomposition();
        return note
                ? decomposition.inOrder().findFirst().orElseThrow().id().toString()
                : decomposition.elements().keySet().iterator().next().toString();
    }
}
