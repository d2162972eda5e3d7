package org.essaim.document;

/// Draws one outline in absolute coordinates, to a tenth of a unit: lines and cubic curves only, which every format
/// knows. The same calls give the same text, so drawings can be compared.
public final class Path {
    // Four of these make a circle to within a fortieth of a percent.
    private static final double KAPPA = 0.5522847498;

    private final StringBuilder data = new StringBuilder();

    private Path() {}

    public static Path at(double x, double y) {
        return new Path().move(x, y);
    }

    public static Path rectangle(double x, double y, double width, double height) {
        return new Path().box(x, y, width, height);
    }

    public static Path circle(double x, double y, double radius) {
        double k = radius * KAPPA;
        return at(x + radius, y)
                .curve(x + radius, y + k, x + k, y + radius, x, y + radius)
                .curve(x - k, y + radius, x - radius, y + k, x - radius, y)
                .curve(x - radius, y - k, x - k, y - radius, x, y - radius)
                .curve(x + k, y - radius, x + radius, y - k, x + radius, y)
                .close();
    }

    /// A regular hexagon standing on a corner.
    public static Path hexagon(double x, double y, double radius) {
        double half = radius / 2;
        double side = radius * Math.sqrt(3) / 2;
        return at(x, y - radius)
                .line(x + side, y - half)
                .line(x + side, y + half)
                .line(x, y + radius)
                .line(x - side, y + half)
                .line(x - side, y - half)
                .close();
    }

    /// The thread: leaves and arrives upright, bends half-way.
    public static Path thread(double fromX, double fromY, double toX, double toY) {
        double middle = (fromY + toY) / 2;
        return at(fromX, fromY).curve(fromX, middle, toX, middle, toX, toY);
    }

    public Path move(double x, double y) {
        data.append('M');
        return point(x, y);
    }

    public Path line(double x, double y) {
        data.append('L');
        return point(x, y);
    }

    public Path curve(double x1, double y1, double x2, double y2, double x, double y) {
        data.append('C');
        point(x1, y1);
        data.append(' ');
        point(x2, y2);
        data.append(' ');
        return point(x, y);
    }

    /// Adds a closed rectangle to the same outline.
    public Path box(double x, double y, double width, double height) {
        return move(x, y)
                .line(x + width, y)
                .line(x + width, y + height)
                .line(x, y + height)
                .close();
    }

    public Path close() {
        data.append('Z');
        return this;
    }

    /// @return SVG path data made of `M`, `L`, `C` and `Z` only
    public String data() {
        return data.toString();
    }

    private Path point(double x, double y) {
        tenth(x);
        data.append(' ');
        tenth(y);
        return this;
    }

    private void tenth(double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            data.append('-');
            tenths = -tenths;
        }
        data.append(tenths / 10);
        if (tenths % 10 != 0) {
            data.append('.').append(tenths % 10);
        }
    }
}
