package org.essaim.site.web;

import java.util.List;
import org.essaim.ui.LoopFigure;
import org.essaim.ui.LoopFigures;

/// The home page: what Essaim is for, the loop with live figures, the workshops, the doors.
///
/// @param example whether the figures come from a demonstration
/// @param workshops the latest first
/// @param workshopCount how many there are, listed here or not
/// @param doors the roles by which a visitor enters the demonstration; empty when it is not open to this visitor
/// @param key what opens the doors from another machine; empty on this one
public record HomePage(
        LoopFigures figures,
        Counts counts,
        boolean example,
        List<Workshop> workshops,
        int workshopCount,
        List<Door> doors,
        String key) {

    /// The figure to draw.
    public LoopFigure loop() {
        return LoopFigure.loop(figures);
    }

    /// @param challenges how many enjeux have a workshop
    /// @param held how many workshops are closed
    /// @param open how many are going on
    /// @param coming how many are prepared
    public record Counts(int challenges, int held, int open, int coming) {}

    /// One line of the list.
    ///
    /// @param day the day of the month
    /// @param month month and year
    /// @param part morning, afternoon or evening
    /// @param href its page; empty when there is none to show
    /// @param text what there is to know of it, in a sentence or two
    /// @param code the code by which one comes in; empty unless it is open
    /// @param links what else can be read
    public record Workshop(
            String day,
            String month,
            String part,
            String title,
            String href,
            String text,
            String code,
            String joinHref,
            List<Link> links,
            boolean example) {}

    public record Link(String href, String text) {}

    /// @param role the last part of the door's address
    /// @param icon the door's sign
    public record Door(String role, String icon) {}
}
