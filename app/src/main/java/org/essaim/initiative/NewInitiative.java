package org.essaim.initiative;

import java.util.Optional;
import java.util.UUID;

/// What it takes to create an initiative.
///
/// @param id made by whoever asks: asking twice creates one
public record NewInitiative(UUID id, InitiativeCard card, Optional<Imagined> imagined, boolean example) {}
