package org.essaim.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.web.PlayedRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Rooms whose network lies, sleeps or drags: what is written is kept, and the page says what it no longer knows.
@EssaimTest
class UnkindNetworksTest {
    /// « Within seconds »: nine of silence, and what a busy machine adds.
    private static final IsVisibleOptions WITHIN_SECONDS = new IsVisibleOptions().setTimeout(16_000);

    /// What portals answer, with their status.
    private static final Map<String, Integer> STRANGERS = Map.of(
            "<h1>Bienvenue sur le wifi</h1>", 200,
            "{\"ok\":true}", 200,
            "{\"position\":\"12\"}", 200,
            "<h1>Identifiez-vous</h1>", 403,
            "{\"error\":\"not found\"}", 404);

    private static final String HIDE = """
            hidden => {
              Object.defineProperty(document, "hidden", { value: hidden, configurable: true })
              document.dispatchEvent(new Event("visibilitychange"))
            }""";

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private final List<BrowserContext> opened = new ArrayList<>();
    private UnkindNetwork network;
    private PlayedRoom room;

    @BeforeEach
    void aRoomBehindANetwork() throws IOException {
        network = UnkindNetwork.to(port);
        room = new PlayedRoom(application).playTo(Moment.DECOMPOSITION);
    }

    @AfterEach
    void goHome() throws IOException {
        opened.forEach(BrowserContext::close);
        network.close();
    }

    @Test
    void anAnswerThatIsNotOursSettlesNoCommand() {
        Page phone = phone(1);
        network.isAPortal("/commands");

        write(phone, "Écrite derrière un portail.");

        Locator band = phone.locator(".live-strange-band:visible");
        assertThat(band).containsText("Ce n’est pas Essaim qui répond");
        assertThat(band).containsText("1 envoi attend sur cet appareil");
        assertThat(phone.locator(".live-status")).hasText(Pattern.compile("\\s*réseau à vérifier\\s*"));
        assertThat(note(phone, "Écrite derrière un portail.")).containsText("sur cet appareil");
        phone.reload();
        STRANGERS.forEach((body, status) -> {
            long before = network.asked("POST");
            network.answers(status, body.startsWith("{") ? "application/json" : "text/html", body, "/commands");
            phone.evaluate("dispatchEvent(new Event('online'))");
            phone.waitForCondition(() -> network.asked("POST") > before);
            phone.waitForTimeout(200);
            assertThat(note(phone, "Écrite derrière un portail.")).containsText("sur cet appareil");
        });
        assertThat(phone.locator("[data-part=refusal]")).hasCount(0);
        assertThat(written("Écrite derrière un portail.")).isZero();

        network.isKind();
        assertThat(note(phone, "Écrite derrière un portail.").getByText("sur le serveur"))
                .isVisible(WITHIN_SECONDS);
        assertThat(band).hasCount(0);
        assertThat(written("Écrite derrière un portail.")).isEqualTo(1);
    }

    @Test
    void aRefusalOfOursStillComesBackWithItsWords() {
        Page phone = phone(1);
        phone.locator("#write-text").evaluate("field => field.removeAttribute('data-most')");

        write(phone, "a".repeat(281));

        assertThat(phone.locator("[data-part=refusal]")).isVisible();
        assertThat(phone.locator("[data-part=refusal] blockquote")).hasText("a".repeat(281));
    }

    @Test
    void aPortalIsNeverDrawnInsideThePageNorTakenForTheRoom() {
        Page phone = phone(1);
        String title = phone.locator("h1").textContent();
        network.isAPortal();
        network.cut();

        assertThat(phone.locator(".live-strange-band:visible")).containsText("Ce n’est pas Essaim qui répond");
        room.facilitate(new AgendaCommand.Pause());
        network.isKind();
        network.isAPortal("/screen", "/steps");
        assertThat(phone.locator(".live-status")).containsText("réseau à vérifier");
        phone.waitForTimeout(1_500);
        assertThat(phone.locator("h1")).hasText(title);
        assertThat(phone.getByText("Wifi gratuit")).hasCount(0);
        PageCheck.audit(phone);

        network.isKind();
        assertThat(phone.getByText("en pause")).isVisible(WITHIN_SECONDS);
        assertThat(phone.locator(".live-status")).containsText("en ligne");
    }

