package org.essaim.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture made of outlines, without words: words stand beside it, where they can be read, found and translated.
///
/// @param ground what it is drawn on; thin strokes are mixed with it on paper
/// @param strokes from back to front; copied
public record Drawing(int width, int height, Ink ground, List<Stroke> strokes) {
    public Drawing {
        strokes = List.copyOf(strokes);
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException(width + " x " + height);
        }
    }

    /// @param data absolute SVG path data of `M`, `L`, `C` and `Z`, as [Path] writes it
    /// @param fill absent: hollow
    /// @param line absent: no outline
    /// @param weight of the outline, in hundredths of a unit
    /// @param percent how much of the colour is laid on, from 1 to 100
    public record Stroke(
            String data, @Nullable Ink fill, @Nullable Ink line, int weight, int percent, boolean dotted) {
        /// A shape both filled and outlined hides what is under it, so it stays apart.
        private boolean mergesWith(Stroke next) {
            return (fill == null || line == null)
                    && fill == next.fill
                    && line == next.line
                    && weight == next.weight
                    && percent == next.percent
                    && dotted == next.dotted;
        }

        private Stroke and(Stroke next) {
            return new Stroke(data + next.data, fill, line, weight, percent, dotted);
        }
    }

    public static Builder on(Ink ground, int width, int height) {
        return new Builder(ground, width, height);
    }

    /// Collects outlines from back to front.
    public static final class Builder {
        private final Ink ground;
        private final int width;
        private final int height;
        private final List<Stroke> strokes = new ArrayList<>();

        private Builder(Ink ground, int width, int height) {
            this.ground = ground;
            this.width = width;
            this.height = height;
        }

        public Builder fill(Path path, Ink fill) {
            return add(new Stroke(path.data(), fill, null, 0, 100, false));
        }

        public Builder line(Path path, Ink line, double weight) {
            return line(path, line, weight, 100);
        }

        public Builder line(Path path, Ink line, double weight, int percent) {
            return add(new Stroke(path.data(), null, line, hundredths(weight), percent, false));
        }

        public Builder dotted(Path path, Ink line, double weight) {
            return add(new Stroke(path.data(), null, line, hundredths(weight), 100, true));
        }

        public Builder outlined(Path path, Ink fill, Ink line, double weight) {
            return add(new Stroke(path.data(), fill, line, hundredths(weight), 100, false));
        }

        /// Neighbours drawn alike become one outline: a cover has a thousand threads in two or three pens.
        private Builder add(Stroke stroke) {
            Stroke last = strokes.isEmpty() ? null : strokes.getLast();
            if (last != null && last.mergesWith(stroke)) {
                strokes.set(strokes.size() - 1, last.and(stroke));
            } else {
                strokes.add(stroke);
            }
            return this;
        }

        public Drawing done() {
            return new Drawing(width, height, ground, strokes);
        }

        private static int hundredths(double weight) {
            return (int) Math.round(weight * 100);
        }
    }
}
