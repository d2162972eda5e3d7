package org.essaim.ui;

import org.springframework.http.HttpStatus;

/// A request that cannot be answered, with the sentence that says why and the link that mends it.
///
/// Thrown anywhere in the web layer; one page shows it (or `application/problem+json` to a program).
public final class Problem extends RuntimeException {
    private final HttpStatus status;
    private final String key;
    private final transient Object[] args;
    private String titleKey;
    private String mendHref = "/";
    private String mendKey = "ui.problem.home";
    private int retryAfterSeconds;

    /// @param key the message that says what happened, what is kept and what to do
    public Problem(HttpStatus status, String key, Object... args) {
        super(status.value() + " " + key, null, false, false);
        this.status = status;
        this.key = key;
        this.args = args;
        this.titleKey = "ui.problem." + titled(status) + ".title";
    }

    public static Problem notFound(String key, Object... args) {
        return new Problem(HttpStatus.NOT_FOUND, key, args);
    }

    public static Problem gone(String key, Object... args) {
        return new Problem(HttpStatus.GONE, key, args);
    }

    public static Problem forbidden(String key, Object... args) {
        return new Problem(HttpStatus.FORBIDDEN, key, args);
    }

    public static Problem conflict(String key, Object... args) {
        return new Problem(HttpStatus.CONFLICT, key, args);
    }

    /// Too much is asked at once: nothing was done, and it may be asked again.
    ///
    /// @param seconds until then, also said to programs in `Retry-After`
    public static Problem busy(int seconds) {
        Problem busy = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "ui.problem.503.text", seconds);
        busy.retryAfterSeconds = seconds;
        return busy;
    }

    /// Somebody goes too fast: nothing was done, and it may be asked again.
    ///
    /// @param seconds until then, also said to programs in `Retry-After`
    public static Problem tooMany(int seconds, String key, Object... args) {
        Problem tooMany = new Problem(HttpStatus.TOO_MANY_REQUESTS, key, args);
        tooMany.retryAfterSeconds = seconds;
        return tooMany;
    }

    /// A title of its own, instead of the one of its status.
    public Problem titled(String titleKey) {
        this.titleKey = titleKey;
        return this;
    }

    /// Where to go instead, and the words of that link (a message key).
    public Problem mend(String href, String key) {
        this.mendHref = href;
        this.mendKey = key;
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args.clone();
    }

    /// How long to wait before asking again; 0 when asking again is no use.
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public String titleKey() {
        return titleKey;
    }

    public String mendHref() {
        return mendHref;
    }

    public String mendKey() {
        return mendKey;
    }

    private static String titled(HttpStatus status) {
        return switch (status.value()) {
            case 403, 404, 405, 409, 410, 413, 415, 429, 503 -> Integer.toString(status.value());
            default -> status.is4xxClientError() ? "400" : "500";
        };
    }
}
