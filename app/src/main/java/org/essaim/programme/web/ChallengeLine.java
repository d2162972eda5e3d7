package org.essaim.programme.web;

import java.util.List;
import org.essaim.programme.Challenge;
import org.essaim.programme.ChallengeWorkshops.Held;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.domain.Ranking;
import org.essaim.ui.Ui;

/// An enjeu with why it stands where it stands, and the workshops held on it.
///
/// @param voters how many ballots were counted; 0 before the count
public record ChallengeLine(Ranking.Place<Challenge> place, Programme programme, int voters, List<Held> workshops) {
    /// More cells than this say less than the sentence beside them.
    private static final int MOST_CELLS = 40;

    public ChallengeLine {
        workshops = List.copyOf(workshops);
    }

    public Challenge challenge() {
        return place.of();
    }

    public boolean isCounted() {
        return programme.stage() == Stage.VOTED && voters > 0;
    }

    public boolean hasCells() {
        return isCounted() && voters <= MOST_CELLS;
    }

    public String href() {
        return programme.path() + "#" + challenge().anchor();
    }

    public String why(Ui ui) {
        if (!isCounted()) {
            return ui.t("programme.why." + (programme.stage() == Stage.VOTING ? "voting" : "proposed"));
        }
        String counted = ui.t("programme.why." + programme.text().electorate(), place.approvals(), voters);
        return place.tied() ? counted + " " + ui.t("programme.why.tied") : counted;
    }
}
