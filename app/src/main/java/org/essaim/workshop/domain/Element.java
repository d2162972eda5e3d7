package org.essaim.workshop.domain;

/// What notes of one initiative say together; its notes know it.
///
/// @param number   order of gathering within the workshop, from 1
/// @param decisive one of the few that other territories are asked to judge
public record Element(
        Id<Element> id,
        int number,
        Id<PlannedInitiative> initiative,
        NoteKind kind,
        String text,
        int revision,
        boolean decisive) {
    public static final int LONGEST_TEXT = 200;
    public static final int MOST_DECISIVE = 8;
    public static final int MOST_OF_AN_INITIATIVE = 150;

    Element reworded(String words) {
        return new Element(id, number, initiative, kind, words, revision + 1, decisive);
    }

    Element decisive(boolean now) {
        return new Element(id, number, initiative, kind, text, revision, now);
    }
}
