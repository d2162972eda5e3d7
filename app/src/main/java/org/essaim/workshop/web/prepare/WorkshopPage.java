package org.essaim.workshop.web.prepare;

import java.util.List;
import java.util.Optional;
import org.essaim.programme.ChallengeCard;
import org.essaim.programme.OnShow;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Moment;
import org.essaim.ui.QrCode;
import org.essaim.workshop.Seats;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Step;
import org.jspecify.annotations.Nullable;

/// A workshop's own page: what is public, and beside it what its facilitators need.
///
/// @param showsCode whether the code is for this visitor: a facilitator, or anybody in a demonstration
/// @param readable  whether this visitor may read what the room made
/// @param voted     whether there is a vote to understand
/// @param seats   how many registered
/// @param enjeu     of a programme, that it answers
/// @param consolidates whether its material is closed, and open to this visitor to make concepts of
/// @param communs   what came of it since
/// @param desk      none for who does not lead it
/// @param animation none for who neither leads it nor administers
public record WorkshopPage(
        WorkshopCard card,
        List<Step> steps,
        List<PlannedInitiative> initiatives,
        boolean showsCode,
        boolean readable,
        boolean voted,
        Seats seats,
        Optional<ChallengeCard> enjeu,
        boolean consolidates,
        List<OnShow.Shown> communs,
        @Nullable Desk desk,
        @Nullable Animation animation)
        implements FormPage {
    /// Who leads it, for those who do and for administrators.
    ///
    /// @param invited the mail address typed for another
    public record Animation(List<Leader> leaders, String invited, FormErrors errors) {}

    /// @param able    whether their account still has the role
    /// @param oneself whether it is this visitor
    /// @param removal where this visitor may remove them; nothing when it is not for them
    public record Leader(String name, boolean able, boolean oneself, @Nullable String removal) {}

    /// What its facilitators find beside it.
    ///
    /// @param settings what was planned for the room
    /// @param seated   whether people sit at tables
    /// @param reachable   whether phones in the room can open the address
    /// @param administers whether this visitor runs this server, and so can mend that
    /// @param letters  whether letters leave this Essaim: else its administration passes them on
    public record Desk(
            String joinAddress,
            QrCode qr,
            Plan settings,
            boolean seated,
            boolean mayRehearse,
            boolean reachable,
            boolean administers,
            boolean letters) {}

    @Override
    public FormErrors errors() {
        return animation == null ? FormErrors.none() : animation.errors();
    }

    public Moment when() {
        return card.when();
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
