package org.essaim.account.web;

import jakarta.servlet.http.HttpServletResponse;
import org.essaim.account.SignedIn;
import org.essaim.account.store.People;
import org.essaim.account.store.SessionCookie;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own account: the name the others see, leaving, and leaving for good.
@Controller
@RequestMapping("/compte")
class AccountController {
    private final People people;
    private final Departure departure;
    private final SessionCookie cookie;

    AccountController(People people, Departure departure, SessionCookie cookie) {
        this.people = people;
        this.departure = departure;
        this.cookie = cookie;
    }

    @GetMapping
    String account(SignedIn who, @RequestParam(defaultValue = "") String enregistre, Model model) {
        model.addAttribute("page", new AccountPage(who, who.name(), !enregistre.isEmpty(), FormErrors.none()));
        return "account/account";
    }

    @PostMapping
    String rename(SignedIn who, @RequestParam(defaultValue = "") String name, HttpServletResponse response, Model model) {
        refuseDemonstration(who);
        var errors = Entries.checkName(FormErrors.none(), name);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new AccountPage(who, name, false, errors));
            return "account/account";
        }
        people.change(who.id(), name, who.roles());
        return "redirect:/compte?enregistre=oui";
    }

    @GetMapping("/suppression")
    String askDeletion(SignedIn who, Model model) {
        refuseDemonstration(who);
        return deletion(who, FormErrors.none(), model);
    }

    @PostMapping("/suppression")
    String delete(SignedIn who, HttpServletResponse response, Model model) {
        refuseDemonstration(who);
        if (!departure.forget(who.id())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return deletion(who, FormErrors.none().refuse("delete", "account.last-administrator"), model);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.none().toString());
        return "redirect:/";
    }

    private String deletion(SignedIn who, FormErrors errors, Model model) {
        var person = people.byId(who.id()).orElseThrow();
        model.addAttribute("page", new DeletionPage(person, "/compte/suppression", "/compte", true, errors));
        return "account/deletion";
    }

    /// The demonstration's people are shared by all who try it.
    private static void refuseDemonstration(SignedIn who) {
        if (who.demonstration()) {
            throw Problem.forbidden("account.demonstration.shared").mend("/compte", "account.title");
        }
    }
}
