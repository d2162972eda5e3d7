package org.essaim.site.web;

import java.util.ArrayList;
import java.util.List;
import org.essaim.commun.Communs;
import org.essaim.ui.LoopFigure;
import org.essaim.ui.LoopFigures;

/// The home page: what Essaim is for, the loop with live figures, the workshops, the doors.
///
/// @param followed the notes that one can follow to an adaptation, of the workshop of that name
/// @param drawn the title of the workshop that the figure tells; empty when there is none
/// @param example whether the figures come from a demonstration
/// @param workshops the latest first
/// @param workshopCount how many there are, listed here or not
/// @param doors the roles by which a visitor enters the demonstration; empty when it is not open to this visitor
/// @param key what opens the doors from another machine; empty on this one
public record HomePage(
        LoopFigures figures,
        Trail followed,
        Counts counts,
        String drawn,
        boolean example,
        List<Workshop> workshops,
        int workshopCount,
        List<Door> doors,
        String key) {
    /// The figure to draw.
    public LoopFigure loop() {
        return LoopFigure.loop(figures);
    }

    /// Where the notes to be followed lie in the figure.
    public List<Along> along(LoopFigure loop) {
        List<LoopFigure.Mark> notes = loop.marks().stream()
                .filter(mark -> mark.sign() == LoopFigure.Sign.NOTE)
                .toList();
        List<Along> along = new ArrayList<>();
        for (int i = 0; i < notes.size() && i < figures.notes().size(); i++) {
            int number = figures.notes().get(i).number();
            LoopFigure.Mark mark = notes.get(i);
            (followed.drawn() ? followed.notes() : List.<Communs.Followed>of()).stream()
                    .filter(it -> it.number() == number)
                    .forEach(it -> along.add(new Along(number, it.href(), mark.x(), mark.y())));
        }
        return along;
    }

    /// Notes that lead to an adaptation.
    ///
    /// @param workshop its title
    /// @param drawn whether it is the one that the figure tells
    public record Trail(String workshop, boolean drawn, boolean example, List<Communs.Followed> notes) {
        static final Trail NONE = new Trail("", false, false, List.of());
    }

    /// A note of the figure that leads on.
    public record Along(int number, String href, double x, double y) {}

    /// @param challenges how many enjeux have a workshop that was opened
    /// @param held how many workshops are closed
    /// @param open how many are going on
    /// @param coming how many are prepared
    /// @param communs how many are published, adaptations too
    /// @param adaptations how many of them adapt another
    public record Counts(int challenges, int held, int open, int coming, int communs, int adaptations) {}

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
