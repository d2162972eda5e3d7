package org.essaim.commun.web.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.essaim.commun.domain.NoteThread;
import org.essaim.language.Language;
import org.essaim.text.Typed;
import org.essaim.ui.LoopFigure.Sign;

/// The way of a commun as a drawing, from left to right: its notes by their number, the elements they were gathered
/// into, the concept, the commun, what adapts it. One sign, one thing; one thread, one real link. Computed, and the
/// same for the same facts: a note takes a line, an element stands in the middle of its notes unless the one above is
/// too near.
///
/// @param threads from notes to elements
/// @param strong  from elements on
/// @param middle  the height of concept and commun
/// @param more    adaptations not drawn
public record ThreadFigure(
        int height,
        List<NoteMark> notes,
        List<ElementMark> elements,
        List<String> threads,
        List<String> strong,
        int middle,
        List<AdaptationMark> adaptations,
        int more) {
    public static final int WIDTH = 1180;

    private static final int LINE = 20;
    private static final int FIRST = 26;
    private static final int ELEMENT_GAP = 34;
    private static final int LOWEST = 200;
    private static final int LONGEST_LABEL = 44;
    private static final int LONGEST_NAME = 30;
    private static final int MOST_ADAPTATIONS = 4;
    private static final int ADAPTATION_GAP = 92;

    /// @param href where it is followed
    public record NoteMark(int number, int y, boolean withdrawn, String href) {}

    /// @param outline of its sign, around the origin
    public record ElementMark(String kind, String outline, int y, String label) {}

    public record AdaptationMark(String name, int y) {}

    static ThreadFigure of(NoteThread thread, List<String> hrefs, List<String> adaptations) {
        List<NoteMark> notes = new ArrayList<>();
        for (int i = 0; i < thread.notes().size(); i++) {
            NoteThread.Cited cited = thread.notes().get(i);
            notes.add(new NoteMark(cited.ref().number(), FIRST + i * LINE, !cited.stands(), hrefs.get(i)));
        }
        List<ElementMark> elements = elements(thread, notes);
        int lowest = Math.max(
                notes.isEmpty() ? 0 : notes.getLast().y() + FIRST,
                elements.isEmpty() ? 0 : elements.getLast().y() + ELEMENT_GAP);
        int shown = Math.min(MOST_ADAPTATIONS, adaptations.size());
        int height = Math.max(Math.max(LOWEST, lowest), shown * ADAPTATION_GAP + 20);
        int middle = height / 2;
        List<AdaptationMark> marks = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            marks.add(new AdaptationMark(
                    Language.spoken().typographed(Typed.shortened(adaptations.get(i), LONGEST_NAME)),
                    middle + (2 * i - shown + 1) * ADAPTATION_GAP / 2 - 10));
        }
        return new ThreadFigure(
                height,
                notes,
                elements,
                threads(thread, notes, elements),
                strong(thread, notes, elements, marks, middle),
                middle,
                marks,
                adaptations.size() - shown);
    }

    private static List<ElementMark> elements(NoteThread thread, List<NoteMark> notes) {
        List<ElementMark> elements = new ArrayList<>();
        int above = FIRST - ELEMENT_GAP;
        for (int place = 0; place < thread.elements().size(); place++) {
            var element = thread.elements().get(place).element();
            int here = place;
            int wanted = (int) Math.round(IntStream.range(0, notes.size())
                    .filter(i -> thread.notes().get(i).element() == here)
                    .map(i -> notes.get(i).y())
                    .average()
                    .orElse(above + ELEMENT_GAP));
            above = Math.max(wanted, above + ELEMENT_GAP);
            elements.add(new ElementMark(
                    element.kind().name().toLowerCase(Locale.ROOT),
                    Sign.valueOf(element.kind().name()).outline(),
                    above,
                    Language.spoken().typographed(Typed.shortened(element.text(), LONGEST_LABEL))));
        }
        return elements;
    }

    private static List<String> threads(NoteThread thread, List<NoteMark> notes, List<ElementMark> elements) {
        List<String> threads = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            int element = thread.notes().get(i).element();
            if (element != NoteThread.NO_ELEMENT) {
                threads.add(
                        curve(72, notes.get(i).y(), 341, elements.get(element).y()));
            }
        }
        return threads;
    }

    private static List<String> strong(
            NoteThread thread,
            List<NoteMark> notes,
            List<ElementMark> elements,
            List<AdaptationMark> adaptations,
            int middle) {
        List<String> strong = new ArrayList<>();
        for (ElementMark element : elements) {
            strong.add("M360 " + element.y() + "H724");
            strong.add(curve(724, element.y(), 800, middle));
        }
        for (int i = 0; i < notes.size(); i++) {
            if (thread.notes().get(i).element() == NoteThread.NO_ELEMENT) {
                strong.add("M72 " + notes.get(i).y() + "H724");
                strong.add(curve(724, notes.get(i).y(), 800, middle));
            }
        }
        strong.add("M826 " + middle + "H888");
        for (AdaptationMark adaptation : adaptations) {
            strong.add(curve(946, middle, 1044, adaptation.y()));
        }
        return strong;
    }

    private static String curve(int x1, int y1, int x2, int y2) {
        int bend = (x1 + x2) / 2;
        return "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, bend, y1, bend, y2, x2, y2);
    }
}
