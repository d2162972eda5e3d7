package org.essaim.programme.web;

import org.essaim.ui.Moment;

/// The common day in two lines.
public record GatheringCard(Moment starts, String place, int activities) {}
