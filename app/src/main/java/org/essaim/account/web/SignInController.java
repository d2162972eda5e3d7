package org.essaim.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.essaim.account.SignedIn;
import org.essaim.account.store.Person;
import org.essaim.account.store.SessionCookie;
import org.essaim.account.store.Token;
import org.essaim.mail.Outbox;
import org.essaim.ui.FormErrors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in and going out.
@Controller
class SignInController {
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final Outbox outbox;

    SignInController(SignIn signIn, SessionCookie cookie, Outbox outbox) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.outbox = outbox;
    }

    @GetMapping("/connexion")
    String form(@RequestParam(defaultValue = NextPath.DEFAULT) String suite, Optional<SignedIn> who, Model model) {
        return who.isPresent()
                ? "redirect:" + NextPath.safe(suite)
                : show(new SignInPage("", NextPath.safe(suite), false, outbox.hasMailServer(), FormErrors.none()), model);
    }

    @PostMapping("/connexion")
    String ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = NextPath.DEFAULT) String suite,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var errors = Entries.checkEmail(FormErrors.none(), email);
        if (errors.isEmpty() && !signIn.mayAsk(email, client(request))) {
            errors.refuse("email", "account.email.too-often");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        if (!errors.isEmpty()) {
            return show(new SignInPage(email, NextPath.safe(suite), false, outbox.hasMailServer(), errors), model);
        }
        signIn.ask(email, NextPath.safe(suite));
        return "redirect:/connexion/envoye";
    }

    /// The same words whether or not anybody has the address that was typed.
    @GetMapping("/connexion/envoye")
    String sent(Model model) {
        model.addAttribute("page", new SignInPage("", NextPath.DEFAULT, false, outbox.hasMailServer(), FormErrors.none()));
        return "account/sent";
    }

    @GetMapping("/connexion/{key}")
    String look(@PathVariable String key, Optional<SignedIn> who, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var opening = signIn.look(new Token(key));
        if (opening.isPresent() && opening.get().opens()) {
            var person = opening.get().person();
            return show(
                    new EnterPage(
                            "/connexion/" + key,
                            person.isEmpty(),
                            person.map(Person::name).orElse(""),
                            "",
                            FormErrors.none()),
                    model);
        }
        boolean alreadyIn = who.isPresent()
                && opening.flatMap(SignIn.Opening::person)
                        .filter(person -> person.id().equals(who.get().id()))
                        .isPresent();
        return alreadyIn ? "redirect:" + NextPath.DEFAULT : old(opening, response, model);
    }

    @PostMapping("/connexion/{key}")
    String enter(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            HttpServletResponse response,
            Model model) {
        var token = new Token(key);
        var opening = signIn.look(token);
        boolean first = opening.filter(SignIn.Opening::opens).filter(seen -> seen.person().isEmpty()).isPresent();
        if (first) {
            var errors = Entries.checkEmail(Entries.checkName(FormErrors.none(), name), email);
            if (!errors.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return show(new EnterPage("/connexion/" + key, true, name, email, errors), model);
            }
        }
        var entered = first ? signIn.enterFirst(token, name, email) : signIn.enter(token);
        if (entered.isEmpty()) {
            return old(opening, response, model);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, entered.get().session().cookie().toString());
        return "redirect:" + NextPath.safe(entered.get().nextPath());
    }

    @PostMapping("/deconnexion")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        signIn.leave(cookie.in(request).orElse(null));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.none().toString());
        return "redirect:/";
    }

    /// A link that no longer opens says so, and proposes another to the address it was made for.
    private String old(Optional<SignIn.Opening> opening, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        var email = opening.flatMap(SignIn.Opening::person).map(Person::email).orElse("");
        return show(new SignInPage(email, NextPath.DEFAULT, true, outbox.hasMailServer(), FormErrors.none()), model);
    }

    private static String show(SignInPage page, Model model) {
        model.addAttribute("page", page);
        return "account/signIn";
    }

    private static String show(EnterPage page, Model model) {
        model.addAttribute("page", page);
        return "account/enter";
    }

    /// The network address that attempts are counted for. What a proxy says is believed only of a proxy on this machine.
    private static String client(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        try {
            if (forwarded != null && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
                return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
            }
        } catch (UnknownHostException notAnAddress) {
            return request.getRemoteAddr();
        }
        return request.getRemoteAddr();
    }
}
