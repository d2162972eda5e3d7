package org.essaim.account;

import org.springframework.http.ResponseCookie;

/// A session just opened, and the cookie that carries it: `response.addHeader("Set-Cookie", cookie().toString())`.
public record OpenedSession(SignedIn who, ResponseCookie cookie) {}