    @Test
    void aNetworkThatSwallowsIsToldWithinSecondsOnPhoneDeskAndWall() {
        Page phone = phone(1);
        Page desk = desk();
        Page wall = page(Device.PROJECTOR);
        wall.navigate(network.address(room.card().wallPath()));
        assertThat(wall.locator("h1")).isVisible();
        assertThat(desk.locator("live-status [data-when=online]").first()).isVisible();
        wall.waitForTimeout(1_000);

        network.swallows();
        write(phone, "Écrite dans le vide.");

        assertThat(phone.locator(".live-offline-band:visible")).isVisible(WITHIN_SECONDS);
        assertThat(phone.locator(".live-offline-band:visible")).containsText("1 envoi attend");
        assertThat(desk.locator(".live-offline-band:visible")).isVisible(WITHIN_SECONDS);
        assertThat(wall.getByText("Cet écran n’entend plus la salle")).isVisible(WITHIN_SECONDS);
        assertThat(wall.locator("live-clock")).containsText("sans nouvelles de la salle");
        PageCheck.audit(wall);
        room.facilitate(new StageCommand.Tell(0, "Nous reprenons dans cinq minutes."));

        network.isKind();
        assertThat(phone.getByText("Nous reprenons dans cinq minutes.")).isVisible(WITHIN_SECONDS);
        assertThat(wall.getByText("Nous reprenons dans cinq minutes.")).isVisible(WITHIN_SECONDS);
        assertThat(wall.getByText("Cet écran n’entend plus la salle")).isHidden();
        assertThat(desk.locator(".live-offline-band:visible")).hasCount(0);
        assertThat(note(phone, "Écrite dans le vide.").getByText("sur le serveur")).isVisible(WITHIN_SECONDS);
        assertThat(written("Écrite dans le vide.")).isEqualTo(1);
    }

    @Test
    void anAnswerThatComesTooLateIsAskedAgainAndWrittenOnce() {
        Page phone = phone(1);
        network.answersAfter(Duration.ofSeconds(20), "/commands");

        write(phone, "Une seule fois.");

        phone.waitForCondition(() -> network.asked("POST") >= 2, new Page.WaitForConditionOptions().setTimeout(16_000));
        network.isKind();
        assertThat(note(phone, "Une seule fois.").getByText("sur le serveur")).isVisible(WITHIN_SECONDS);
        assertThat(phone.locator(".live-status")).containsText("en ligne", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(written("Une seule fois.")).isEqualTo(1);
    }

    @Test
    void twoTapsOnPutWriteOneNote() {
        Page phone = phone(1);
        network.answersAfter(Duration.ofSeconds(2), "/commands");
        phone.locator("#write-text").fill("D’un pouce impatient.");

        UnkindNetwork.tapTwice(phone.locator(".phone-write button.button--solid"));

        assertThat(note(phone, "D’un pouce impatient.").getByText("sur le serveur")).isVisible(WITHIN_SECONDS);
        assertThat(written("D’un pouce impatient.")).isEqualTo(1);
    }

    @Test
    void wakingUpAsksAtOnce() {
        Page phone = phone(1);
        phone.clock().install();
        phone.reload();
        assertThat(phone.locator("live-status [data-when=online]").first()).isVisible();
        phone.waitForTimeout(1_000);
        phone.evaluate(HIDE, true);
        phone.clock().fastForward(31_000);
        phone.waitForCondition(() -> network.underWay() == 0);
        room.facilitate(new StageCommand.Tell(0, "Dit pendant que le téléphone dormait."));

        phone.evaluate(HIDE, false);

        assertThat(phone.getByText("Dit pendant que le téléphone dormait."))
                .isVisible(new IsVisibleOptions().setTimeout(3_000));
        // What changed, and not everything anew: the line is taken up where it was left.
        assertThat(phone.locator("live-status [data-when=online]").first()).isVisible();
    }

    @Test
    void sevenPagesOfOneBrowserDoNotStarveEachOther() {
        BrowserContext one = context(Device.DESKTOP);
        List<Page> pages = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> {
                    Page page = one.newPage();
                    page.navigate(network.address(room.phone(number)));
                    assertThat(page.locator("live-status [data-when=online]").first()).isVisible();
                    return page;
                })
                .toList();

        write(pages.getLast(), "De la septième page.");
        assertThat(note(pages.getLast(), "De la septième page.").getByText("sur le serveur")).isVisible();
        room.facilitate(new StageCommand.Tell(0, "Pour toutes les pages."));

        for (Page page : pages) {
            assertThat(page.getByText("Pour toutes les pages.")).isVisible(WITHIN_SECONDS);
            assertThat(page.locator(".live-status")).containsText("en ligne");
        }
        pages.getFirst().close();
        room.facilitate(new StageCommand.Tell(0, "Et une page de moins."));
        assertThat(pages.get(5).getByText("Et une page de moins.")).isVisible(WITHIN_SECONDS);
    }

