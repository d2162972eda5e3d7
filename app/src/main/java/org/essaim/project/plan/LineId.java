package org.essaim.project.plan;

/// Names one line of a plan, an expense or a resource, through all its revisions.
public record LineId(String value) {
    public LineId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A line has a name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
