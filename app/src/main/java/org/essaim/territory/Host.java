package org.essaim.territory;

import java.time.ZoneId;
import org.essaim.ui.LocalClock;

/// The territory that receives something, and by whose clock.
///
/// @param territory its official key; empty where nobody said
/// @param name      as shown; empty as well
public record Host(String territory, String name, ZoneId zone) {
    public static final Host UNSAID = new Host("", "", LocalClock.PARIS.zone());
}
