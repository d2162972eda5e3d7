package org.essaim.account.store;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.essaim.ui.PublicAddress;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookie that carries a session's key: out of reach of scripts, not sent along with requests that another site
/// makes, and over https alone when that is how people come.
@Component
public class SessionCookie {
    private static final String NAME = "essaim";

    private final PublicAddress address;

    SessionCookie(PublicAddress address) {
        this.address = address;
    }

    public ResponseCookie of(Token token) {
        return cookie(token.text(), Sessions.IDLE);
    }

    /// Makes the browser forget it.
    public ResponseCookie none() {
        return cookie("", Duration.ZERO);
    }

    public Optional<Token> in(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
                    return Optional.of(new Token(cookie.getValue()));
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
