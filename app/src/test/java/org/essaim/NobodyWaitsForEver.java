package org.essaim;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Ends the JVM of a test class that outlives every patience, and says what each of its threads was doing: a run then fails
/// with the name of the class, instead of not ending. Every class has it, by `META-INF/services`.
///
/// JUnit's own timeout, in `junit-platform.properties`, comes first and is gentler; it interrupts the thread of the test, which
/// what waits in a browser or reads a socket does not notice.
public final class NobodyWaitsForEver implements BeforeAllCallback, AfterAllCallback {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int GIVEN_UP = 70;
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("nobody-waits-for-ever").factory());

    @Override
    public void beforeAll(ExtensionContext context) {
        String name = context.getRequiredTestClass().getName();
        kept(context).put(name, WATCH.schedule(() -> giveUp(name), PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        kept(context).remove(context.getRequiredTestClass().getName(), Future.class).cancel(false);
    }

    private static ExtensionContext.Store kept(ExtensionContext context) {
        return context.getStore(Namespace.create(NobodyWaitsForEver.class));
    }

    private static void giveUp(String name) {
        System.err.println(name + " did not end within " + PATIENCE.toMinutes() + " minutes; its threads:");
        for (var thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
            System.err.print(thread);
        }
        Runtime.getRuntime().halt(GIVEN_UP);
    }
}
