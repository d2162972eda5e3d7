package org.essaim.deadline;

/// A kind of thing that comes due: a vote closes, a reminder leaves. Each thing of it has one hour at most.
///
/// @param name `module.what-happens`; it is kept with what is due, and may not change
public record Deadline(String name) {
    public Deadline {
        if (!name.matches("[a-z]+\\.[a-z-]+")) {
            throw new IllegalArgumentException(name);
        }
    }
}
