package org.essaim;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// One start for nobody: opens the pages that a first visitor opens, then stops, so that the launcher can keep what the
/// JVM loaded and start faster ever after.
@Component
@ConditionalOnBooleanProperty("essaim.training")
class Training {
    private static final List<String> PAGES = List.of("/healthz", "/", "/ui/essaim.css", "/connexion", "/administration", "/rejoindre", "/a/FIL-294");

    @EventListener
    void openTheFirstPages(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        var context = ready.getApplicationContext();
        var home = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                client.send(HttpRequest.newBuilder(URI.create(home + page)).build(), BodyHandlers.discarding());
            }
        }
        // From a thread of its own: this one still belongs to the start.
        Thread.ofPlatform().start(((ConfigurableApplicationContext) context)::close);
    }
}
