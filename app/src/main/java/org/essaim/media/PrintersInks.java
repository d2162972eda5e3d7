package org.essaim.media;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import org.essaim.media.JpegFile.Inks;

/// From the four inks of a printer to the light of a screen, without a colour profile: what a leaflet sent by a printing
/// house looks like, near enough to recognise it. The JDK's decoder gives such files as raw numbers only.
final class PrintersInks {
    private PrintersInks() {}

    static BufferedImage toScreen(Raster inked, Inks inks) {
        int width = inked.getWidth();
        var screen = new BufferedImage(width, inked.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[4 * width];
        int[] rgb = new int[width];
        for (int y = 0; y < inked.getHeight(); y++) {
            inked.getPixels(inked.getMinX(), inked.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                rgb[x] = pixel(row, 4 * x, inks);
            }
            screen.setRGB(0, y, width, 1, rgb, 0, width);
        }
        return screen;
    }

    private static int pixel(int[] row, int at, Inks inks) {
        int first = row[at];
        int second = row[at + 1];
        int third = row[at + 2];
        int black = row[at + 3];
        return switch (inks) {
            case PLAIN -> rgb(255 - first, 255 - second, 255 - third, 255 - black);
            case INVERTED -> rgb(first, second, third, black);
            case INVERTED_YCC -> {
                double blueness = second - 128.0;
                double redness = third - 128.0;
                yield rgb(
                        within(first + 1.402 * redness),
                        within(first - 0.344136 * blueness - 0.714136 * redness),
                        within(first + 1.772 * blueness),
                        black);
            }
        };
    }

    private static int rgb(int red, int green, int blue, int light) {
        return red * light / 255 << 16 | green * light / 255 << 8 | blue * light / 255;
    }

    private static int within(double value) {
        return (int) Math.clamp(Math.round(value), 0, 255);
    }
}
