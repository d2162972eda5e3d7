package org.essaim.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.essaim.ui.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What a browser may do with our pages: load from this server only, run no script or style written inside a page.
///
/// Referrer to ourselves alone: an address may be the key to something private. Not `no-referrer`, with which browsers say
/// `Origin: null` of our own forms.
///
/// Where people come by https, their browser is told to come by nothing else for a year.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", POLICY,
            "Referrer-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff",
            "Permissions-Policy", "camera=(self), microphone=(), geolocation=()",
            "Cross-Origin-Opener-Policy", "same-origin");

    /// Of this host alone: others of the same domain are not ours to bind.
    private static final String A_YEAR = "max-age=31536000";

    /// Asked for at the first request: filters are made before the start can refuse an address in one line.
    private final ObjectProvider<PublicAddress> address;

    SecurityHeaders(ObjectProvider<PublicAddress> address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALL.forEach(response::setHeader);
        if (address.getObject().isSecure()) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        chain.doFilter(request, response);
    }
}