    @Test
    void thePageForNoNetworkIsNeverAPortals() {
        network.isAPortal("/s/hors-ligne");
        Page phone = online(1);
        phone.waitForCondition(() -> network.asked("GET /s/hors-ligne") > 0);
        phone.waitForTimeout(500);

        Object kept = phone.evaluate("async () => (await caches.match('/s/hors-ligne', { ignoreVary: true }))?.text() ?? ''");

        assertThat(kept).isEqualTo("");
    }

    @Test
    void territoriesAreNotLookedForInAPortal() {
        Page page = page(Device.PHONE);
        page.navigate(network.address(room.card().joinPath()));
        network.isAPortal();

        page.locator("territory-field input.entry").fill("Grasse");
        page.waitForCondition(() -> network.asked("GET") > 1);
        page.waitForTimeout(500);

        assertThat(page.locator("territory-field [role=listbox]")).isHidden();
        assertThat(page.getByText("Wifi gratuit")).hasCount(0);
        network.isKind();
        page.locator("territory-field input.entry").fill("Grasses");
        page.locator("territory-field input.entry").fill("Grasse");
        assertThat(page.locator("[role=option]").first()).isVisible();
        PageCheck.audit(page);
    }

    private long written(String text) {
        return room.view(SampleWorkshop.FACILITATOR_VIEWER)
                .all(Item.NoteShown.class)
                .filter(note -> note.text().equals(text))
                .count();
    }

    private static void write(Page phone, String text) {
        phone.locator("#write-text").fill(text);
        phone.locator(".phone-write button.button--solid").click();
    }

    private static Locator note(Page phone, String text) {
        return phone.locator("article.note", new Page.LocatorOptions().setHasText(text));
    }

    /// A phone that holds all it needs without network: its service worker is fetched by this one too, which would be cut
    /// under it.
    private Page phone(int number) {
        Page page = online(number);
        page.waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
        return page;
    }

    private Page online(int number) {
        Page page = page(Device.PHONE);
        page.navigate(network.address(room.phone(number)));
        assertThat(page.locator("live-status [data-when=online]").first()).isVisible();
        return page;
    }

    private Page desk() {
        BrowserContext context = context(Device.DESKTOP);
        room.signIn(context, network.address("/"));
        Page page = context.newPage();
        page.navigate(network.address(room.card().deskPath()));
        return page;
    }

    private Page page(Device device) {
        return context(device).newPage();
    }

    private BrowserContext context(Device device) {
        BrowserContext context = Browser.context(device);
        opened.add(context);
        return context;
    }
}
