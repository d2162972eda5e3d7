package org.essaim.programme;

import java.util.UUID;

/// An enjeu as other modules show it: its words, and where it is read.
public record ChallengeCard(UUID id, String title, String programme, String programmePath, String path) {
    static ChallengeCard of(Challenge challenge, Programme programme) {
        return new ChallengeCard(
                challenge.id(),
                challenge.title(),
                programme.title(),
                programme.path(),
                programme.path() + "#" + challenge.anchor());
    }
}
