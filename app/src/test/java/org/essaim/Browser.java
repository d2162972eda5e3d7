package org.essaim;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/// The real Chromium, one for all the tests of a JVM. Each context is a person with a device of their own: separate
/// cookies, separate storage. Use it from the thread of the test only, and close the contexts.
///
/// What a page says wrong (console errors, failures, requests to other hosts) is noted from its first byte, and
/// [PageCheck#audit] reads it.
///
/// `ESSAIM_CHROMIUM` names another binary than `/usr/bin/chromium`.
public final class Browser {
    /// The devices that pages are looked at with.
    public enum Device {
        DESKTOP(1280, 800, false),
        PROJECTOR(1920, 1080, false),
        PHONE(390, 844, true),
        /// The narrowest page: also what 200 % of zoom makes of half a screen.
        NARROW(320, 640, true);

        final int width;
        final int height;
        final boolean touch;

        Device(int width, int height, boolean touch) {
            this.width = width;
            this.height = height;
            this.touch = touch;
        }
    }

    /// What was noticed about a page since it was opened.
    static final class Noticed {
        final List<String> wrongs = new ArrayList<>();
        Optional<Response> document = Optional.empty();
    }

    /// How long a page may take: only what fails waits so long, and a busy machine is no failure.
    private static final int PATIENCE_MS = 30_000;

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run");
    private static final Map<Page, Noticed> NOTICED = new WeakHashMap<>();
    private static final com.microsoft.playwright.Browser CHROMIUM = launch();

    private Browser() {}

    /// A new person with a device, in the light.
    public static BrowserContext context(Device device) {
        return context(device, ColorScheme.LIGHT);
    }

    public static BrowserContext context(Device device, ColorScheme light) {
        return context(options(device).setColorScheme(light));
    }

    /// A person whose browser runs no script.
    public static BrowserContext contextWithoutScript() {
        return context(options(Device.DESKTOP).setJavaScriptEnabled(false));
    }

    private static NewContextOptions options(Device device) {
        return new NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setHasTouch(device.touch)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setColorScheme(ColorScheme.LIGHT);
    }

    private static BrowserContext context(NewContextOptions options) {
        BrowserContext context = CHROMIUM.newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        context.onConsoleMessage(Browser::heard);
        context.onWebError(error -> noticed(error.page()).wrongs.add("uncaught: " + error.error()));
        context.onRequest(Browser::asked);
        context.onResponse(Browser::answered);
        return context;
    }

    /// A page of a new person; closing its context closes all: `page.context().close()`.
    public static Page page(Device device) {
        return context(device).newPage();
    }

    /// The same page in the dark.
    public static void darken(Page page) {
        // Without motion: a colour on its way to the dark is not one to judge.
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.DARK)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    /// Keeps a picture in `target/pictures`, when the tests run with `-Dessaim.pictures=true`.
    public static void picture(Page page, String name) {
        if (Boolean.getBoolean("essaim.pictures")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", name + ".png")));
        }
    }

    /// On a wide screen, where the page is left, and on a phone.
    public static void pictures(Page page, String name) {
        picture(page, name + "-1280");
        page.setViewportSize(360, 740);
        picture(page, name + "-360");
        page.setViewportSize(1280, 800);
    }

    static Noticed noticed(Page page) {
        return NOTICED.computeIfAbsent(page, _ -> new Noticed());
    }

    private static void heard(ConsoleMessage message) {
        boolean refusalOfThePageItself = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(message.page().url());
        if (message.type().equals("error") && !refusalOfThePageItself) {
            noticed(message.page()).wrongs.add("console: " + message.text() + " at " + message.location());
        }
    }

    private static void asked(Request request) {
        URI address = URI.create(request.url().replaceAll("[^\\x21-\\x7e]|[|{}\"<>\\\\^`]", "_"));
        if (address.getHost() != null && !Set.of("127.0.0.1", "localhost").contains(address.getHost())) {
            noticed(request.frame().page()).wrongs.add("another host: " + request.url());
        }
    }

    private static void answered(Response response) {
        Request request = response.request();
        if (request.isNavigationRequest() && request.frame().parentFrame() == null) {
            noticed(request.frame().page()).document = Optional.of(response);
        }
    }

    private static com.microsoft.playwright.Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        String binary = Optional.ofNullable(System.getenv("ESSAIM_CHROMIUM")).orElse("/usr/bin/chromium");
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(Path.of(binary)).setArgs(QUIET));
    }
}
