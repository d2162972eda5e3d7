package org.essaim.account.web;

import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.ui.Register;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What is kept of people, and what the purge would erase if it came now: numbers, never a name.
@Controller
@RequiresRole(Role.ADMINISTRATOR)
class RegisterController {
    private final Register register;

    RegisterController(Register register) {
        this.register = register;
    }

    @GetMapping("/administration/donnees")
    String show(Model model) {
        model.addAttribute("page", new RegisterPage(register.dryRun()));
        return "account/register";
    }
}
