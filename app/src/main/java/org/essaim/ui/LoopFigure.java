package org.essaim.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.essaim.ui.LoopFigures.Element;
import org.essaim.ui.LoopFigures.Later;
import org.essaim.ui.LoopFigures.Note;

/// The thread of a workshop as a drawing: territories, initiatives, notes, elements, and what comes of them.
///
/// The figure is computed on two axes, *along* (the order of the method) and *across*, and then laid down: the loop of
/// the home page runs from left to right, the cover of a restitution from top to bottom. Rows are spread evenly across;
/// territories are ordered by what they are linked to, so that strands cross little. A note lies near the thread from its
/// initiative to its element; among a few places drawn there, it takes the one farthest from the notes already laid
/// (Mitchell's best candidate), which gives a swarm without heaps. The draw is seeded: the same facts give the same
/// drawing, and one more note moves none of the earlier ones unless rows change. The cost grows as the square of the
/// notes: 300 take a few milliseconds.
///
/// @param strands from back to front
/// @param marks over the strands
public record LoopFigure(double width, double height, List<Strand> strands, List<Mark> marks) {
    /// How much a thread matters: one link among many; one note's; what is kept; what is still to come.
    public enum Weight {
        FINE,
        FINER,
        STRONG,
        TO_COME
    }

    /// What a mark stands for, and its outline around the origin, as SVG path data.
    public enum Sign {
        CHALLENGE(circle(9)),
        TERRITORY(circle(3.6)),
        INITIATIVE("M-8-10h11l5 5v15h-16z"),
        NOTE("M-3.4-2.8h6.8v5.6h-6.8z"),
        MECHANISM(circle(4.6)),
        CONTEXT("M-5 4.3l5-8.6 5 8.6z"),
        RESOURCE("M-4.2-4.2h8.4v8.4h-8.4z"),
        CONCEPT(hexagon(14)),
        COMMUN(hexagon(32)),
        ADAPTATION(hexagon(19)),
        PROJECT(hexagon(13));

        private final String outline;

        Sign(String outline) {
            this.outline = outline;
        }

        public String outline() {
            return outline;
        }

        private static String circle(double r) {
            return String.format(
                    Locale.ROOT,
                    "M%1$.1f 0a%2$.1f %2$.1f 0 1 0 %3$.1f 0a%2$.1f %2$.1f 0 1 0 %4$.1f 0z",
                    -r,
                    r,
                    2 * r,
                    -2 * r);
        }

        private static String hexagon(double r) {
            double half = r / 2;
            double side = r * Math.sqrt(3) / 2;
            return String.format(
                    Locale.ROOT,
                    "M0 %1$.1fL%2$.1f %3$.1fV%4$.1fL0 %5$.1fL%6$.1f %4$.1fV%3$.1fz",
                    -r,
                    side,
                    -half,
                    half,
                    r,
                    -side);
        }
    }

    /// Full: kept, decisive or there; hollow: the others; dotted: to come.
    public enum State {
        FULL,
        HOLLOW,
        TO_COME
    }

    /// A cubic curve between two points.
    public record Strand(
            double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2, Weight weight) {
        /// SVG path data.
        public String path() {
            return String.format(Locale.ROOT, "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f", x1, y1, cx1, cy1, cx2, cy2, x2, y2);
        }
    }

    /// A sign, by its centre.
    ///
    /// @param scale below one in a crowded row
    public record Mark(Sign sign, double x, double y, State state, double scale) {
        Mark(Sign sign, double x, double y, State state) {
            this(sign, x, y, state, 1);
        }

        /// Where to put the outline: the value of an SVG `transform`.
        public String transform() {
            return scale == 1
                    ? String.format(Locale.ROOT, "translate(%.1f %.1f)", x, y)
                    : String.format(Locale.ROOT, "translate(%.1f %.1f) scale(%.2f)", x, y, scale);
        }
    }

    /// Where the rows lie along, and between which two edges they are spread across.
    public record Frame(
            double territories, double initiatives, double elements, double from, double to, boolean portrait) {
        double middle() {
            return (from + to) / 2;
        }
    }

    private static final int CANDIDATES = 14;
    private static final double NOTE_GAP = 16;
    private static final double STRAY = 190;
    private static final Frame HOME = new Frame(196, 310, 690, 32, 332, false);

    /// What the room made, between the edges of a frame; whatever stands before or after is drawn by the caller.
    public static LoopFigure woven(LoopFigures figures, Frame frame, double width, double height) {
        return new Weaver(figures, frame).woven(width, height);
    }

