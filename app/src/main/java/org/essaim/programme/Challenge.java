package org.essaim.programme;

import java.time.Instant;
import java.util.UUID;

/// An *enjeu*: what a territory finds pressing enough to ask others about.
///
/// @param position the order in which it was proposed
/// @param territory the official key of who proposed it; may be empty
public record Challenge(
        UUID id,
        UUID programme,
        int position,
        String title,
        String why,
        String territory,
        String territoryName,
        State state,
        Instant proposedAt) {
    public static final int MOST = 60;
    /// Below, there is nothing to choose.
    public static final int FEWEST_TO_VOTE = 2;
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_WHY = 600;

    public enum State {
        PROPOSED,
        ACCEPTED,
        DECLINED
    }

    public boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    /// Its anchor on the programme's page.
    public String anchor() {
        return "enjeu-" + id.toString().substring(24);
    }
}
