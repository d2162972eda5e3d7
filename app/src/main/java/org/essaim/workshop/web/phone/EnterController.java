package org.essaim.workshop.web.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Messages;
import org.essaim.workshop.WorkshopCard;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/rejoindre`: where one types the code on the wall.
@Controller
class EnterController {
    private final DoorTries tries;
    private final PhoneKeys keys;
    private final Messages messages;

    EnterController(DoorTries tries, PhoneKeys keys, Messages messages) {
        this.tries = tries;
        this.keys = keys;
        this.messages = messages;
    }

    @GetMapping("/rejoindre")
    String enter(
            @RequestParam Optional<String> code,
            @RequestParam(defaultValue = "false") boolean oubli,
            Model model,
            HttpServletRequest request) {
        Optional<WorkshopCard> card = code.flatMap(typed -> tries.byCode(typed, request));
        if (card.isPresent()) {
            return "redirect:" + card.get().joinPath();
        }
        FormErrors errors = FormErrors.none()
                .refuseIf(code.filter(String::isBlank).isPresent(), "code", "workshop.phone.enter.missing")
                .refuseIf(
                        code.filter(typed -> !typed.isBlank()).isPresent(),
                        "code",
                        "workshop.phone.enter.unknown",
                        code.orElse(""));
        String notice = oubli ? messages.get("workshop.phone.forget.done") : null;
        model.addAttribute("page", new ComeInPage(code.orElse(""), errors, notice, keys.people(request)));
        return "workshop/phone/enter";
    }
}
