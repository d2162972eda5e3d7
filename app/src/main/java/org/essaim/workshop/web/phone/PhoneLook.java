package org.essaim.workshop.web.phone;

import org.essaim.workshop.domain.NoteKind;
import org.jspecify.annotations.Nullable;

/// What of a screen somebody looks at: in the address, so that a reload comes back to it.
///
/// @param element    the element being judged; nothing for the first that waits
/// @param initiative narrows the notes of a designer
/// @param kind       likewise
/// @param pinned     likewise: only one's pins
public record PhoneLook(
        @Nullable String element,
        @Nullable String initiative,
        @Nullable NoteKind kind,
        boolean pinned) {
    public static final PhoneLook NOTHING = new PhoneLook(null, null, null, false);

    /// The address of a narrower, wider or other look.
    static String query(@Nullable String initiative, @Nullable NoteKind kind, boolean pinned) {
        StringBuilder query = new StringBuilder("?");
        if (initiative != null) {
            query.append("initiative=").append(initiative).append('&');
        }
        if (kind != null) {
            query.append("kind=").append(kind).append('&');
        }
        if (pinned) {
            query.append("pinned=true&");
        }
        return query.substring(0, query.length() - 1);
    }
}
