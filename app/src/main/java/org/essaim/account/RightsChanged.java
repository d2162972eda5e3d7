package org.essaim.account;

import java.util.UUID;

/// Somebody with an account may do less than a moment ago, or differently: a role was taken away, a session ended, the
/// account is gone. Whoever holds something open for them closes it; what is still theirs, their pages ask for again.
/// Listeners act once it is saved.
public record RightsChanged(UUID person) {}
