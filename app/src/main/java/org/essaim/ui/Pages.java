package org.essaim.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Renders templates: for the views of controllers, and for whoever needs the words elsewhere (a mail, a PDF, a file).
@Component
public class Pages {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "essaim.gen.jte");
    private final UiTools tools;

    Pages(UiTools tools) {
        this.tools = tools;
    }

    /// A [Ui] without a request: nobody in particular, at `/`.
    public Ui ui() {
        return new Ui(tools, "/", Visitor.ANONYMOUS, null, "");
    }

    /// The [Ui] of a request, as the views get it.
    public Ui ui(HttpServletRequest request) {
        return Ui.of(tools, request);
    }

    /// Whether there is a template of that name, such as `workshop/desk`.
    public boolean has(String name) {
        return engine.hasTemplate(name + ".jte");
    }

    /// Renders a page template, given its two parameters.
    public String string(String name, Ui ui, Object page) {
        return string(name, Map.of("ui", ui, "page", page));
    }

    /// Renders any template, given its parameters.
    public String string(String name, Map<String, Object> params) {
        StringOutput output = new StringOutput();
        engine.render(name + ".jte", known(name, params), output);
        return output.toString();
    }

    /// Renders any template to UTF-8, with its length known.
    public Utf8ByteOutput bytes(String name, Map<String, ?> params) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(name + ".jte", known(name, params), output);
        return output;
    }

    /// A model carries more than a template asks for (binding results); the engine refuses what is not declared.
    private Map<String, Object> known(String name, Map<String, ?> params) {
        Map<String, Class<?>> declared = engine.getParamInfo(name + ".jte");
        Map<String, Object> known = new HashMap<>();
        params.forEach((key, value) -> {
            if (declared.containsKey(key)) {
                known.put(key, value);
            }
        });
        return known;
    }
}
