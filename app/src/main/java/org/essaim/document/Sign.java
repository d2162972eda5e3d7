package org.essaim.document;

import static org.essaim.document.Ink.CONTEXT;
import static org.essaim.document.Ink.HONEY;
import static org.essaim.document.Ink.INK;
import static org.essaim.document.Ink.INK_SECOND;
import static org.essaim.document.Ink.MECHANISM;
import static org.essaim.document.Ink.PAPER;
import static org.essaim.document.Ink.RESOURCE;
import static org.essaim.document.Ink.RULE_STRONG;

import java.util.Locale;

/// The signs of Essaim, on a square of twenty. Each is told from the others by its shape alone, in black on white.
public enum Sign {
    BRAND(drawing -> drawing.line(Path.at(1, 4.2).curve(7, 4.2, 7.2, 9, 11, 9.6), INK, 1.5)
            .line(Path.at(1, 10).line(10, 10), INK, 1.5)
            .line(Path.at(1, 15.8).curve(7, 15.8, 7.2, 11, 11, 10.4), INK, 1.5)
            .fill(Path.hexagon(14.2, 10, 5.2), INK)),
    /// An element of *fonctionnement*: two arrows chasing each other.
    MECHANISM_KIND(drawing -> drawing.line(
                    Path.at(4.2, 8).curve(5.1, 5.4, 7.5, 3.8, 10, 3.8).curve(12, 3.8, 13.8, 4.8, 15, 6.4),
                    MECHANISM,
                    1.5)
            .line(
                    Path.at(15.8, 12).curve(14.9, 14.6, 12.5, 16.2, 10, 16.2).curve(8, 16.2, 6.2, 15.2, 5, 13.6),
                    MECHANISM,
                    1.5)
            .line(Path.at(15.6, 3.2).line(15.6, 6.6).line(12.2, 6.6), MECHANISM, 1.5)
            .line(Path.at(4.4, 16.8).line(4.4, 13.4).line(7.8, 13.4), MECHANISM, 1.5)),
    /// An element of *contexte*: a hilly skyline.
    CONTEXT_KIND(drawing -> drawing.line(
                    Path.at(2.5, 15.5)
                            .curve(5, 9.5, 6.5, 9.5, 8.1, 12.3)
                            .curve(10, 7.5, 11.5, 5, 13, 5)
                            .curve(15, 5, 16, 10.5, 17.5, 15.5),
                    CONTEXT,
                    1.5)
            .line(Path.at(2.5, 15.5).line(17.5, 15.5), CONTEXT, 1.5)),
    /// An element of *ressource*: a stack of coins.
    RESOURCE_KIND(drawing -> drawing.line(
                    Path.at(4, 5.4)
                            .curve(4, 4.1, 6.7, 3, 10, 3)
                            .curve(13.3, 3, 16, 4.1, 16, 5.4)
                            .curve(16, 6.7, 13.3, 7.8, 10, 7.8)
                            .curve(6.7, 7.8, 4, 6.7, 4, 5.4)
                            .close(),
                    RESOURCE,
                    1.5)
            .line(layer(5.4, 10), RESOURCE, 1.5)
            .line(layer(10, 14.6), RESOURCE, 1.5)),
    REPRODUCE(drawing -> drawing.outlined(Path.hexagon(10, 10, 8.2), Ink.REPRODUCE, Ink.REPRODUCE, 1.4)),
    ADAPT(drawing -> drawing.outlined(Path.hexagon(10, 10, 8.2), PAPER, INK, 1.4)
            .fill(halfHexagon(8.2), HONEY)
            .line(Path.at(10, 1.8).line(10, 18.2), INK, 1.4)
            .line(Path.hexagon(10, 10, 8.2), INK, 1.4)),
    DROP(drawing -> drawing.outlined(Path.hexagon(10, 10, 8.2), PAPER, INK_SECOND, 1.4)
            .line(Path.at(4.7, 14.2).line(15.3, 5.8), INK_SECOND, 1.6)),
    NO_VERDICT(drawing -> drawing.dotted(Path.hexagon(10, 10, 8.2), RULE_STRONG, 1.2)),
    /// Kept by the room, or a ballot for what was kept.
    KEPT(drawing -> drawing.outlined(Path.hexagon(10, 10, 8.6), HONEY, INK, 1.4)),
    NOT_KEPT(drawing -> drawing.outlined(Path.hexagon(10, 10, 8.6), PAPER, INK, 1.4));

    private interface Shape {
        Drawing.Builder draw(Drawing.Builder drawing);
    }

    private final Drawing drawing;

    Sign(Shape shape) {
        this.drawing = shape.draw(Drawing.on(PAPER, 20, 20)).done();
    }

    public Drawing drawing() {
        return drawing;
    }

    String className() {
        return "sign-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Path halfHexagon(double radius) {
        double side = radius * Math.sqrt(3) / 2;
        return Path.at(10, 10 - radius)
                .line(10, 10 + radius)
                .line(10 - side, 10 + radius / 2)
                .line(10 - side, 10 - radius / 2)
                .close();
    }

    private static Path layer(double top, double bottom) {
        return Path.at(4, top)
                .line(4, bottom)
                .curve(4, bottom + 1.3, 6.7, bottom + 2.4, 10, bottom + 2.4)
                .curve(13.3, bottom + 2.4, 16, bottom + 1.3, 16, bottom)
                .line(16, top);
    }
}