    /// The whole loop from left to right, 1240 × 372: from an enjeu to the projects, and back to a new enjeu.
    public static LoopFigure loop(LoopFigures figures) {
        Weaver weaver = new Weaver(figures, HOME);
        LoopFigure room = weaver.woven(1240, 372);
        List<Strand> strands = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        State begun = figures.territories().isEmpty() ? State.TO_COME : State.FULL;
        marks.add(new Mark(Sign.CHALLENGE, 46, 148, begun));
        marks.add(new Mark(Sign.CHALLENGE, 46, 236, State.TO_COME));
        for (int i = 0; i < figures.territories().size(); i++) {
            strands.add(weaver.strand(55, 148, 192, weaver.territory(i), Weight.FINE));
        }
        if (figures.initiatives().isEmpty()) {
            strands.add(weaver.strand(55, 148, 302, HOME.middle(), Weight.TO_COME));
            strands.add(weaver.strand(318, HOME.middle(), 690, HOME.middle(), Weight.TO_COME));
            marks.add(new Mark(Sign.INITIATIVE, HOME.initiatives(), HOME.middle(), State.TO_COME));
        }
        strands.addAll(room.strands());
        marks.addAll(room.marks());
        after(figures, weaver, strands, marks);
        return new LoopFigure(1240, 372, strands, marks);
    }

    private static void after(LoopFigures figures, Weaver weaver, List<Strand> strands, List<Mark> marks) {
        Later later = figures.later();
        double middle = HOME.middle();
        Weight toConcept = later.concepts() > 0 ? Weight.STRONG : Weight.TO_COME;
        for (int i = 0; i < figures.elements().size(); i++) {
            if (figures.elements().get(i).decisive()) {
                strands.add(weaver.strand(696, weaver.element(i), 837, middle, toConcept));
            }
        }
        if (figures.decisive() == 0) {
            strands.add(weaver.strand(696, middle, 837, middle, Weight.TO_COME));
        }
        strands.add(weaver.strand(863, middle, 918, middle, weight(later.communs())));
        strands.add(weaver.strand(978, middle, 1060, 106, weight(later.adaptations())));
        strands.add(weaver.strand(978, middle, 1165, 204, weight(later.projects())));
        strands.add(weaver.strand(1096, 106, 1165, 106, Weight.TO_COME));
        marks.add(new Mark(Sign.CONCEPT, 850, middle, state(later.concepts())));
        marks.add(new Mark(Sign.COMMUN, 948, middle, state(later.communs())));
        marks.add(new Mark(Sign.ADAPTATION, 1078, 106, state(later.adaptations())));
        marks.add(new Mark(Sign.PROJECT, 1178, 204, state(later.projects())));
        marks.add(new Mark(Sign.PROJECT, 1178, 106, State.TO_COME));
    }

    private static Weight weight(int count) {
        return count > 0 ? Weight.STRONG : Weight.TO_COME;
    }

    private static State state(int count) {
        return count > 0 ? State.FULL : State.TO_COME;
    }

    /// Works along and across; lays down only at the end.
    private static final class Weaver {
        private final LoopFigures figures;
        private final Frame frame;
        private final double[] territories;
        private final double[] initiatives;
        private final double[] elements;
        private final double[][] notes;

        Weaver(LoopFigures figures, Frame frame) {
            this.figures = figures;
            this.frame = frame;
            initiatives = spread(figures.initiatives().size(), 0.75, 60);
            territories = ordered();
            elements = elements();
            notes = scattered();
        }

        double territory(int number) {
            return territories[number];
        }

        double element(int number) {
            return elements[number];
        }

        LoopFigure woven(double width, double height) {
            List<Strand> strands = new ArrayList<>();
            List<Mark> marks = new ArrayList<>();
            for (int t = 0; t < territories.length; t++) {
                double from = territories[t];
                for (int i : figures.territories().get(t).initiatives()) {
                    strands.add(strand(frame.territories() + 4, from, frame.initiatives() - 8, initiatives[i], Weight.FINE));
                }
                marks.add(mark(Sign.TERRITORY, frame.territories(), from, State.FULL, scale(territories)));
            }
            for (int n = 0; n < notes.length; n++) {
                Note note = figures.notes().get(n);
                double along = notes[n][0];
                double across = notes[n][1];
                strands.add(strand(frame.initiatives() + 8, initiatives[note.initiative()], along - 4, across, Weight.FINER));
                if (note.element() != Note.LOOSE) {
                    strands.add(strand(along + 4, across, frame.elements() - 5, elements[note.element()], Weight.FINER));
                }
                marks.add(mark(Sign.NOTE, along, across, State.HOLLOW, 1));
            }
            for (int i = 0; i < initiatives.length; i++) {
                State state = figures.initiatives().get(i).kept() ? State.FULL : State.HOLLOW;
                marks.add(mark(Sign.INITIATIVE, frame.initiatives(), initiatives[i], state, 1));
            }
            for (int e = 0; e < elements.length; e++) {
                Element element = figures.elements().get(e);
                Sign sign = Sign.valueOf(element.kind().name());
                State state = element.decisive() ? State.FULL : State.HOLLOW;
                marks.add(mark(sign, frame.elements(), elements[e], state, scale(elements)));
            }
            return new LoopFigure(width, height, strands, marks);
        }

