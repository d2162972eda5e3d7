package org.essaim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Somebody who comes by plain HTTP, without a real browser: keeps cookies, does not follow redirects by itself.
public final class HttpVisitor {
    /// A page that takes so long is a failure to be told, on any machine.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String home;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public HttpVisitor(int port) {
        this.home = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html").build());
    }

    /// Sends a form, as from one of our own pages.
    ///
    /// @param fields names and values in turn
    public HttpResponse<String> post(String path, String... fields) {
        return postFrom(home, path, fields);
    }

    /// Sends a form from a page of another origin.
    public HttpResponse<String> postFrom(String origin, String path, String... fields) {
        return send(formRequest(path, fields).header("Origin", origin).build());
    }

    /// A form yet to be sent, for what else a request carries.
    public HttpRequest.Builder formRequest(String path, String... fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form(fields)));
    }

    /// Sends anything; the request is made by [#request].
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : home + path)).timeout(PATIENCE);
    }

    /// Where an answer sends to, as a path.
    public static String location(HttpResponse<?> answer) {
        var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    /// The cookies kept, as one `Cookie` header: for another client, such as a real browser.
    public String cookies() {
        var cookies = new ArrayList<String>();
        var handler = (CookieManager) client.cookieHandler().orElseThrow();
        handler.getCookieStore().getCookies().forEach(cookie -> cookies.add(cookie.getName() + "=" + cookie.getValue()));
        return String.join("; ", cookies);
    }

    /// Adds a cookie, as `name=value`.
    public void keep(String cookie) {
        var handler = (CookieManager) client.cookieHandler().orElseThrow();
        try {
            handler.put(URI.create(home + "/"), Map.of("Set-Cookie", List.of(cookie + "; Path=/")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String form(String... fields) {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
