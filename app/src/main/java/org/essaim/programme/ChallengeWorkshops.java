package org.essaim.programme;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.essaim.ui.Moment;

/// The workshops held on enjeux. What holds workshops answers it: a programme lies below and asks.
public interface ChallengeWorkshops {
    /// In one question for all of them, the earliest workshop first.
    List<Held> on(Collection<UUID> challenges);

    /// One workshop as a programme shows it.
    ///
    /// @param href its page
    /// @param registered how many have a seat
    /// @param registrationHref where one registers; empty when one cannot
    /// @param restitutionHref what it left; empty while nothing is public
    record Held(
            UUID id,
            UUID challenge,
            String title,
            String href,
            Moment at,
            State state,
            int registered,
            int capacity,
            String registrationHref,
            String restitutionHref,
            boolean example) {}

    enum State {
        PREPARED,
        OPEN,
        CLOSED,
        CALLED_OFF
    }
}
