package org.essaim.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.essaim.account.Leaders;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.Programmes;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.LocalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Writing a programme.
@Controller
class ProgrammeFormController {
    private final Managing managing;
    private final Programmes programmes;
    private final Leaders leaders;
    private final Clock clock;

    ProgrammeFormController(Managing managing, Programmes programmes, Leaders leaders, Clock clock) {
        this.leaders = leaders;
        this.managing = managing;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping("/programmes/nouveau")
    @RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
    ModelAndView blank() {
        return page(null, ProgrammeForm.blank(), FormErrors.none(), false);
    }

    @PostMapping("/programmes/nouveau")
    @RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
    ModelAndView create(@ModelAttribute ProgrammeForm form, SignedIn who) {
        leaders.requireMayPublish(who);
        FormErrors errors = FormErrors.none();
        Optional<ProgrammeText> text = form.read(Optional.empty(), Optional.empty(), today(), errors);
        if (text.isEmpty()) {
            return page(null, form, errors, false);
        }
        return to(programmes.create(UUID.fromString(form.id()), text.get(), who));
    }

    @GetMapping("/programmes/{slug}/modifier")
    ModelAndView edit(@PathVariable String slug, SignedIn who) {
        Programme programme = managing.own(slug, who);
        return page(programme, ProgrammeForm.of(programme), FormErrors.none(), false);
    }

    @PostMapping("/programmes/{slug}/modifier")
    ModelAndView replace(@PathVariable String slug, @ModelAttribute ProgrammeForm form, SignedIn who) {
        Programme programme = managing.own(slug, who);
        FormErrors errors = FormErrors.none();
        // Not asked once people have voted; unsaid, it stays what it is.
        var fixed = Optional.of(programme.text().electorate())
                .filter(_ -> programme.stage() != Stage.PROPOSING || form.electorate().isEmpty());
        Optional<ProgrammeText> text = form.read(fixed, Optional.of(programme.text()), today(), errors);
        if (text.isEmpty()) {
            return page(programme, form, errors, false);
        }
        int revision = form.revision() == null ? programme.revision() : form.revision();
        return programmes.edit(programme.id(), revision, text.get())
                ? to(programme)
                : page(programme, form.seeing(programme.revision()), errors, true);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LocalClock.PARIS.zone());
    }

    private static ModelAndView page(
            @Nullable Programme programme, ProgrammeForm form, FormErrors errors, boolean overtaken) {
        return FormAnswer.shown("programme/form", new ProgrammeFormPage(programme, form, errors, overtaken));
    }

    private static ModelAndView to(Programme programme) {
        return FormAnswer.done(programme.path());
    }
}
