package org.essaim.ui.web;

import java.util.List;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Messages;
import org.essaim.ui.Option;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Every component on one page, for whoever writes the next one.
@Controller
class StyleGuide {
    private final Messages messages;
    private final PublicAddress address;

    StyleGuide(Messages messages, PublicAddress address) {
        this.messages = messages;
        this.address = address;
    }

    @GetMapping("/style")
    String show(Model model) {
        model.addAttribute(
                "page",
                new StylePage(
                        new FormErrors()
                                .refuse("siret", "ui.style.siret.refused")
                                .refuse("role", "ui.style.role.refused"),
                        QrCode.of(address.of("/")),
                        address.base(),
                        kinds("kind", "mechanism", "context", "resource"),
                        List.of(
                                new Option("agent", messages.get("ui.style.role.agent")),
                                new Option("elected", messages.get("ui.style.role.elected"))),
                        List.of(new Option("/", messages.get("ui.style.home")))));
        return "ui/style";
    }

    private List<Option> kinds(String group, String... values) {
        return List.of(values).stream()
                .map(value -> new Option(value, messages.get("ui." + group + "." + value), value))
                .toList();
    }
}
