package org.essaim.workshop.web.prepare;

import org.essaim.ui.Moment;
import org.essaim.ui.QrCode;
import org.essaim.workshop.WorkshopCard;

/// The sheet that hangs in the room.
///
/// @param joinAddress to be typed: without `http://`
/// @param reachable   whether phones in the room can open that address
/// @param administers whether this visitor runs this server, and so can mend that
public record PosterPage(WorkshopCard card, String joinAddress, QrCode qr, boolean reachable, boolean administers) {
    private static final int SHORT_TITLE = 40;
    private static final int LONG_TITLE = 80;

    public Moment when() {
        return card.when();
    }

    /// How large a title this long may be printed.
    public String size() {
        int length = card.title().length();
        return length <= SHORT_TITLE ? "poster--short" : length <= LONG_TITLE ? "" : "poster--long";
    }
}
