package org.essaim.account.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.account.RequiresRole;
import org.essaim.account.RightsChanged;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.account.store.Person;
import org.essaim.account.store.PersonStore;
import org.essaim.mail.Outbox;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Listed;
import org.essaim.ui.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who has an account and what they may do; only an administrator comes here.
@Controller
@RequestMapping("/administration")
@RequiresRole(Role.ADMINISTRATOR)
class AdministrationController {
    private static final int PER_PAGE = 50;

    private final PersonStore people;
    private final SignIn signIn;
    private final Departure departure;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    AdministrationController(
            PersonStore people,
            SignIn signIn,
            Departure departure,
            Outbox outbox,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.people = people;
        this.signIn = signIn;
        this.departure = departure;
        this.outbox = outbox;
        this.transaction = transaction;
        this.events = events;
    }

    @GetMapping
    ModelAndView list(@RequestParam MultiValueMap<String, String> sent, SignedIn who) {
        return list(who, sent, "", "", Set.of(), FormErrors.none());
    }

    @PostMapping("/invitations")
    ModelAndView invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") List<String> roles,
            SignedIn who) {
        var errors = Entries.checkEmail(Entries.checkName(FormErrors.none(), name), email);
        var chosen = Entries.roles(errors, roles);
        errors.refuseIf(!errors.has("email") && people.byEmail(email).isPresent(), "email", "account.email.known");
        if (!errors.isEmpty()) {
            return list(who, Map.of(), name, email, chosen, errors);
        }
        signIn.invite(email, name, chosen);
        return FormAnswer.done("/administration", "invitation");
    }

    @GetMapping("/personnes/{id}")
    ModelAndView person(@PathVariable UUID id) {
        var person = real(id);
        return FormAnswer.shown(
                "account/person", new PersonPage(person, person.name(), person.roles(), FormErrors.none()));
    }

    @PostMapping("/personnes/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> roles) {
        var person = real(id);
        var errors = Entries.checkName(FormErrors.none(), name);
        var chosen = Entries.roles(errors, roles);
        transaction.executeWithoutResult(_ -> {
            boolean orphans = !chosen.contains(Role.ADMINISTRATOR) && people.isTheLastAdministrator(id);
            if (errors.refuseIf(orphans, "roles", "account.last-administrator").isEmpty()) {
                people.change(id, name, chosen);
                events.publishEvent(new RightsChanged(id));
            }
        });
        if (!errors.isEmpty()) {
            return FormAnswer.shown("account/person", new PersonPage(person, name, chosen, errors));
        }
        return FormAnswer.done("/administration/personnes/" + id, "enregistre");
    }

    @GetMapping("/personnes/{id}/suppression")
    ModelAndView askDeletion(@PathVariable UUID id, SignedIn who) {
        return deletion(real(id), who, FormErrors.none());
    }

    @PostMapping("/personnes/{id}/suppression")
    ModelAndView delete(@PathVariable UUID id, SignedIn who) {
        var person = real(id);
        if (!departure.forget(id)) {
            return deletion(person, who, FormErrors.none().conflict("delete", "account.last-administrator"));
        }
        return who.id().equals(id) ? FormAnswer.done("/") : FormAnswer.done("/administration", "suppression");
    }

    @GetMapping("/courriers")
    String letters(@RequestParam MultiValueMap<String, String> sent, Model model) {
        var asked = ListAddress.read("/administration/courriers", sent, List.of());
        boolean leaves = outbox.hasMailServer();
        var found = outbox.page(asked.page(), PER_PAGE).map(letter -> new LetterPage(letter, leaves));
        model.addAttribute("page", new LettersPage(new Listed<>(asked, found), leaves));
        return "account/letters";
    }

    @PostMapping("/courriers/{id}/transmission")
    ModelAndView passOn(@PathVariable UUID id) {
        outbox.passedOn(id);
        return FormAnswer.done("/administration/courriers");
    }

    @GetMapping("/courriers/{id}")
    String letter(@PathVariable UUID id, Model model) {
        var letter = outbox.letter(id).orElseThrow(() -> Problem.notFound("account.letter.unknown", Outbox.KEPT.toDays()));
        model.addAttribute("page", new LetterPage(letter, outbox.hasMailServer()));
        return "account/letter";
    }

    private ModelAndView list(
            SignedIn who, Map<String, List<String>> sent, String name, String email, Set<Role> roles, FormErrors errors) {
        var asked = ListAddress.read("/administration", sent, List.of());
        return FormAnswer.shown(
                "account/administration",
                new AdministrationPage(
                        new Listed<>(asked, people.page(asked.page(), PER_PAGE)),
                        who.is(Role.FACILITATOR),
                        name,
                        email,
                        roles,
                        errors));
    }

    private static ModelAndView deletion(Person person, SignedIn who, FormErrors errors) {
        var here = "/administration/personnes/" + person.id();
        boolean oneself = person.id().equals(who.id());
        return FormAnswer.shown(
                "account/deletion", new DeletionPage(person, here + "/suppression", here, oneself, errors));
    }

    /// The demonstration's people are not for changing.
    private Person real(UUID id) {
        return people.byId(id)
                .filter(person -> !person.demonstration())
                .orElseThrow(() -> Problem.notFound("account.person.unknown").mend("/administration", "account.administration.title"));
    }
}
