package org.essaim.initiative;

/// What was imagined for the demonstration about an initiative known only by its territory. Never given as the
/// territory's words: shown apart from the card, and said to be imagined.
public record Imagined(String title, String brief, String description) {}
