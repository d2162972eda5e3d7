package org.essaim.account;

import java.util.UUID;

/// A person's account was deleted: whoever keeps something about them under this id deletes it too. Published inside the
/// transaction of the deletion, which fails with its listeners.
public record PersonForgotten(UUID person) {}
