package org.essaim.initiative;

import java.util.UUID;

/// An initiative was created or saved: published within the transaction.
public record InitiativeChanged(UUID id) {}
