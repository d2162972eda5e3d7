package org.essaim.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.essaim.ui.Assets;
import org.essaim.ui.Assets.Asset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Answers what no controller answers: a static file, or « no such page ».
@Configuration(proxyBeanMethods = false)
class StaticFiles {
    /// Before Spring's own mapping of static files, which would serve them without versions.
    private static final int JUST_BEFORE_SPRINGS = Ordered.LOWEST_PRECEDENCE - 10;

    @Bean
    SimpleUrlHandlerMapping staticFileMapping(Assets assets) {
        HttpRequestHandler handler = (request, response) -> serve(assets, request, response);
        return new SimpleUrlHandlerMapping(Map.of("/**", handler), JUST_BEFORE_SPRINGS);
    }

    private static void serve(Assets assets, HttpServletRequest request, HttpServletResponse response)
            throws IOException, NoResourceFoundException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        Optional<Asset> found = reading ? assets.find(path.substring(1)) : Optional.empty();
        if (found.isEmpty()) {
            throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), path, path);
        }
        Asset asset = found.get();
        boolean forEver = asset.version().equals(request.getParameter("v")) || path.endsWith(".woff2");
        response.setHeader("Cache-Control", forEver ? "public, max-age=31536000, immutable" : "no-cache");
        if (new ServletWebRequest(request, response).checkNotModified("\"" + asset.version() + "\"")) {
            return;
        }
        response.setContentType(asset.type().toString());
        response.setContentLength(asset.content().length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(asset.content());
        }
    }
}
