package org.essaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.essaim.Browser.Device;
import org.junit.jupiter.api.Test;

/// The check finds what it promises to find: each fault is planted once.
class PageCheckTest {
    private static final String SOUND = """
            <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Titre</title></head>
            <body><main><h1>Titre</h1>%s</main></body></html>""";

    @Test
    void nothingIsSaidOfASoundPage() {
        assertThat(wrongsOf("<p>Bonjour.</p>")).isEmpty();
    }

    @Test
    void namesAnImageWithoutItsWords() {
        assertThat(wrongsOf("<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">"))
                .anyMatch(wrong -> wrong.startsWith("axe: image-alt"))
                .anyMatch(wrong -> wrong.startsWith("html: ") && wrong.contains("alt"));
    }

    @Test
    void namesMarkupThatIsNotHtml() {
        assertThat(wrongsOf("<p><div>Trop tôt</div></p>")).anyMatch(wrong -> wrong.startsWith("html: line 2"));
    }

    @Test
    void namesWhatIsTooWideForAPhone() {
        assertThat(wrongsOf("<p id=\"wide\"><svg width=\"500\" height=\"10\" aria-hidden=\"true\"></svg></p>"))
                .anyMatch(wrong -> wrong.startsWith("sideways scroll at 320 px"));
    }

    @Test
    void namesAScriptThatFails() {
        assertThat(wrongsOf("<script>console.error('aïe'); throw new Error('ouille')</script>"))
                .anyMatch(wrong -> wrong.contains("aïe"))
                .anyMatch(wrong -> wrong.contains("ouille"));
    }

    @Test
    void namesARequestToAnotherHost() {
        assertThat(wrongsOf("<img alt=\"\" src=\"https://ailleurs.example/point.gif\">"))
                .anyMatch(wrong -> wrong.contains("another host: https://ailleurs.example/point.gif"));
    }

    @Test
    void namesAColourThatOnlyTheDarkMakesUnreadable() {
        String content = """
                <style>p { color: #000; background: #fff }
                @media (prefers-color-scheme: dark) { p { color: #444; background: #333 } }</style><p>Lisible le jour.</p>""";

        assertThat(wrongsOf(content)).noneMatch(wrong -> wrong.startsWith("axe:"));
        planted(content, page -> assertThatThrownBy(() -> PageCheck.auditByDayAndByNight(page, "planted"))
                .hasMessageContaining("axe: color-contrast on p"));
    }

    private static List<String> wrongsOf(String content) {
        List<String> wrongs = new ArrayList<>();
        planted(content, page -> wrongs.addAll(PageCheck.wrongs(page)));
        return wrongs;
    }

    private static void planted(String content, Consumer<Page> look) {
        try (BrowserContext context = Browser.context(Device.PHONE)) {
            Page page = context.newPage();
            page.route(
                    "http://localhost/planted",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html;charset=UTF-8")
                            .setBody(SOUND.formatted(content))));
            page.route("https://**", Route::abort);
            page.navigate("http://localhost/planted");
            look.accept(page);
        }
    }
}
