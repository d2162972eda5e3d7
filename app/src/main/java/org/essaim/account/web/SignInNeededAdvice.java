package org.essaim.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.UriUtils;

/// Sends whoever must sign in to `/connexion`, from where they come back.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInNeededAdvice {
    @ExceptionHandler
    String signIn(SignInNeeded needed, HttpServletRequest request) {
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "redirect:/connexion?suite=" + UriUtils.encode(here, StandardCharsets.UTF_8);
    }
}
