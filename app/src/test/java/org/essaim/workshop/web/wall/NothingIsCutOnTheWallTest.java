package org.essaim.workshop.web.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.workshop.domain.Projection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Each screen of the wall, as full as it may be, on three projectors: every text is whole and within the screen, on
/// one page or on pages that say how many they are.
@EssaimTest
class NothingIsCutOnTheWallTest {
    private static final int[][] SIZES = {{1280, 720}, {1920, 1080}, {1024, 768}};

    private static final int SLOWEST_TURN_MS = 30_000;

    /// Walks every text node that is shown. A glyph's box is a little higher than a tight line: that much is let go.
    private static final String CUT = """
            () => {
              const wall = document.querySelector(".wall")
              const box = selector => wall.querySelector(selector).getBoundingClientRect()
              const head = box(".wall-head"), foot = box(".wall-foot")
              const walker = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT)
              const wrong = [], boxes = []
              if (document.documentElement.scrollHeight > innerHeight) wrong.push("the page scrolls")
              while (walker.nextNode()) {
                const node = walker.currentNode, owner = node.parentElement
                if (!node.data.trim() || owner.closest(".unseen") || !owner.getClientRects().length) continue
                const say = what => wrong.push(`${what}: ${node.data.trim().slice(0, 50)}`)
                const range = document.createRange()
                range.selectNodeContents(node)
                const slack = parseFloat(getComputedStyle(owner).fontSize) * .22
                for (const { left, right, top, bottom, width } of range.getClientRects()) {
                  if (!width) continue
                  if (left < 0 || right > innerWidth + 1 || top < -slack || bottom > innerHeight + slack) say("beyond the screen")
                  if (owner.closest(".wall-main") && (top < head.bottom - slack || bottom > foot.top + slack)) say("under the head or the foot")
                  for (let around = owner; around !== wall; around = around.parentElement) {
                    const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(around)
                    if (textOverflow === "ellipsis" || webkitLineClamp !== "none") say("ends in dots")
                    if (overflowX === "visible" && overflowY === "visible") continue
                    const inside = around.getBoundingClientRect()
                    if (right > inside.right + 1 || bottom > inside.bottom + slack) say("clipped")
                  }
                  for (const other of boxes) {
                    if (other.owner === owner) continue
                    const wide = Math.min(right, other.right) - Math.max(left, other.left)
                    const high = Math.min(bottom, other.bottom) - Math.max(top, other.top)
                    if (wide > 2 && high > slack + other.slack) say(`over « ${other.owner.textContent.trim().slice(0, 30)} »`)
                  }
                  boxes.push({ left, right, top, bottom, owner, slack })
                }
              }
              return [...new Set(wrong)]
            }""";

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private final Map<String, List<String>> wrongs = new LinkedHashMap<>();

    @Test
    void everyTextOfEveryScreenIsWhole() {
        CrowdedRoom room = new CrowdedRoom(application);
        try (BrowserContext context = Browser.context(Device.PROJECTOR)) {
            Page page = context.newPage();
            room.everybodyComesIn();
            look(room, page, "welcome");
            room.advance();
            look(room, page, "sharing");
            room.tell();
            look(room, page, "sharing-message");
            room.hush();
            room.advance();
            look(room, page, "choice");
            room.vote();
            look(room, page, "result");
            room.advance();
            look(room, page, "tables");
            room.tell();
            look(room, page, "tables-message");
            assertThat(page.locator(".wall-message").evaluate("e => getComputedStyle(e).whiteSpaceCollapse"))
                    .isEqualTo("preserve-breaks");
            room.hush();
            room.write();
            room.project(Projection.ofTable(1));
            look(room, page, "table");
            pagesTurnWhenTheyHaveBeenRead(room);
            theyWaitWhereLessMotionIsAsked(room);
            room.project(new Projection(Projection.What.NOTE, 0, room.firstNote()));
            look(room, page, "note");
            room.gather();
            room.project(new Projection(Projection.What.ELEMENT, 0, room.firstElement()));
            look(room, page, "element");
            room.advance();
            room.advance();
            room.project(Projection.ofTable(1));
            look(room, page, "presenting");
            room.advance();
            room.project(Projection.OF_THE_PHASE);
            look(room, page, "perspective");
            room.advance();
            room.conclude();
            look(room, page, "synthesis");
            room.project(Projection.ofTable(1));
            look(room, page, "sentences");
        }
        wrongs.values().removeIf(List::isEmpty);
        assertThat(wrongs).isEmpty();
    }

    private void pagesTurnWhenTheyHaveBeenRead(CrowdedRoom room) {
        Page page = Browser.page(Device.PROJECTOR);
        page.clock().install();
        page.navigate("http://localhost:" + port + room.card().wallPath());
        Locator count = page.locator("[data-part=page]");
        assertThat(count).hasText(Pattern.compile("1 / \\d+"));

        page.clock().runFor(SLOWEST_TURN_MS);
        assertThat(count).hasText(Pattern.compile("2 / \\d+"));
        assertThat(count).not().hasAttribute("aria-live", "polite");

        page.locator("[data-turn-all]").click();
        page.clock().runFor(2 * SLOWEST_TURN_MS);
        assertThat(count).hasText(Pattern.compile("2 / \\d+"));
        page.context().close();
    }

    private void theyWaitWhereLessMotionIsAsked(CrowdedRoom room) {
        Page page = Browser.page(Device.PROJECTOR);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.clock().install();
        page.navigate("http://localhost:" + port + room.card().wallPath());
        Locator count = page.locator("[data-part=page]");
        page.clock().runFor(2 * SLOWEST_TURN_MS);
        assertThat(count).hasText(Pattern.compile("1 / \\d+"));

        page.locator("[data-turn-by='1']").click();
        assertThat(count).hasText(Pattern.compile("2 / \\d+"));
        assertThat(count).hasAttribute("aria-live", "polite");
        page.context().close();
    }

    private void look(CrowdedRoom room, Page page, String name) {
        page.navigate("http://localhost:" + port + room.card().wallPath());
        for (int[] size : SIZES) {
            page.setViewportSize(size[0], size[1]);
            page.waitForFunction(
                    "() => document.fonts.status === 'loaded' && 'fitted' in document.querySelector('.wall').dataset");
            // A window of another size is told so with the next frame.
            page.evaluate("() => new Promise(told => requestAnimationFrame(() => requestAnimationFrame(told)))");
            String at = name + "-" + size[0];
            List<String> wrong = new ArrayList<>();
            Set<String> seen = new LinkedHashSet<>();
            int pages = pages(page);
            for (int turn = 1; turn <= pages; turn++) {
                Browser.picture(page, "crowded-" + at + "-" + turn);
                wrong.addAll(strings(page, CUT));
                seen.addAll(strings(page, "() => [...document.querySelectorAll('[data-turn] > :not([hidden])')].map(e => e.textContent)"));
                if (pages > 1) {
                    assertThat(page.locator("[data-part=page]").textContent()).isEqualTo(turn + " / " + pages);
                    page.locator("[data-turn-by='1']").click();
                }
            }
            List<String> all = strings(page, "() => [...document.querySelectorAll('[data-turn] > *')].map(e => e.textContent)");
            all.stream().filter(text -> !seen.contains(text)).forEach(text -> wrong.add("on no page: " + text));
            wrongs.put(at, wrong);
        }
    }

    private static int pages(Page page) {
        Locator count = page.locator("[data-part=page]");
        return count.isVisible() ? Integer.parseInt(count.textContent().split(" / ")[1]) : 1;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
