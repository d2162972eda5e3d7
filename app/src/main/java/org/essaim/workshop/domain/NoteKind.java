package org.essaim.workshop.domain;

/// What a note or an element speaks of: how the initiative works, what around it made it possible, what it took.
public enum NoteKind {
    MECHANISM,
    CONTEXT,
    RESOURCE
}
