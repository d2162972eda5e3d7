package org.essaim.programme.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.programme.Challenge;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The one page of `/p/{key}`, and the programme that the key opens.
@Component
class Contributing {
    private final Programmes programmes;

    Contributing(Programmes programmes) {
        this.programmes = programmes;
    }

    Programme programme(String key) {
        return programmes
                .byKey(key)
                .orElseThrow(
                        () -> Problem.notFound("programme.contribute.unknown").mend("/enjeux", "programme.list.title"));
    }

    ModelAndView page(
            Programme programme,
            ChallengeForm proposal,
            VoterForm ballot,
            TerritoryField territory,
            FormErrors errors,
            @Nullable String ballotPath) {
        List<Challenge> shown = programmes.challenges(programme.id()).stream()
                .filter(Challenge::isAccepted)
                .toList();
        Set<String> approved = ballot.approved().stream().collect(Collectors.toSet());
        return FormAnswer.shown(
                "programme/contribute",
                new ContributionPage(programme, shown, proposal, ballot, approved, territory, errors, ballotPath));
    }
}