        Strand strand(double along1, double across1, double along2, double across2, Weight weight) {
            double bend = (along1 + along2) / 2;
            return frame.portrait()
                    ? new Strand(across1, along1, across1, bend, across2, bend, across2, along2, weight)
                    : new Strand(along1, across1, bend, across1, bend, across2, along2, across2, weight);
        }

        private Mark mark(Sign sign, double along, double across, State state, double scale) {
            return frame.portrait()
                    ? new Mark(sign, across, along, state, scale)
                    : new Mark(sign, along, across, state, scale);
        }

        /// Signs of about eleven units, less when their row is crowded.
        private static double scale(double[] row) {
            double[] sorted = row.clone();
            Arrays.sort(sorted);
            return row.length < 2 ? 1 : Math.min(1, (sorted[1] - sorted[0]) / 11);
        }

        /// @param share how much of the breadth a full row takes
        /// @param most the widest step, so that two initiatives do not stand at the two ends
        private double[] spread(int count, double share, double most) {
            double breadth = (frame.to() - frame.from()) * share;
            double step = count < 2 ? 0 : Math.min(most, breadth / (count - 1));
            double first = frame.middle() - step * (count - 1) / 2;
            return IntStream.range(0, count).mapToDouble(i -> first + i * step).toArray();
        }

        private double[] ordered() {
            int count = figures.territories().size();
            double[] places = spread(count, 1, 40);
            List<Integer> order = IntStream.range(0, count).boxed().sorted(Comparator.comparingDouble(this::pull)).toList();
            double[] result = new double[count];
            for (int rank = 0; rank < count; rank++) {
                result[order.get(rank)] = places[rank];
            }
            return result;
        }

        private double pull(int territory) {
            return figures.territories().get(territory).initiatives().stream()
                    .mapToDouble(i -> initiatives[i])
                    .average()
                    .orElse(frame.middle());
        }

        private double[] elements() {
            int count = figures.elements().size();
            double[] places = spread(count, 1, 26);
            List<Integer> order = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingInt(e -> figures.elements().get(e).initiative()))
                    .toList();
            double[] result = new double[count];
            for (int rank = 0; rank < count; rank++) {
                result[order.get(rank)] = places[rank];
            }
            return result;
        }

        private double[][] scattered() {
            double[][] placed = new double[figures.notes().size()][];
            for (int n = 0; n < placed.length; n++) {
                placed[n] = place(n, placed);
            }
            return placed;
        }

        private double[] place(int n, double[][] placed) {
            SplittableRandom random = new SplittableRandom(n * 7919L + 17);
            double length = frame.elements() - frame.initiatives();
            Note note = figures.notes().get(n);
            double start = initiatives[note.initiative()];
            double end = note.element() != Note.LOOSE
                    ? elements[note.element()]
                    : start + (random.nextDouble() - 0.5) * (frame.to() - frame.from()) * 0.5;
            double[] best = {};
            double bestScore = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < CANDIDATES; c++) {
                double part = 0.16 + random.nextDouble() * 0.68;
                double ideal = start + (end - start) * (1 - (1 - part) * (1 - part));
                double stray = (random.nextDouble() + random.nextDouble() - 1) * STRAY * Math.sqrt(part * (1 - part));
                double along = frame.initiatives() + part * length;
                double across = Math.clamp(ideal + stray, frame.from() - 4, frame.to() + 4);
                double score = Math.min(NOTE_GAP, nearest(along, across, n, placed)) - Math.abs(stray) / 40;
                if (score > bestScore) {
                    bestScore = score;
                    best = new double[] {along, across};
                }
            }
            return best;
        }

        private static double nearest(double along, double across, int count, double[][] placed) {
            double least = Double.MAX_VALUE;
            for (int i = 0; i < count; i++) {
                least = Math.min(least, Math.hypot(along - placed[i][0], across - placed[i][1]));
            }
            return least;
        }
    }
}
