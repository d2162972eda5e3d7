package org.essaim.account.web;

import jakarta.servlet.http.HttpServletResponse;
import org.essaim.account.SignedIn;
import org.essaim.account.store.PersonStore;
import org.essaim.account.store.SessionCookie;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own account: the name the others see, leaving, and leaving for good.
@Controller
@RequestMapping("/compte")
class AccountController {
    private final PersonStore people;
    private final Departure departure;
    private final SessionCookie cookie;
    private final TransactionOperations transaction;

    AccountController(PersonStore people, Departure departure, SessionCookie cookie, TransactionOperations transaction) {
        this.people = people;
        this.departure = departure;
        this.cookie = cookie;
        this.transaction = transaction;
    }

    @GetMapping
    ModelAndView account(SignedIn who) {
        return FormAnswer.shown("account/account", new AccountPage(who, who.name(), FormErrors.none()));
    }

    @PostMapping
    ModelAndView rename(SignedIn who, @RequestParam(defaultValue = "") String name) {
        refuseDemonstration(who);
        var errors = Entries.checkName(FormErrors.none(), name);
        if (!errors.isEmpty()) {
            return FormAnswer.shown("account/account", new AccountPage(who, name, errors));
        }
        transaction.executeWithoutResult(_ -> people.change(who.id(), name, who.roles()));
        return FormAnswer.done("/compte", "enregistre");
    }

    @GetMapping("/suppression")
    ModelAndView askDeletion(SignedIn who) {
        refuseDemonstration(who);
        return deletion(who, FormErrors.none());
    }

    @PostMapping("/suppression")
    ModelAndView delete(SignedIn who, HttpServletResponse response) {
        refuseDemonstration(who);
        if (!departure.forget(who.id())) {
            return deletion(who, FormErrors.none().conflict("delete", "account.last-administrator"));
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.none().toString());
        return FormAnswer.done("/");
    }

    private ModelAndView deletion(SignedIn who, FormErrors errors) {
        var person = people.byId(who.id()).orElseThrow();
        return FormAnswer.shown(
                "account/deletion", new DeletionPage(person, "/compte/suppression", "/compte", true, errors));
    }

    /// The demonstration's people are shared by all who try it.
    private static void refuseDemonstration(SignedIn who) {
        if (who.demonstration()) {
            throw Problem.forbidden("account.demonstration.shared").mend("/compte", "account.title");
        }
    }
}
