package org.essaim.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// What every template is given under the name `ui`: words, addresses of files, and who is looking.
///
/// Made anew for each request; outside of one, [Pages#ui()] gives a neutral one.
public final class Ui {
    /// The last word of a message key, and no more: an address does not choose among the variants of a sentence.
    private static final Pattern A_DEED = Pattern.compile("[a-z-]+");

    /// The field of a form that holds the id made with its page.
    public static final String ONCE = "once";

    /// The end of the keys of what is said where somebody passes the letters on.
    private static final String BY_HAND = ".by-hand";

    private final UiTools tools;
    private final String path;
    private final Visitor visitor;
    private final @Nullable String theme;
    private final String done;

    Ui(UiTools tools, String path, Visitor visitor, @Nullable String theme, String done) {
        this.tools = tools;
        this.path = path;
        this.visitor = visitor;
        this.theme = theme;
        this.done = done;
    }

    static Ui of(UiTools tools, HttpServletRequest request) {
        return new Ui(tools, request.getRequestURI(), Visitor.of(request), theme(request), done(request));
    }

    /// The sentence of a message key in the visitor's language, typographed.
    public String t(String key, @Nullable Object... args) {
        return tools.messages().get(key, args);
    }

    /// What becomes of a letter: the sentence where letters leave, else the one of its key and `.by-hand`, where somebody
    /// passes them on.
    public String posted(String key, @Nullable Object... args) {
        return t(tools.post().leaves() ? key : key + BY_HAND, args);
    }

    /// The key of the sentence for what was just done here, one that begins like that; null where nothing was. See [FormAnswer#done].
    public @Nullable String done(String prefix) {
        String key = prefix + done;
        if (done.isEmpty() || !tools.messages().has(key)) {
            return null;
        }
        return !tools.post().leaves() && tools.messages().has(key + BY_HAND) ? key + BY_HAND : key;
    }

    /// The sentence of a refusal.
    public String t(FormErrors.Refusal refusal) {
        return t(refusal.key(), refusal.args());
    }

    /// The address of a static file, with its version: `ui.asset("ui/essaim.css")`. It may be kept for ever.
    ///
    /// @throws IllegalArgumentException when there is no such file: a typing mistake shows at once
    public String asset(String path) {
        return tools.assets().url(path);
    }

    /// The address of an icon of the one sprite.
    public String icon(String name) {
        return tools.assets().url("ui/icons.svg") + "#" + name;
    }

    /// The path of the page being shown.
    public String path() {
        return path;
    }

    /// The full address of a path, as people outside this machine type it.
    public String publicUrl(String path) {
        return tools.address().of(path);
    }

    /// The id of a form made with its page: sent twice, it is sent once. Nobody can guess it.
    public String once() {
        return UUID.randomUUID().toString();
    }

    /// A piece of an address, escaped.
    public String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }

    public Visitor visitor() {
        return visitor;
    }

    /// `light` or `dark` when the visitor chose, else null: the device decides.
    public @Nullable String theme() {
        return theme;
    }

    /// The language of the page, for `lang`.
    public String language() {
        return "fr";
    }

    /// The links that modules put at a place, in order.
    public List<NavigationEntry> navigation(NavigationEntry.Place place) {
        return tools.navigation().stream()
                .filter(entry -> entry.place() == place)
                .toList();
    }

    /// `page` when the link is the page being shown, `true` when it is one of its parents, else null.
    public @Nullable String current(String href) {
        String target = href.replaceAll("[?#].*$", "");
        if (path.equals(target)) {
            return href.contains("#") ? null : "page";
        }
        return target.length() > 1 && path.startsWith(target + "/") ? "true" : null;
    }

    private static String done(HttpServletRequest request) {
        String done = request.getMethod().equals("GET") ? request.getParameter(FormAnswer.DONE) : null;
        return done != null && A_DEED.matcher(done).matches() ? done : "";
    }

    private static @Nullable String theme(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals("theme")) {
                    return switch (cookie.getValue()) {
                        case "light", "dark" -> cookie.getValue();
                        default -> null;
                    };
                }
            }
        }
        return null;
    }
}
