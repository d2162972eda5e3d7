package org.essaim.workshop.web.prepare;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.essaim.programme.ChallengeCard;
import org.essaim.programme.OnShow;
import org.essaim.ui.FormErrors;
import org.essaim.ui.French;
import org.essaim.ui.QrCode;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Step;
import org.essaim.workshop.registration.Seating;
import org.jspecify.annotations.Nullable;

/// A workshop's own page: what is public, and beside it what its facilitators need.
///
/// @param showsCode whether the code is for this visitor: a facilitator, or anybody in a demonstration
/// @param readable  whether this visitor may read what the room made
/// @param voted     whether there is a vote to understand
/// @param seating   how many registered
/// @param enjeu     of a programme, that it answers
/// @param consolidates whether its material is closed, and open to this visitor to make concepts of
/// @param communs   what came of it since
/// @param desk      none for who does not lead it
public record WorkshopPage(
        WorkshopCard card,
        List<Step> steps,
        List<PlannedInitiative> initiatives,
        boolean showsCode,
        boolean readable,
        boolean voted,
        Seating seating,
        Optional<ChallengeCard> enjeu,
        boolean consolidates,
        List<OnShow.Shown> communs,
        @Nullable Desk desk) {
    /// What its facilitators find beside it.
    ///
    /// @param names   those who lead it
    /// @param invited the mail address typed for another
    /// @param settings what was planned for the room
    /// @param seated   whether people sit at tables
    public record Desk(
            String joinAddress,
            QrCode qr,
            List<String> names,
            String invited,
            FormErrors errors,
            Plan settings,
            boolean seated,
            boolean mayRehearse,
            boolean reachable) {}

    public LocalDateTime when() {
        return French.local(card.startsAt());
    }

    public boolean hasChallenge() {
        return !card.challenge().equals(card.title());
    }

    /// How many initiatives it lacks before it may open.
    public int lacking() {
        return Math.max(0, Plan.FEWEST_INITIATIVES - initiatives.size());
    }

    public int minutes() {
        return steps.stream().mapToInt(Step::minutes).sum();
    }
}
