package org.essaim.programme;

import java.time.Instant;
import java.util.UUID;

/// The common day (*journée*) of a programme.
///
/// @param place as people find it; may be empty while it is not known
public record Gathering(UUID programme, Instant starts, Instant ends, String place, String presentation) {
    public static final int LONGEST_PLACE = 160;
    public static final int LONGEST_TEXT = 1_500;
}
