package org.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;

/// What every page promises, looked at in one call.
public final class PageCheck {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /// What the dark can change of a page: its colours.
    private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");
    private static final int NARROW = 320;
    private static final String AXE = AxeBuilder.getAxeScript();
    private static final String RUN_AXE = """
            async only => {
                const found = await axe.run({ runOnly: only, resultTypes: ["violations"] })
                return found.violations.flatMap(rule => rule.nodes.map(node =>
                    `axe: ${rule.id} on ${node.target}: ${node.failureSummary.replaceAll("\\n", " ")}`))
            }""";

    private PageCheck() {}

    /// Fails unless the page as it stands has: no axe violation (WCAG 2.2 AA and best practices), no sideways scroll
    /// at 320 px, no console error, no request to another host, and no error of the Nu HTML checker in what the
    /// server sent.
    public static void audit(Page page) {
        assertThat(wrongs(page)).as(page.url()).isEmpty();
    }

    /// The same, then its colours once more in the dark; a picture of each when pictures are kept.
    public static void auditByDayAndByNight(Page page, String picture) {
        Browser.picture(page, picture + "-light");
        List<String> wrongs = wrongs(page);
        Browser.darken(page);
        Browser.picture(page, picture + "-dark");
        wrongs.addAll(axe(page, COLOUR_RULES));
        assertThat(wrongs).as(page.url() + " " + picture).isEmpty();
    }

    /// What [#audit] finds, as a list.
    public static List<String> wrongs(Page page) {
        Browser.Noticed noticed = Browser.noticed(page);
        List<String> wrongs = new ArrayList<>(noticed.wrongs);
        noticed.document
                .filter(document ->
                        String.valueOf(document.headerValue("content-type")).startsWith("text/html"))
                .ifPresent(
                        document -> HtmlCheck.errors(document.body()).forEach(error -> wrongs.add("html: " + error)));
        wrongs.addAll(axe(page, RULES));
        wrongs.addAll(sideways(page));
        return wrongs;
    }

    // Run in the page itself: axe's Java builder opens a second page each time, and tells what passed too.
    @SuppressWarnings("unchecked")
    private static List<String> axe(Page page, List<String> only) {
        for (Frame frame : page.frames()) {
            if (Boolean.FALSE.equals(frame.evaluate("'axe' in window"))) {
                frame.evaluate(AXE);
            }
        }
        return (List<String>) page.evaluate(RUN_AXE, only);
    }

    private static List<String> sideways(Page page) {
        ViewportSize usual = page.viewportSize();
        page.setViewportSize(NARROW, 640);
        Object width = page.evaluate("document.documentElement.scrollWidth");
        Object widest = page.evaluate("""
                [...document.querySelectorAll("body *")]
                    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".scroll, .unseen, .skip"))
                    .slice(0, 3).map(e => e.tagName + "." + e.getAttribute("class")).join(", ")""");
        page.setViewportSize(usual.width, usual.height);
        return ((Number) width).intValue() > NARROW
                ? List.of("sideways scroll at 320 px: " + width + " px wide, because of " + widest)
                : List.of();
    }
}
