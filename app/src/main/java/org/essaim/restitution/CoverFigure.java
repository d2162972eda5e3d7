package org.essaim.restitution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.document.Drawing;
import org.essaim.document.Ink;
import org.essaim.document.Path;
import org.essaim.restitution.RestitutionMaterial.Element;
import org.essaim.restitution.RestitutionMaterial.Initiative;
import org.essaim.restitution.RestitutionMaterial.Note;
import org.essaim.workshop.domain.NoteKind;

/// The cover, drawn from the session itself, so that each workshop has its own. From top to bottom: the people, the
/// initiatives (full when kept), the notes, the elements by kind (full when decisive), and the hexagon where the
/// decisive ones meet. A thread always bears a real link: who sat at the table of an initiative or carried it, which
/// note speaks of it,
/// which element gathered the note. The same material gives the same drawing.
final class CoverFigure {
    static final int WIDTH = 794;
    static final int HEIGHT = 700;

    private static final double LEFT = 84;
    private static final double RIGHT = 710;
    private static final double PEOPLE_Y = 25;
    private static final double INITIATIVES_Y = 120;
    private static final double NOTES_TOP = 178;
    private static final double NOTES_BOTTOM = 418;
    private static final double ELEMENTS_Y = 470;
    private static final double CENTRE_X = 397;
    private static final double CENTRE_Y = 590;
    private static final double RADIUS = 44;
    /// Where the thread runs in the margin of the pages: 15.9 mm of 210.
    private static final double THREAD_X = 15.9 * WIDTH / 210;
    /// Successive multiples never gather: notes spread evenly whatever their number.
    private static final double GOLDEN = 0.6180339887;

    private record Point(double x, double y) {}

    private final RestitutionMaterial material;
    private final Map<String, Double> initiativeX = new HashMap<>();
    private final Map<String, Double> elementX = new HashMap<>();
    private final Map<Integer, Point> notes = new HashMap<>();
    private double elementSize = 6;

    private CoverFigure(RestitutionMaterial material) {
        this.material = material;
        placeInitiatives();
        placeZones();
    }

    static Drawing of(RestitutionMaterial material) {
        return new CoverFigure(material).draw();
    }

    private void placeInitiatives() {
        List<Initiative> initiatives = material.initiatives();
        for (int i = 0; i < initiatives.size(); i++) {
            initiativeX.put(initiatives.get(i).key(), spread(i, initiatives.size(), 150, 644));
        }
    }

    /// Each initiative that was taken apart has a stretch of the width, by the room its notes and elements need.
    private void placeZones() {
        List<Initiative> worked = material.initiatives().stream()
                .filter(it -> !material.notesOf(it).isEmpty()
                        || !material.elementsOf(it).isEmpty())
                .toList();
        double total = worked.stream().mapToDouble(this::need).sum();
        double from = LEFT;
        for (Initiative initiative : worked) {
            double width = (RIGHT - LEFT) * need(initiative) / total;
            placeElements(material.elementsOf(initiative), from, from + width);
            placeNotes(material.notesOf(initiative), from, width);
            from += width;
        }
    }

    private double need(Initiative initiative) {
        return Math.max(
                material.notesOf(initiative).size(),
                3.0 * material.elementsOf(initiative).size());
    }

    private void placeElements(List<Element> elements, double from, double to) {
        for (int i = 0; i < elements.size(); i++) {
            elementX.put(elements.get(i).key(), spread(i, elements.size(), from, to));
        }
        if (!elements.isEmpty()) {
            elementSize = Math.min(elementSize, (to - from) / elements.size() * 0.36);
        }
    }

    /// In the order of their elements from left to right, so that threads fall rather than cross.
    private void placeNotes(List<Note> ofInitiative, double from, double width) {
        List<Note> ordered = new ArrayList<>(ofInitiative);
        ordered.sort(Comparator.comparingDouble((Note note) -> elementX.getOrDefault(note.element(), from + width))
                .thenComparingInt(Note::number));
        for (int rank = 0; rank < ordered.size(); rank++) {
            double x = spread(rank, ordered.size(), from, from + width);
            double y = NOTES_TOP + (NOTES_BOTTOM - NOTES_TOP) * (rank * GOLDEN % 1);
            notes.put(ordered.get(rank).number(), new Point(x, y));
        }
    }

    private Drawing draw() {
        Drawing.Builder drawing = Drawing.on(Ink.HONEY, WIDTH, HEIGHT);
        List<Point> people = people();
        threads(drawing, people);
        people.forEach(person -> drawing.fill(Path.circle(person.x(), person.y(), 4.5), Ink.INK));
        material.initiatives().forEach(initiative -> initiative(drawing, initiative));
        material.notes().forEach(note -> note(drawing, note));
        material.elements().forEach(element -> element(drawing, element));
        heart(drawing);
        return drawing.done();
    }

