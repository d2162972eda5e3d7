package org.essaim.commun.domain;

import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.text.Typed;

/// What its authors know themselves, and where it can be checked: a figure of their budget, a deliberation, a year of
/// practice. It stands beside the notes of workshops and is never taken for one.
///
/// @param id   made by whoever gives it: the same twice is one
/// @param who  says so: a service, a council
/// @param what it says
/// @param when as they write it: a day, a year, a budget
/// @param link to where it can be read; may be empty
public record Evidence(UUID id, String who, String what, String when, String link) {
    public static final int LONGEST_WHO = 120;
    public static final int LONGEST_WHAT = 300;
    public static final int LONGEST_WHEN = 60;
    public static final int LONGEST_LINK = 500;
    public static final int MOST = 6;

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[\\p{L}\\p{N}][^\\s/?#@]*([/?#]\\S*)?");

    Evidence cleaned() {
        return new Evidence(id, Typed.line(who), Typed.line(what), Typed.line(when), Typed.word(link));
    }

    boolean isWhole() {
        return !who.isEmpty() && !what.isEmpty() && !when.isEmpty();
    }

    /// No link, or one that a browser follows to another site.
    boolean leadsSomewhere() {
        return link.isEmpty() || ADDRESS.matcher(link).matches();
    }
}
