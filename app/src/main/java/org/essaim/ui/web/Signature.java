package org.essaim.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says of each answer that it is Essaim's: a captive portal answers 200 for the server, and our scripts have to know
/// (`ui/ask.js`). It proves nothing against somebody who means harm; that is what HTTPS is for.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class Signature extends OncePerRequestFilter {
    static final String HEADER = "Essaim";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, "1");
        chain.doFilter(request, response);
    }
}
