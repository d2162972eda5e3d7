package org.essaim.initiative.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essaim.account.Accounts;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.initiative.Edit;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.OwnerLink;
import org.essaim.initiative.OwnerLinks;
import org.essaim.initiative.web.FormReading.Read;
import org.essaim.mail.Letter;
import org.essaim.mail.MailAddress;
import org.essaim.mail.Outbox;
import org.essaim.ui.FormErrors;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The link by which who carries an initiative completes it: made by a facilitator, opened without an account.
@Controller
class OwnerLinkController {
    private static final String PREFIX = "/initiatives/completer/";

    private final OwnerLinks links;
    private final Initiatives initiatives;
    private final InitiativeFormController forms;
    private final FormReading reading;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;
    private final Clock clock;

    OwnerLinkController(
            OwnerLinks links,
            Initiatives initiatives,
            InitiativeFormController forms,
            FormReading reading,
            Accounts accounts,
            Outbox outbox,
            Messages messages,
            PublicAddress address,
            Clock clock) {
        this.links = links;
        this.initiatives = initiatives;
        this.forms = forms;
        this.reading = reading;
        this.accounts = accounts;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/initiatives/{slug}/lien")
    @RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
    ModelAndView ask(@PathVariable String slug, SignedIn who) {
        Initiative initiative = forms.theirs(slug, who);
        return page(new OwnerLinkPage(initiative, !who.demonstration(), "", FormErrors.none(), Optional.empty(), ""));
    }

    /// The link is shown once, for only its hash is kept.
    @PostMapping("/initiatives/{slug}/lien")
    @RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
    ModelAndView make(
            @PathVariable String slug,
            @RequestParam(name = "courriel", defaultValue = "") String typed,
            SignedIn who) {
        Initiative initiative = forms.theirs(slug, who);
        // What the demonstration's people write leaves for nobody.
        String email = who.demonstration() ? "" : typed.strip();
        var errors = FormErrors.none();
        errors.refuseIf(!email.isEmpty() && !MailAddress.isOne(email), "courriel", "initiative.link.email.wrong");
        if (!errors.isEmpty()) {
            ModelAndView view =
                    page(new OwnerLinkPage(initiative, true, email, errors, Optional.empty(), ""));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        String url = address.of(PREFIX + links.make(initiative.id(), who.id()));
        String until = French.date(LocalDate.ofInstant(clock.instant().plus(OwnerLinks.VALIDITY), French.ZONE));
        if (!email.isEmpty()) {
            String title = initiative.card().title();
            outbox.send(new Letter(
                    email,
                    messages.get("initiative.link.letter.subject", title),
                    messages.get("initiative.link.letter.text", who.name(), title, url, until)));
        }
        return page(new OwnerLinkPage(initiative, !who.demonstration(), email, errors, Optional.of(url), until));
    }

    @GetMapping(PREFIX + "{key}")
    ModelAndView open(@PathVariable String key) {
        Initiative initiative = opened(key);
        return forms.shown(Optional.of(initiative), forms.form(initiative), Optional.of(PREFIX + key));
    }

    @PostMapping(PREFIX + "{key}")
    ModelAndView save(@PathVariable String key, InitiativeForm form) {
        Initiative initiative = opened(key);
        Read read = reading.read(form);
        if (read.card().isEmpty()) {
            return forms.refused(Optional.of(initiative), form, read, Optional.of(PREFIX + key));
        }
        int revision = form.revision() == null ? initiative.revision() : form.revision();
        try {
            return switch (links.save(key, revision, read.card().get())) {
                case Edit.Saved(Initiative saved) -> new ModelAndView("initiative/thanks", "page", saved);
                case Edit.Overtaken(Initiative current) ->
                    forms.overtaken(current, form, read, Optional.of(PREFIX + key));
                case Edit.Unknown _ -> throw InitiativesController.unknown();
            };
        } catch (OwnerLinks.Closed closed) {
            // Used by somebody else between the two looks: said as when it is opened.
            opened(key);
            throw closed;
        }
    }

    /// @throws Problem 404 for no link, 410 for one that was used or whose time is over
    private Initiative opened(String key) {
        OwnerLink link = links.find(key).orElseThrow(() -> Problem.notFound("initiative.link.unknown"));
        Initiative initiative = initiatives.find(link.initiative()).orElseThrow(InitiativesController::unknown);
        if (!link.opens(clock.instant())) {
            String asked = accounts.names(List.of(link.madeBy()))
                    .getOrDefault(link.madeBy(), messages.get("initiative.link.somebody"));
            throw Problem.gone(
                            link.usedAt().isPresent() ? "initiative.link.used" : "initiative.link.expired",
                            French.date(LocalDate.ofInstant(link.usedAt().orElse(link.expiresAt()), French.ZONE)),
                            asked)
                    .mend(initiative.path(), "initiative.read");
        }
        return initiative;
    }

    private static ModelAndView page(OwnerLinkPage page) {
        return new ModelAndView("initiative/link", "page", page);
    }
}
