package org.essaim.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses the methods that answer with what was asked: a cookie out of reach of scripts would be read in the echo. Not by
/// the page of problems, which the servlet would be asked for by the same method.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class NoEcho extends OncePerRequestFilter {
    private static final Set<String> ECHOES = Set.of("TRACE", "TRACK", "DEBUG");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ECHOES.contains(request.getMethod())) {
            response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
        } else {
            chain.doFilter(request, response);
        }
    }
}
