package org.essaim.account.web;

import org.essaim.ui.Listed;

/// The letters of the last thirty days, newest first.
public record LettersPage(Listed<LetterPage> list, boolean hasMailServer) {}
