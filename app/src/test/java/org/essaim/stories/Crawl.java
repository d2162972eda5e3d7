package org.essaim.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.PageCheck;

/// Walks from link to link as one person after another, and notes what is wrong with what it meets.
///
/// An address is known by its form (`/initiatives/*`): each person opens two of a form (of workshops, one a state),
/// and what has the same form and the same structure is audited once for all of them.
final class Crawl {
    private static final int INSTANCES = 2;
    private static final int WORKSHOPS = 4;
    private static final int AT_MOST = 80;

    /// What stands after these words in an address is somebody's, or some thing's.
    private static final Pattern OF_ONE = Pattern.compile(
            "/(initiatives|ateliers|concepts|c|reprises|territoires|personnes|courriers|connexion|programmes|p|inscription"
                    + "|activites|affiches|a|s|mur)/(?!nouveau|nouvelle|recherche|envoye)[^/.]+");
    private static final Pattern FILE = Pattern.compile("\\.(pdf|csv|json|md|atom|zip|jpg|jpeg|png|svg|webp|ics)$|^/media/");
    /// A link of a drawing has an animated address, a link of the text a plain one.
    private static final String LINKS =
            "[...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), location).href)";
    private static final String NOWHERE = """
            [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute("href").slice(1))
                .filter(id => id && !document.getElementById(id))""";
    private static final String STRUCTURE = """
            [...new Set([...document.querySelectorAll("main, main *, [role=main] *, iframe, dialog *")]
                .map(e => e.tagName + "." + (e.getAttribute("class") ?? "")))].sort().join(" ")""";

    private final String base;
    private final Set<String> audited = new HashSet<>();
    private final Set<String> downloaded = new HashSet<>();
    private final Map<String, List<String>> wrongs = new LinkedHashMap<>();
    private int visits;

    Crawl(String base) {
        this.base = base;
    }

    /// What is wrong, by the person and the address where it was met.
    Map<String, List<String>> wrongs() {
        return wrongs;
    }

    /// What was opened and audited, to say it.
    String extent() {
        return visits + " pages opened, " + audited.size() + " audited, " + downloaded.size() + " kinds of files fetched";
    }

    /// Opens every page that links lead to, from the place where the person stands and from home.
    void walk(String who, Page page) {
        Deque<String> ahead = new ArrayDeque<>();
        Set<String> known = new HashSet<>();
        Map<String, Integer> instances = new HashMap<>();
        Set<String> said = new HashSet<>();
        String here = page.url().startsWith(base) ? page.url().substring(base.length()) : "/";
        meet(here, ahead, known, instances);
        meet("/", ahead, known, instances);
        boolean first = true;
        for (int opened = 0; !ahead.isEmpty() && opened < AT_MOST; opened++) {
            String path = ahead.removeFirst();
            if (FILE.matcher(URI.create(path).getPath()).find()) {
                fetch(who, page.context(), path);
                continue;
            }
            List<String> wrong = open(page, path, first);
            first = false;
            wrong.removeIf(each -> !said.add(each));
            note(who + " " + path, wrong);
            strings(page, LINKS).forEach(link -> meetLink(link, ahead, known, instances));
        }
    }

    /// Audits a page that was already opened, whatever it answered.
    void look(String what, Page page) {
        visits++;
        audited.add(what);
        note(what, PageCheck.wrongs(page));
    }

    private List<String> open(Page page, String path, boolean first) {
        visits++;
        Response answer = page.navigate(base + path);
        List<String> wrong = new ArrayList<>();
        if (answer == null || answer.status() >= 400) {
            wrong.add("answered " + (answer == null ? "nothing" : answer.status()));
        }
        if (audited.add(form(path) + " " + page.evaluate(STRUCTURE)) || first) {
            wrong.addAll(PageCheck.wrongs(page));
        }
        strings(page, NOWHERE).forEach(id -> wrong.add("a link to #" + id + ", which is not there, in " + form(path)));
        return wrong;
    }

    private void fetch(String who, BrowserContext context, String path) {
        if (downloaded.add(form(path))) {
            int status = context.request().get(base + path).status();
            note(who + " " + path, status == 200 ? List.of() : List.of("answered " + status));
        }
    }

    private void note(String where, List<String> wrong) {
        if (!wrong.isEmpty()) {
            wrongs.put(where, wrong);
        }
    }

    private void meetLink(String link, Deque<String> ahead, Set<String> known, Map<String, Integer> instances) {
        if (link.startsWith(base + "/") && !link.endsWith("/stream")) {
            meet(link.substring(base.length()).replaceAll("#.*", ""), ahead, known, instances);
        }
    }

    private static void meet(String path, Deque<String> ahead, Set<String> known, Map<String, Integer> instances) {
        if (known.add(path) && instances.merge(form(path), 1, Integer::sum) <= most(form(path))) {
            ahead.add(path);
        }
    }

    private static int most(String form) {
        return form.equals("/ateliers/*") ? WORKSHOPS : INSTANCES;
    }

    /// The address without what is particular: names, keys, values of parameters.
    static String form(String path) {
        return OF_ONE.matcher(path).replaceAll("/$1/*").replaceAll("=[^&]*", "");
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }

    /// Somebody at home, with a device.
    Page somebody(Device device) {
        Page page = Browser.page(device);
        page.navigate(base + "/");
        return page;
    }
}
