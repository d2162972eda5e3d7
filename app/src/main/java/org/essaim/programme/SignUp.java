package org.essaim.programme;

import java.time.Instant;
import java.util.UUID;

/// Somebody's seat at an activity.
///
/// @param name empty once given back, or forgotten; `email` likewise
public record SignUp(UUID id, UUID activity, String name, String email, boolean cancelled, Instant at) {}
