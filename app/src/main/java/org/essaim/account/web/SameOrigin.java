package org.essaim.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Refuses what another site makes a browser send here in its visitor's name.
///
/// Two walls, neither of which needs a hidden field in each form. The cookie is `SameSite=Lax`: a browser does not join
/// it to a request that changes something and comes from another site. And a browser says where a request comes from,
/// in headers that no page can write: `Sec-Fetch-Site` over https and on this machine, `Origin` everywhere. A request
/// with neither comes from a program, which has no visitor's cookie to abuse. Pages are sent with the referrer policy
/// `same-origin`: with `no-referrer`, browsers would say `Origin: null` of our own forms.
@Component
class SameOrigin {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final PublicAddress address;

    SameOrigin(PublicAddress address) {
        this.address = address;
    }

    /// @throws Problem 403 for a request that changes something and comes from elsewhere
    void require(HttpServletRequest request) {
        if (!READING.contains(request.getMethod()) && !isOurs(request)) {
            throw Problem.forbidden("account.elsewhere.text").titled("account.elsewhere.title");
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || authority(origin).equals(request.getHeader(HttpHeaders.HOST))
                || authority(origin).equals(authority(address.base()));
    }

    private static String authority(@Nullable String url) {
        try {
            var authority = url == null ? null : URI.create(url).getRawAuthority();
            return authority == null ? "?" : authority;
        } catch (IllegalArgumentException notAnAddress) {
            return "?";
        }
    }
}
