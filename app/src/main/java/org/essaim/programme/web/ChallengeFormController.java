package org.essaim.programme.web;

import java.util.UUID;
import org.essaim.account.SignedIn;
import org.essaim.programme.Challenge;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.Programmes;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Facilitators add an enjeu, or reword one.
@Controller
class ChallengeFormController {
    private final Managing managing;
    private final Programmes programmes;
    private final Proposing proposing;

    ChallengeFormController(Managing managing, Programmes programmes, Proposing proposing) {
        this.managing = managing;
        this.programmes = programmes;
        this.proposing = proposing;
    }

    @GetMapping("/programmes/{slug}/enjeux/nouveau")
    ModelAndView blank(@PathVariable String slug, SignedIn who) {
        return page(open(slug, who), ChallengeForm.blank(), TerritoryField.empty("territory"), FormErrors.none(), false);
    }

    @PostMapping("/programmes/{slug}/enjeux/nouveau")
    ModelAndView add(@PathVariable String slug, @ModelAttribute ChallengeForm form, SignedIn who) {
        Programme programme = open(slug, who);
        Proposing.Read read = proposing.read(form, Challenge.State.ACCEPTED);
        if (read.challenge().isEmpty()) {
            return page(programme, form, read.territory(), read.errors(), false);
        }
        if (!programmes.propose(programme.id(), read.challenge().get())) {
            throw Problem.conflict("programme.challenge.too-many", Challenge.MOST)
                    .mend(programme.path(), "programme.read");
        }
        return to(programme);
    }

    @GetMapping("/programmes/{slug}/enjeux/{id}/modifier")
    ModelAndView edit(@PathVariable String slug, @PathVariable UUID id, SignedIn who) {
        Programme programme = unvoted(slug, who);
        return page(
                programme,
                ChallengeForm.of(challenge(programme, id)),
                TerritoryField.empty("territory"),
                FormErrors.none(),
                true);
    }

    @PostMapping("/programmes/{slug}/enjeux/{id}/modifier")
    ModelAndView reword(
            @PathVariable String slug, @PathVariable UUID id, @ModelAttribute ChallengeForm form, SignedIn who) {
        Programme programme = unvoted(slug, who);
        Challenge challenge = challenge(programme, id);
        FormErrors errors = FormErrors.none();
        form.check(errors);
        if (!errors.isEmpty()) {
            var kept = new ChallengeForm(id.toString(), form.title(), form.why(), "", "");
            return page(programme, kept, TerritoryField.empty("territory"), errors, true);
        }
        programmes.reword(challenge.id(), form.title(), form.why());
        return to(programme);
    }

    private Programme open(String slug, SignedIn who) {
        Programme programme = managing.own(slug, who);
        if (programme.stage() == Stage.VOTED) {
            throw Problem.conflict("programme.decision.too-late").mend(programme.path(), "programme.read");
        }
        return programme;
    }

    /// Nobody's ballot says other words than those that were voted on.
    private Programme unvoted(String slug, SignedIn who) {
        Programme programme = managing.own(slug, who);
        if (programme.stage() != Stage.PROPOSING) {
            throw Problem.conflict("programme.reword.too-late")
                    .titled("programme.reword.too-late.title")
                    .mend(programme.path(), "programme.read");
        }
        return programme;
    }

    private Challenge challenge(Programme programme, UUID id) {
        return programmes.challenges(programme.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("programme.challenge.unknown")
                        .mend(programme.path(), "programme.read"));
    }

    private static ModelAndView page(
            Programme programme, ChallengeForm form, TerritoryField territory, FormErrors errors, boolean editing) {
        return FormAnswer.shown("programme/challenge", new ChallengeFormPage(programme, form, territory, errors, editing));
    }

    private static ModelAndView to(Programme programme) {
        return FormAnswer.done(programme.path() + "#enjeux");
    }
}
