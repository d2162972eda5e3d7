package org.essaim.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// One start for nobody: opens the doors of the demonstration, lets its rehearsal play for a while, follows links as a
/// visitor would, then stops, so that the launcher can keep what the JVM loaded and learnt, and be fast ever after.
@Component
@ConditionalOnBooleanProperty("essaim.training")
class Training {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
    private static final List<String> DOORS = List.of("/demo/animation", "/demo/participante", "/demo/projecteur");
    private static final int MOST_PAGES = 120;
    private static final Duration PLAY = Duration.ofSeconds(6);

    @EventListener
    void visit(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        var context = ready.getApplicationContext();
        var home = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
        try (var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            Deque<URI> pages = new ArrayDeque<>();
            Set<URI> seen = new HashSet<>();
            pages.add(home.resolve("/"));
            for (var door : DOORS) {
                var request = HttpRequest.newBuilder(home.resolve(door)).POST(BodyPublishers.noBody()).build();
                pages.add(client.send(request, BodyHandlers.discarding()).uri());
            }
            Thread.sleep(PLAY);
            while (!pages.isEmpty() && seen.size() < MOST_PAGES) {
                var page = pages.remove();
                if (seen.add(page)) {
                    links(client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()))
                            .map(home::resolve)
                            .forEach(link -> next(pages, link));
                }
            }
        }
        // From a thread of its own: this one still belongs to the start.
        Thread.ofPlatform().start(((ConfigurableApplicationContext) context)::close);
    }

    /// Prints come first: they load the most, and there are more pages than a visit opens.
    private static void next(Deque<URI> pages, URI link) {
        if (link.getPath().endsWith(".pdf")) {
            pages.addFirst(link);
        } else {
            pages.addLast(link);
        }
    }

    private static Stream<String> links(HttpResponse<String> page) {
        boolean readable = page.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        return readable ? LINK.matcher(page.body()).results().map(found -> found.group(1)) : Stream.empty();
    }
}
