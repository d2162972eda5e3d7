package org.essaim.workshop;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.essaim.ui.Ui;

/// The closed vote as the wall shows it. What tells the story of votes answers: a workshop lies below and asks.
@FunctionalInterface
public interface VoteOnTheWall {
    /// Nothing while the vote is open, or without ballots.
    Optional<Shown> shown(UUID workshop);

    /// @param overruled the room kept others than the count did
    /// @param counted   what the count kept, in words
    /// @param drawn     the ballots, and the one question the room asks
    record Shown(boolean overruled, String counted, Function<Ui, Content> drawn) {}
}
