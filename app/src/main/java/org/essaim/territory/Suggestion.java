package org.essaim.territory;

import java.util.Optional;

/// A territory that fits what was typed.
///
/// @param formerly the name of a commune of before that was typed, which lies in this one today
public record Suggestion(Territory territory, Optional<String> formerly) {}
