package org.essaim.workshop.domain;

import org.jspecify.annotations.Nullable;

public record Comment(Id<Comment> id, @Nullable Id<Participant> author, String text) {}
