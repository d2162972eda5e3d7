package org.essaim.account.store;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.essaim.ui.Key;
import org.essaim.ui.PublicAddress;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookie that carries a session's key: out of reach of scripts, not sent along with requests that another site
/// makes, and over https alone when that is how people come.
@Component
public class SessionCookie {
    /// Every cookie of ours that lets somebody in begins so.
    public static final String NAME = "essaim";

    private final PublicAddress address;

    SessionCookie(PublicAddress address) {
        this.address = address;
    }

    public ResponseCookie of(Key key) {
        return cookie(key.text(), SessionStore.IDLE);
    }

    /// Makes the browser forget it.
    public ResponseCookie none() {
        return cookie("", Duration.ZERO);
    }

    public Optional<Key> in(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
                    return Optional.of(new Key(cookie.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    private ResponseCookie cookie(String value, Duration age) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(address.isSecure())
                .path("/")
                .maxAge(age)
                .build();
    }
}
