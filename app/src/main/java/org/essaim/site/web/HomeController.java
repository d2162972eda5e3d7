package org.essaim.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class HomeController {
    private final HomeFacts facts;

    HomeController(HomeFacts facts) {
        this.facts = facts;
    }

    /// @param key opens the demonstration's doors from another machine than the server's
    @GetMapping("/")
    String show(@RequestParam(name = "cle", defaultValue = "") String key, Model model) {
        model.addAttribute("page", facts.home(key));
        return "site/home";
    }
}
