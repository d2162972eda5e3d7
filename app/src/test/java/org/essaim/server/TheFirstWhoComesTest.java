package org.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.essaim.HttpVisitor;
import org.essaim.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody opens their page before « Essaim est prêt » is said, while the demonstration is being loaded.
class TheFirstWhoComesTest {
    private static final String WORKSHOP = "/ateliers/mobiliser-et-faire-collaborer-tous-les-acteurs-2-mars-2021";

    @Test
    void seesAllOfTheDemonstrationAndSpoilsItForNobody(@TempDir Path directory) throws Exception {
        int port = ServerProcess.freePort();
        var visitor = new HttpVisitor(port);
        try (var server = ServerProcess.start(directory.resolve("data"), port, "--essaim.demo=true")) {
            assertThat(soon(visitor, "/")).contains("72 notes deviennent");
            assertThat(soon(visitor, WORKSHOP + "/resultat")).contains("bulletins");

            server.awaitReady();
            assertThat(visitor.get(WORKSHOP + "/restitution").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/c/aller-chez-les-gens-avant-de-les-reunir").body())
                    .contains("6 territoires")
                    .doesNotContain("sans source", "aucun territoire");
        }
    }

    /// As soon as the port is open.
    private static String soon(HttpVisitor visitor, String path) throws InterruptedException {
        for (int i = 0; i < 3_000; i++) {
            try {
                return visitor.get(path).body();
            } catch (UncheckedIOException notYetOpen) {
                assertThat(notYetOpen.getCause()).isInstanceOf(IOException.class);
                Thread.sleep(10);
            }
        }
        throw new AssertionError("the port was never opened");
    }
}
