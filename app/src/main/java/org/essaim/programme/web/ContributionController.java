package org.essaim.programme.web;

import org.essaim.programme.Challenge;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.Programmes;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.ByAnybody;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// `/p/{key}`: proposing an enjeu, by the link that a facilitator gave.
@Controller
class ContributionController {
    private final Programmes programmes;
    private final Contributing contributing;
    private final Proposing proposing;

    ContributionController(Programmes programmes, Contributing contributing, Proposing proposing) {
        this.programmes = programmes;
        this.contributing = contributing;
        this.proposing = proposing;
    }

    @GetMapping("/p/{key}")
    ModelAndView show(@PathVariable String key) {
        Programme programme = contributing.programme(key);
        return contributing.page(
                programme,
                ChallengeForm.blank(),
                VoterForm.BLANK,
                TerritoryField.empty("territory"),
                FormErrors.none(),
                null);
    }

    @PostMapping("/p/{key}/enjeux")
    @ByAnybody
    ModelAndView propose(@PathVariable String key, @ModelAttribute ChallengeForm form) {
        Programme programme = contributing.programme(key);
        if (programme.stage() != Stage.PROPOSING) {
            throw Problem.conflict("programme.contribute.closed").mend(programme.path(), "programme.read");
        }
        Proposing.Read read = proposing.read(form, Challenge.State.PROPOSED);
        if (read.challenge().isEmpty()) {
            return contributing.page(programme, form, VoterForm.BLANK, read.territory(), read.errors(), null);
        }
        if (!programmes.propose(programme.id(), read.challenge().get())) {
            throw Problem.conflict("programme.challenge.too-many", Challenge.MOST)
                    .mend(programme.path(), "programme.read");
        }
        return FormAnswer.done(programme.contributionPath(), "propose");
    }
}
