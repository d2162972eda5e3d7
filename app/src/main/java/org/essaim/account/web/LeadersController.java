package org.essaim.account.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.account.Leaders;
import org.essaim.account.Led;
import org.essaim.account.LedKind;
import org.essaim.account.SignedIn;
import org.essaim.account.store.Person;
import org.essaim.account.store.PersonStore;
import org.essaim.text.Typed;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « Qui s’en occupe », of whatever is led: those who lead it invite others and remove them.
@Controller
@RequestMapping("/responsables/{kind}/{id}")
class LeadersController {
    private final Map<String, LedKind> kinds;
    private final Leaders leaders;
    private final PersonStore people;
    private final LeaderLetters letters;
    private final TransactionOperations transaction;

    LeadersController(
            List<LedKind> kinds,
            Leaders leaders,
            PersonStore people,
            LeaderLetters letters,
            TransactionOperations transaction) {
        this.kinds = kinds.stream().collect(Collectors.toMap(LedKind::kind, Function.identity()));
        this.leaders = leaders;
        this.people = people;
        this.letters = letters;
        this.transaction = transaction;
    }

    @GetMapping
    ModelAndView show(@PathVariable String kind, @PathVariable String id, SignedIn who) {
        return page(own(kind, id, who), who, "", "", false, FormErrors.none());
    }

    /// Who has an account is on the list at once; who has none is invited by letter to make one, which opens this and nothing
    /// else until an administrator gives them a role.
    @PostMapping
    ModelAndView invite(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            SignedIn who) {
        Led thing = own(kind, id, who);
        FormErrors errors = Entries.checkEmail(FormErrors.none(), email);
        if (!errors.isEmpty()) {
            return page(thing, who, name, email, false, errors);
        }
        Optional<Person> known = people.byEmail(email);
        known.ifPresent(person -> refuse(thing, person, errors));
        if (known.isEmpty()) {
            errors.refuseIf(Typed.line(name).isEmpty(), "name", "account.leaders.name.missing");
            if (errors.isEmpty()) {
                Entries.checkName(errors, name);
            }
            errors.refuseIf(errors.isEmpty() && !letters.mayInvite(who), "email", "account.leaders.too-often");
        }
        if (!errors.isEmpty()) {
            return page(thing, who, name, email, known.isEmpty(), errors);
        }
        boolean added = Boolean.TRUE.equals(transaction.execute(all -> {
            Person person = known.orElseGet(() -> people.add(email, name, Set.of()));
            if (!leaders.add(thing, person.id())) {
                all.setRollbackOnly();
                return false;
            }
            letters.tell(person, thing, who);
            return true;
        }));
        if (!added) {
            return page(thing, who, name, email, false, errors.refuse("email", "account.leaders.many", Leaders.MOST));
        }
        return FormAnswer.done(thing.leadersPath(), "ajout");
    }

    @PostMapping("/{person}/retrait")
    ModelAndView remove(
            @PathVariable String kind, @PathVariable String id, @PathVariable UUID person, SignedIn who) {
        Led thing = own(kind, id, who);
        if (leaders.remove(thing, person) == Leaders.Removal.LAST) {
            throw Problem.conflict("account.leaders.last").mend(thing.leadersPath(), "account.leaders.title");
        }
        return leaders.lead(who, thing)
                ? FormAnswer.done(thing.leadersPath(), "retrait")
                : FormAnswer.done(thing.path());
    }

    private static void refuse(Led thing, Person person, FormErrors errors) {
        boolean fits = person.roles().isEmpty() || person.roles().stream().anyMatch(thing.roles()::contains);
        errors.refuseIf(person.demonstration(), "email", "account.leaders.demonstration")
                .refuseIf(!person.demonstration() && !fits, "email", "account.leaders.role", person.name());
    }

    /// The demonstration's own have no list: they are everybody's who tries it.
    private Led own(String kind, String id, SignedIn who) {
        Led thing = Optional.ofNullable(kinds.get(kind))
                .flatMap(known -> known.find().apply(id))
                .filter(_ -> !who.demonstration())
                .orElseThrow(() -> Problem.notFound("account.leaders.unknown").mend("/compte", "account.title"));
        leaders.require(who, thing);
        return thing;
    }

    private ModelAndView page(
            Led thing, SignedIn who, String name, String email, boolean unknown, FormErrors errors) {
        List<SignedIn> now = leaders.of(thing).stream()
                .sorted(Comparator.comparing((SignedIn one) -> !one.id().equals(who.id())))
                .toList();
        return FormAnswer.shown(
                "account/leadersPage",
                new LeadersPage(thing, now, who, name, email, unknown, errors));
    }
}
