package org.essaim.initiative.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essaim.account.Accounts;
import org.essaim.account.SignedIn;
import org.essaim.initiative.Edit;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.OwnerLink;
import org.essaim.initiative.OwnerLinks;
import org.essaim.initiative.web.FormReading.Read;
import org.essaim.language.Language;
import org.essaim.mail.LetterWriter;
import org.essaim.mail.MailAddress;
import org.essaim.mail.Outbox;
import org.essaim.text.Typed;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Key;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.TakesFiles;
import org.essaim.ui.Ui;
import org.essaim.ui.UsedOnce.Standing;
import org.jspecify.annotations.Nullable;
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
    private final LetterWriter letters;
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
            LetterWriter letters,
            Outbox outbox,
            Messages messages,
            PublicAddress address,
            Clock clock) {
        this.links = links;
        this.initiatives = initiatives;
        this.forms = forms;
        this.reading = reading;
        this.accounts = accounts;
        this.letters = letters;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/initiatives/{slug}/lien")
    ModelAndView ask(@PathVariable String slug, SignedIn who) {
        Initiative initiative = forms.theirs(slug, who);
        return page(new OwnerLinkPage(initiative, !who.demonstration(), "", FormErrors.none(), Optional.empty(), ""));
    }

    /// The link is shown once, for only its hash is kept; the same page sent twice shows the same link, and writes once.
    @PostMapping("/initiatives/{slug}/lien")
    ModelAndView make(
            @PathVariable String slug,
            @RequestParam(name = "courriel", defaultValue = "") String typed,
            @RequestParam(name = Ui.ONCE, defaultValue = "") String once,
            SignedIn who) {
        Initiative initiative = forms.theirs(slug, who);
        // What the demonstration's people write leaves for nobody.
        String email = who.demonstration() ? "" : Typed.word(typed);
        var errors = FormErrors.none();
        errors.refuseIf(!email.isEmpty() && !MailAddress.isOne(email), "courriel", "initiative.link.email.wrong");
        if (!errors.isEmpty()) {
            return page(new OwnerLinkPage(initiative, true, email, errors, Optional.empty(), ""));
        }
        OwnerLinks.Made made = links.make(initiative.id(), who.id(), once);
        String url = address.of(PREFIX + made.key().text());
        String until = Language.spoken().date(LocalDate.ofInstant(clock.instant().plus(OwnerLinks.VALIDITY), LocalClock.PARIS.zone()));
        if (!email.isEmpty() && made.first()) {
            String title = initiative.card().title();
            outbox.send(letters.write("initiative.link.letter", email, "", who.name(), title, url, until));
        }
        return page(new OwnerLinkPage(initiative, !who.demonstration(), email, errors, Optional.of(url), until));
    }

    /// @param thanks after the card was completed, which used the link up
    @GetMapping(PREFIX + "{key}")
    ModelAndView open(@PathVariable Key key, @RequestParam(name = "merci", required = false) @Nullable String thanks) {
        if (thanks != null) {
            Optional<Initiative> completed =
                    links.find(key).filter(link -> link.standing().usedAt().isPresent()).flatMap(link -> initiatives.find(link.initiative()));
            if (completed.isPresent()) {
                return new ModelAndView("initiative/thanks", "page", completed.get());
            }
        }
        Initiative initiative = opened(key);
        return forms.shown(Optional.of(initiative), forms.form(initiative), Optional.of(PREFIX + key.text()));
    }

    @PostMapping(PREFIX + "{key}")
    @TakesFiles(megabytes = 20)
    ModelAndView save(@PathVariable Key key, InitiativeForm form) {
        Initiative initiative = opened(key);
        Read read = reading.read(form);
        if (read.card().isEmpty()) {
            return forms.refused(Optional.of(initiative), form, read, Optional.of(PREFIX + key.text()));
        }
        int revision = form.revision() == null ? initiative.revision() : form.revision();
        try {
            return switch (links.save(key, revision, read.card().get())) {
                case Edit.Saved _ -> FormAnswer.done(PREFIX + key.text() + "?merci");
                case Edit.Overtaken(Initiative current) ->
                    forms.overtaken(current, form, read, Optional.of(PREFIX + key.text()));
                case Edit.Unknown _ -> throw InitiativesController.unknown();
            };
        } catch (OwnerLinks.Closed closed) {
            // Used by somebody else between the two looks: said as when it is opened.
            opened(key);
            throw closed;
        }
    }

    /// @throws Problem 404 for no link, 410 for one that was used or whose time is over
    private Initiative opened(Key key) {
        OwnerLink link = links.find(key).orElseThrow(() -> Problem.notFound("initiative.link.unknown"));
        Initiative initiative = initiatives.find(link.initiative()).orElseThrow(InitiativesController::unknown);
        Standing standing = link.standing();
        if (!standing.opens(clock.instant())) {
            String asked = accounts.names(List.of(link.madeBy()))
                    .getOrDefault(link.madeBy(), messages.get("initiative.link.somebody"));
            throw Problem.gone(
                            standing.usedAt().isPresent() ? "initiative.link.used" : "initiative.link.expired",
                            Language.spoken().date(LocalDate.ofInstant(standing.usedAt().orElse(standing.expiresAt()), LocalClock.PARIS.zone())),
                            asked)
                    .mend(initiative.path(), "initiative.read");
        }
        return initiative;
    }

    private static ModelAndView page(OwnerLinkPage page) {
        return FormAnswer.shown("initiative/link", page);
    }
}