    private List<Point> people() {
        int count = material.people();
        List<Point> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(new Point(count == 1 ? CENTRE_X : 70 + i * 654.0 / (count - 1), PEOPLE_Y));
        }
        return people;
    }

    private void threads(Drawing.Builder drawing, List<Point> people) {
        List<List<String>> paths = new ArrayList<>(material.paths());
        paths.sort(Comparator.comparingDouble(this::meanX));
        for (int i = 0; i < Math.min(people.size(), paths.size()); i++) {
            Point person = people.get(i);
            paths.get(i).stream()
                    .filter(initiativeX::containsKey)
                    .forEach(key -> drawing.line(
                            Path.thread(person.x(), person.y(), x(key), INITIATIVES_Y - 10), Ink.INK, 0.8, 60));
        }
        // A full room has hundreds: drawn finer, they stay threads.
        double thin = notes.size() > 150 ? 0.45 : 0.6;
        for (Note note : material.notes()) {
            Point at = notes.get(note.number());
            if (at != null) {
                drawing.line(
                        Path.thread(x(note.initiative()), INITIATIVES_Y + 10, at.x(), at.y() - 4), Ink.INK, thin, 45);
            }
        }
        for (Note note : material.notes()) {
            Point at = notes.get(note.number());
            Double below = elementX.get(note.element());
            if (at != null && below != null) {
                drawing.line(Path.thread(at.x(), at.y() + 4, below, ELEMENTS_Y - 7), Ink.INK, thin, 45);
            }
        }
        for (Element element : material.elements()) {
            Double above = elementX.get(element.key());
            if (element.decisive() && above != null) {
                drawing.line(Path.thread(above, ELEMENTS_Y + 7, CENTRE_X, CENTRE_Y - RADIUS), Ink.INK, 1.7);
            }
        }
        drawing.line(
                Path.at(CENTRE_X, CENTRE_Y + RADIUS)
                        .curve(CENTRE_X, CENTRE_Y + 100, THREAD_X, CENTRE_Y + 42, THREAD_X, HEIGHT),
                Ink.INK,
                1.7);
    }

    private double meanX(List<String> path) {
        return path.stream()
                .filter(initiativeX::containsKey)
                .mapToDouble(this::x)
                .average()
                .orElse(CENTRE_X);
    }

    private double x(String initiative) {
        return initiativeX.getOrDefault(initiative, CENTRE_X);
    }

    /// A sheet with a folded corner.
    private void initiative(Drawing.Builder drawing, Initiative initiative) {
        double x = x(initiative.key());
        Path sheet = Path.at(x - 7.5, INITIATIVES_Y - 9.5)
                .line(x + 2.5, INITIATIVES_Y - 9.5)
                .line(x + 7.5, INITIATIVES_Y - 4.5)
                .line(x + 7.5, INITIATIVES_Y + 9.5)
                .line(x - 7.5, INITIATIVES_Y + 9.5)
                .close();
        drawing.outlined(sheet, initiative.kept() ? Ink.INK : Ink.HONEY, Ink.INK, 1.3);
    }

    private void note(Drawing.Builder drawing, Note note) {
        Point at = notes.get(note.number());
        if (at != null) {
            drawing.outlined(Path.rectangle(at.x() - 5, at.y() - 4, 10, 8), Ink.HONEY, Ink.INK, 1.3);
        }
    }

    private void element(Drawing.Builder drawing, Element element) {
        Double x = elementX.get(element.key());
        if (x == null) {
            return;
        }
        double size = elementSize;
        Path shape = switch (element.kind()) {
            case NoteKind.MECHANISM -> Path.circle(x, ELEMENTS_Y, size);
            case NoteKind.CONTEXT ->
                Path.at(x - size * 1.1, ELEMENTS_Y + size * 0.9)
                        .line(x, ELEMENTS_Y - size)
                        .line(x + size * 1.1, ELEMENTS_Y + size * 0.9)
                        .close();
            case NoteKind.RESOURCE -> Path.rectangle(x - size * 0.9, ELEMENTS_Y - size * 0.9, size * 1.8, size * 1.8);
        };
        drawing.outlined(shape, element.decisive() ? Ink.INK : Ink.HONEY, Ink.INK, 1.3);
    }

    /// Full once the room is done; dotted while it is still to come.
    private void heart(Drawing.Builder drawing) {
        Path hexagon = Path.hexagon(CENTRE_X, CENTRE_Y, RADIUS);
        if (material.closed()) {
            drawing.outlined(hexagon, Ink.INK, Ink.INK, 1);
        } else {
            drawing.dotted(hexagon, Ink.INK, 1.7);
        }
    }

    /// The middle of the i-th of n equal parts.
    private static double spread(int i, int n, double from, double to) {
        return from + (to - from) * (i + 0.5) / n;
    }
}
