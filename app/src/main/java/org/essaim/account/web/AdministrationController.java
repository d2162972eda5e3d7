package org.essaim.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.account.store.People;
import org.essaim.account.store.Person;
import org.essaim.mail.Outbox;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who has an account and what they may do; only an administrator comes here.
@Controller
@RequestMapping("/administration")
@RequiresRole(Role.ADMINISTRATOR)
class AdministrationController {
    private static final int PAGE = 50;

    private final People people;
    private final SignIn signIn;
    private final Departure departure;
    private final Outbox outbox;
    private final TransactionOperations transaction;

    AdministrationController(
            People people, SignIn signIn, Departure departure, Outbox outbox, TransactionOperations transaction) {
        this.people = people;
        this.signIn = signIn;
        this.departure = departure;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String fait, Model model) {
        var done = Set.of("invitation", "suppression").contains(fait) ? "account.done." + fait : "";
        return list(Math.clamp(page, 1, 10_000), done, "", "", Set.of(Role.FACILITATOR), FormErrors.none(), model);
    }

    @PostMapping("/invitations")
    String invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") List<String> roles,
            HttpServletResponse response,
            Model model) {
        var errors = Entries.checkEmail(Entries.checkName(FormErrors.none(), name), email);
        Entries.checkRoles(errors, roles)
                .refuseIf(!errors.has("email") && people.byEmail(email).isPresent(), "email", "account.email.known");
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(1, "", name, email, Entries.roles(roles), errors, model);
        }
        signIn.invite(email, name, Entries.roles(roles));
        return "redirect:/administration?fait=invitation";
    }

    @GetMapping("/personnes/{id}")
    String person(@PathVariable UUID id, @RequestParam(defaultValue = "") String enregistre, Model model) {
        var person = real(id);
        return show(new PersonPage(person, person.name(), person.roles(), !enregistre.isEmpty(), FormErrors.none()), model);
    }

    @PostMapping("/personnes/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> roles,
            HttpServletResponse response,
            Model model) {
        var person = real(id);
        var chosen = Entries.roles(roles);
        var errors = Entries.checkRoles(Entries.checkName(FormErrors.none(), name), roles);
        transaction.executeWithoutResult(_ -> {
            boolean orphans = !chosen.contains(Role.ADMINISTRATOR) && people.isTheLastAdministrator(id);
            if (errors.refuseIf(orphans, "roles", "account.last-administrator").isEmpty()) {
                people.change(id, name, chosen);
            }
        });
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(new PersonPage(person, name, chosen, false, errors), model);
        }
        return "redirect:/administration/personnes/" + id + "?enregistre=oui";
    }

    @GetMapping("/personnes/{id}/suppression")
    String askDeletion(@PathVariable UUID id, SignedIn who, Model model) {
        return deletion(real(id), who, FormErrors.none(), model);
    }

    @PostMapping("/personnes/{id}/suppression")
    String delete(@PathVariable UUID id, SignedIn who, HttpServletResponse response, Model model) {
        var person = real(id);
        if (!departure.forget(id)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return deletion(person, who, FormErrors.none().refuse("delete", "account.last-administrator"), model);
        }
        return who.id().equals(id) ? "redirect:/" : "redirect:/administration?fait=suppression";
    }

    @GetMapping("/courriers")
    String letters(Model model) {
        model.addAttribute("page", new LettersPage(outbox.latest(PAGE), outbox.hasMailServer()));
        return "account/letters";
    }

    @GetMapping("/courriers/{id}")
    String letter(@PathVariable UUID id, Model model) {
        var letter = outbox.letter(id).orElseThrow(() -> Problem.notFound("account.letter.unknown"));
        model.addAttribute("page", new LettersPage(List.of(letter), outbox.hasMailServer()));
        return "account/letter";
    }

    private String list(
            int number, String done, String name, String email, Set<Role> roles, FormErrors errors, Model model) {
        var found = people.page(PAGE + 1, (number - 1) * PAGE);
        boolean more = found.size() > PAGE;
        model.addAttribute(
                "page",
                new AdministrationPage(
                        more ? found.subList(0, PAGE) : found,
                        number,
                        more,
                        outbox.hasMailServer(),
                        done,
                        name,
                        email,
                        roles,
                        errors));
        return "account/administration";
    }

    private static String show(PersonPage page, Model model) {
        model.addAttribute("page", page);
        return "account/person";
    }

    private String deletion(Person person, SignedIn who, FormErrors errors, Model model) {
        var here = "/administration/personnes/" + person.id();
        boolean oneself = person.id().equals(who.id());
        model.addAttribute("page", new DeletionPage(person, here + "/suppression", here, oneself, errors));
        return "account/deletion";
    }

    /// The demonstration's people are not for changing.
    private Person real(UUID id) {
        return people.byId(id)
                .filter(person -> !person.demonstration())
                .orElseThrow(() -> Problem.notFound("account.person.unknown").mend("/administration", "account.administration.title"));
    }
}
