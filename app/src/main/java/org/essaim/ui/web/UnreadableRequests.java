package org.essaim.ui.web;

import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.essaim.ui.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// What the server refuses before any of our code sees it (an address that is not one, a head too long) gets the page
/// of problems as well, instead of the server's own.
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
    // Asked for late: the web server is made before most of what these stand on.
    private final ObjectProvider<Pages> pages;
    private final ObjectProvider<Problems> problems;

    UnreadableRequests(ObjectProvider<Pages> pages, ObjectProvider<Problems> problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> {
            server.setErrorHandler(new Handler());
            // Jetty's own page, for what even ours could not be drawn for, tells a stranger nothing of the inside.
            server.getDescendants(ContextHandler.class).stream()
                    .map(ContextHandler::getErrorHandler)
                    .filter(ErrorHandler.class::isInstance)
                    .forEach(handler -> ((ErrorHandler) handler).setShowStacks(false));
        });
    }

    private final class Handler extends ErrorHandler {
        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int status,
                @Nullable String message,
                @Nullable Throwable cause,
                Callback callback)
                throws IOException {
            Pages ready = pages.getObject();
            ProblemPage said = problems.getObject().page(status, "");
            Utf8ByteOutput page = ready.bytes("ui/problem", Map.of("ui", ready.ui(), "page", said));
            ByteArrayOutputStream html = new ByteArrayOutputStream(page.getContentLength());
            page.writeTo(html);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=UTF-8");
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            SecurityHeaders.ALL.forEach((name, value) -> response.getHeaders().put(name, value));
            response.write(true, ByteBuffer.wrap(html.toByteArray()), callback);
        }
    }
}
