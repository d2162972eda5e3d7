package org.essaim.finding;

import java.util.UUID;

/// Published by a room when what a source has in its [Findable] changed: made, reworded, published, withdrawn, gone. The index follows
/// as soon as that is committed.
public record FindableChanged(String kind, UUID source) {}
