package org.essaim.programme.web;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.Programmes;
import org.essaim.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Writing a programme.
@Controller
@RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
class ProgrammeFormController {
    private final Managing managing;
    private final Programmes programmes;

    ProgrammeFormController(Managing managing, Programmes programmes) {
        this.managing = managing;
        this.programmes = programmes;
    }

    @GetMapping("/programmes/nouveau")
    ModelAndView blank() {
        return page(null, ProgrammeForm.blank(), FormErrors.none(), false);
    }

    @PostMapping("/programmes/nouveau")
    ModelAndView create(@ModelAttribute ProgrammeForm form, SignedIn who) {
        FormErrors errors = FormErrors.none();
        Optional<ProgrammeText> text = form.read(Optional.empty(), errors);
        if (text.isEmpty()) {
            return page(null, form, errors, false);
        }
        UUID id = form.id() == null ? UuidCreator.getTimeOrderedEpoch() : form.id();
        return to(programmes.create(id, text.get(), who.demonstration()));
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
        var fixed = Optional.of(programme.text().electorate()).filter(_ -> programme.stage() != Stage.PROPOSING);
        Optional<ProgrammeText> text = form.read(fixed, errors);
        if (text.isEmpty()) {
            return page(programme, form, errors, false);
        }
        int revision = form.revision() == null ? programme.revision() : form.revision();
        return programmes.edit(programme.id(), revision, text.get())
                ? to(programme)
                : page(programme, form.seeing(programme.revision()), errors, true);
    }

    private static ModelAndView page(
            @Nullable Programme programme, ProgrammeForm form, FormErrors errors, boolean overtaken) {
        var view = new ModelAndView(
                "programme/form", "page", new ProgrammeFormPage(programme, form, errors, overtaken));
        view.setStatus(
                overtaken ? HttpStatus.CONFLICT : errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView to(Programme programme) {
        return new ModelAndView("redirect:" + programme.path());
    }
}
