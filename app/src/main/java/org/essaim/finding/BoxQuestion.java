package org.essaim.finding;

/// What somebody asks in the box.
///
/// @param words as typed, cleaned; never blank
public record BoxQuestion(String words) {}
