package org.essaim.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.StringUtils;

/// Creates and starts our PostgreSQL while Spring gets ready, on the machine's other core: almost a second of a start.
///
/// The data directory is taken first, at once, so that a second Essaim is refused before it touches anything.
public final class HeadStart implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final String BEAN = EmbeddedPostgresql.class.getName();

    @Override
    public void initialize(GenericApplicationContext context) {
        var settings = context.getEnvironment();
        if (StringUtils.hasText(settings.getProperty("essaim.database-url"))) {
            return;
        }
        var data = DataDirectory.take(Path.of(settings.getRequiredProperty("essaim.data")));
        var programs = Path.of(settings.getRequiredProperty("essaim.postgresql-programs"));
        var started = CompletableFuture.supplyAsync(
                () -> EmbeddedPostgresql.start(data.path(), programs, EmbeddedPostgresql.DURABLE),
                work -> Thread.ofPlatform().name("postgresql").start(work));
        context.registerBean(DataDirectory.class, () -> data);
        context.registerBean(BEAN, EmbeddedPostgresql.class, () -> result(started));
        context.addApplicationListener((ApplicationListener<ApplicationFailedEvent>) failed -> {
            if (!context.getBeanFactory().containsSingleton(BEAN)) {
                started.thenAccept(HeadStart::stop); // nobody came for it
            }
        });
    }

    private static EmbeddedPostgresql result(CompletableFuture<EmbeddedPostgresql> started) {
        try {
            return started.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }

    private static void stop(EmbeddedPostgresql postgresql) {
        try {
            postgresql.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
