package org.essaim.commun.web.take;

import org.essaim.commun.domain.Commun;

/// The letters that tell of a commun's next versions, for whom they are sent to.
///
/// @param stopped no more leave for this link
public record NewsPage(Commun commun, String title, boolean stopped) {}
