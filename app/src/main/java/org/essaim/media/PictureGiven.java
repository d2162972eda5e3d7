package org.essaim.media;

import java.util.Locale;

/// What became of a file given as a picture.
public sealed interface PictureGiven {
    record Kept(Picture picture) implements PictureGiven {}

    /// Nothing was kept nor changed. The message of [Reason#messageKey] says the mend, given `args`.
    record Refused(Reason reason, Object... args) implements PictureGiven {}

    enum Reason {
        EMPTY,
        TOO_HEAVY,
        NOT_A_PICTURE,
        FROM_A_PHONE,
        OTHER_FORMAT,
        A_DOCUMENT,
        DAMAGED,
        TOO_WIDE,
        NO_ALTERNATIVE;

        public String messageKey() {
            return "media.refused." + name().toLowerCase(Locale.ROOT);
        }
    }
}
