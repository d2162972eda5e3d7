package org.essaim.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.ui.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Somebody not signed in wants to read a reserved page.
final class SignInNeeded extends RuntimeException {
    private static final String WORDS = "account.sign-in.needed";

    private SignInNeeded() {
        super(null, null, false, false);
    }

    /// What to throw: for a browser that wants to read, this, which sends it to `/connexion` and back. Anything else, a
    /// form sent after the session ended above all, is not answered by another page as if it had been done: 401, and
    /// what to do.
    static RuntimeException of(HttpServletRequest request) {
        return request.getMethod().equals("GET") && acceptsPages(request)
                ? new SignInNeeded()
                : new Problem(HttpStatus.UNAUTHORIZED, WORDS + ".text")
                        .titled(WORDS + ".title")
                        .mend("/connexion", "account.sign-in.title");
    }

    private static boolean acceptsPages(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }
}
