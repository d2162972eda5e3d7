package org.essaim.initiative;

import java.util.UUID;
import org.essaim.ui.UsedOnce.Standing;

/// A link by which who carries an initiative completes it, without an account.
///
/// @param madeBy whom to ask when it no longer opens
/// @param standing used once they saved
public record OwnerLink(UUID initiative, UUID madeBy, Standing standing) {}
