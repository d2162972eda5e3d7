package org.essaim.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.essaim.account.SignedIn;
import org.essaim.account.store.SessionCookie;
import org.essaim.account.store.SessionStore;
import org.essaim.ui.Visitor;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Who is behind a request: looked up once, and only when the browser sends a key.
@Component
class Identity {
    private static final String ATTRIBUTE = SignedIn.class.getName();

    private final SessionStore sessions;
    private final SessionCookie cookie;
    private final TransactionOperations transaction;

    Identity(SessionStore sessions, SessionCookie cookie, TransactionOperations transaction) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.transaction = transaction;
    }

    void identify(HttpServletRequest request, HttpServletResponse response) {
        var token = cookie.in(request);
        if (token.isEmpty() || of(request).isPresent()) {
            return;
        }
        sessions.find(token.get()).ifPresent(session -> {
            var who = session.person().signedIn();
            request.setAttribute(ATTRIBUTE, who);
            request.setAttribute(Visitor.ATTRIBUTE, new Visitor(who.id().toString(), who.name(), "/compte"));
            if (session.ageing()) {
                transaction.executeWithoutResult(_ -> sessions.prolong(token.get()));
                response.addHeader(HttpHeaders.SET_COOKIE, cookie.of(token.get()).toString());
            }
        });
    }

    static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }
}
