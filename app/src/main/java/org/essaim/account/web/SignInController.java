package org.essaim.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.essaim.account.SignedIn;
import org.essaim.account.store.Person;
import org.essaim.account.store.SessionCookie;
import org.essaim.mail.Outbox;
import org.essaim.ui.ClientAddress;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Key;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Coming in and going out.
@Controller
class SignInController {
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final Outbox outbox;
    private final ClientAddress client;

    SignInController(SignIn signIn, SessionCookie cookie, Outbox outbox, ClientAddress client) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.outbox = outbox;
        this.client = client;
    }

    @GetMapping("/connexion")
    ModelAndView form(@RequestParam(defaultValue = NextPath.DEFAULT) String suite, Optional<SignedIn> who) {
        return who.isPresent()
                ? new ModelAndView("redirect:" + NextPath.safe(suite))
                : show(new SignInPage("", NextPath.safe(suite), false, outbox.hasMailServer(), FormErrors.none()));
    }

    @PostMapping("/connexion")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = NextPath.DEFAULT) String suite,
            HttpServletRequest request) {
        var errors = Entries.checkEmail(FormErrors.none(), email);
        boolean tooOften = errors.isEmpty() && !signIn.mayAsk(email, client.of(request));
        errors.refuseIf(tooOften, "email", "account.email.too-often");
        if (!errors.isEmpty()) {
            ModelAndView view = show(new SignInPage(email, NextPath.safe(suite), false, outbox.hasMailServer(), errors));
            if (tooOften) {
                view.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            }
            return view;
        }
        signIn.ask(email, NextPath.safe(suite));
        return FormAnswer.done("/connexion/envoye");
    }

    /// The same words whether or not anybody has the address that was typed.
    @GetMapping("/connexion/envoye")
    String sent(Model model) {
        model.addAttribute("page", new SignInPage("", NextPath.DEFAULT, false, outbox.hasMailServer(), FormErrors.none()));
        return "account/sent";
    }

    @GetMapping("/connexion/{key}")
    ModelAndView look(@PathVariable Key key, Optional<SignedIn> who, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var opening = signIn.look(key);
        if (opening.isPresent() && opening.get().opens()) {
            var person = opening.get().person();
            return show(new EnterPage(
                    "/connexion/" + key.text(), person.isEmpty(), person.map(Person::name).orElse(""), "", FormErrors.none()));
        }
        boolean alreadyIn = who.isPresent()
                && opening.flatMap(SignIn.Opening::person)
                        .filter(person -> person.id().equals(who.get().id()))
                        .isPresent();
        return alreadyIn ? new ModelAndView("redirect:" + NextPath.DEFAULT) : old();
    }

    @PostMapping("/connexion/{key}")
    ModelAndView enter(
            @PathVariable Key key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            HttpServletResponse response) {
        var opening = signIn.look(key);
        boolean first = opening.filter(SignIn.Opening::opens).filter(seen -> seen.person().isEmpty()).isPresent();
        if (first) {
            var errors = Entries.checkEmail(Entries.checkName(FormErrors.none(), name), email);
            if (!errors.isEmpty()) {
                return show(new EnterPage("/connexion/" + key.text(), true, name, email, errors));
            }
        }
        var entered = first ? signIn.enterFirst(key, name, email) : signIn.enter(key);
        if (entered.isEmpty()) {
            return old();
        }
        response.addHeader(HttpHeaders.SET_COOKIE, entered.get().session().cookie().toString());
        return FormAnswer.done(NextPath.safe(entered.get().nextPath()));
    }

    @PostMapping("/deconnexion")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        signIn.leave(cookie.in(request).orElse(null));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.none().toString());
        return FormAnswer.done("/");
    }

    /// A link that no longer opens says so, and nothing of whom it was for: whoever finds one in a history or a forwarded
    /// letter learns no address.
    private ModelAndView old() {
        ModelAndView view = show(new SignInPage("", NextPath.DEFAULT, true, outbox.hasMailServer(), FormErrors.none()));
        view.setStatus(HttpStatus.GONE);
        return view;
    }

    private static ModelAndView show(SignInPage page) {
        return FormAnswer.shown("account/signIn", page);
    }

    private static ModelAndView show(EnterPage page) {
        return FormAnswer.shown("account/enter", page);
    }
}
