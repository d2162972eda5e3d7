package org.essaim.workshop.web.prepare;

import java.time.LocalDateTime;
import org.essaim.ui.French;
import org.essaim.ui.QrCode;
import org.essaim.workshop.WorkshopCard;

/// The sheet that hangs in the room.
///
/// @param joinAddress to be typed: without `http://`
/// @param reachable   whether phones in the room can open that address
public record PosterPage(WorkshopCard card, String joinAddress, QrCode qr, boolean reachable) {
    private static final int SHORT_TITLE = 40;
    private static final int LONG_TITLE = 80;

    public LocalDateTime when() {
        return French.local(card.startsAt());
    }

    /// How large a title this long may be printed.
    public String size() {
        int length = card.title().length();
        return length <= SHORT_TITLE ? "poster--short" : length <= LONG_TITLE ? "" : "poster--long";
    }
}
