package org.essaim.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.essaim.text.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Nothing that is no character reaches a controller, whatever a form or an address holds: a database refuses some of it,
/// and XML more. What a field keeps beyond that is its form's to say; see [Typed].
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SoundParameters extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Sound(request), response);
    }

    private static final class Sound extends HttpServletRequestWrapper {
        Sound(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : Typed.sound(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : sound(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> sound = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> sound.put(name, sound(values)));
            return sound;
        }

        private static String[] sound(String[] values) {
            return Stream.of(values).map(Typed::sound).toArray(String[]::new);
        }
    }
}
