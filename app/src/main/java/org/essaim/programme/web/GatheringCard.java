package org.essaim.programme.web;

import java.time.LocalDateTime;

/// The common day in two lines.
public record GatheringCard(LocalDateTime starts, String place, int activities) {}
