package org.essaim.ui.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.essaim.ui.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Turns the view name `module/page` into the template of that name, and gives it `ui`.
@Component
class TemplateViews implements ViewResolver, Ordered {
    private final Pages pages;

    TemplateViews(Pages pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return pages.has(name) ? new Template(pages, name) : null;
    }

    private record Template(Pages pages, String name) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> params = new HashMap<>();
            if (model != null) {
                params.putAll(model);
            }
            params.put("ui", pages.ui(request));
            // Rendered whole before the first byte is sent: a failing template still gets its page of problems.
            Utf8ByteOutput output = pages.bytes(name, params);
            response.setContentType(getContentType());
            if (!response.containsHeader("Cache-Control")) {
                response.setHeader("Cache-Control", "no-cache");
            }
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
