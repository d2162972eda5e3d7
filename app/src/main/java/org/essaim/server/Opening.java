package org.essaim.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Whoever comes between the opening of the port and the moment when all is there (a demonstration being loaded) waits for it:
/// what they saw of half a workshop would be remembered, and shown to everybody after them.
///
/// Requests run on virtual threads: waiting holds nothing that others need.
final class Opening extends Handler.Wrapper {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch ready;

    /// @param ready comes to zero when all is there
    Opening(CountDownLatch ready) {
        this.ready = ready;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (ready.getCount() > 0 && !ready.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return true;
        }
        return super.handle(request, response, callback);
    }
}
