package org.essaim.programme;

import java.util.UUID;

/// What it takes to propose an enjeu.
///
/// @param id made by whoever asks: asking twice proposes one
/// @param territory the official key of who proposes it; may be empty
public record NewChallenge(
        UUID id, String title, String why, String territory, String territoryName, Challenge.State state) {
    NewChallenge as(UUID other) {
        return new NewChallenge(other, title, why, territory, territoryName, state);
    }
}
