package org.essaim.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import net.coobird.thumbnailator.Thumbnails;
import org.essaim.media.PictureGiven.Reason;

/// Makes our own JPEGs of a file somebody gave: only pixels pass, so neither a place, a name nor a script hidden in the
/// file does. Sizes are read in the header and refused before any pixel is decoded: a file of 100 bytes may announce
/// ten gigabytes. What would take more memory than a picture may is decoded by every second, third… pixel.
final class Darkroom {
    static final int MOST_PIXELS_A_SIDE = 20_000;
    static final long MOST_PIXELS = 60_000_000;

    /// Decoders that need the whole picture, whatever is read of it: about 12 bytes a pixel, and 6.
    static final long MOST_PIXELS_OF_WEBP = 8_000_000;
    static final long MOST_PIXELS_IN_LAYERS = 25_000_000;

    /// What is decoded at most: a photo of 12 million pixels is, whole.
    static final long MOST_BYTES_DECODED = 52_000_000;

    /// A picture as narrow as a ribbon is not kept as long as one.
    private static final int MOST_HEIGHT = 4 * Picture.LARGE;

    private static final float QUALITY = 0.82f;

    /// A picture being made takes some tens of megabytes: two at once are enough, the others wait.
    private static final Semaphore ROOM = new Semaphore(2, true);

    static {
        // Files are at most some megabytes and in memory already.
        ImageIO.setUseCache(false);
    }

    record Prints(byte[] large, byte[] small, int width, int height) {}

    /// Thrown at once, for what the person who gave the file can mend.
    static final class Unusable extends Exception {
        final Reason reason;
        final transient Object[] args;

        Unusable(Reason reason, Object... args) {
            super(reason.name(), null, false, false);
            this.reason = reason;
            this.args = args;
        }
    }

    private Darkroom() {}

    static Prints prints(byte[] file) throws Unusable {
        PictureFormat format = PictureFormat.of(file).orElseThrow(() -> notOpened(file));
        Envelope envelope = Envelope.of(file, format);
        if (!envelope.whole()) {
            throw new Unusable(Reason.DAMAGED);
        }
        ROOM.acquireUninterruptibly();
        try {
            // Turned last: that copies it.
            BufferedImage large =
                    upright(reduced(onWhite(decode(file, format)), envelope.orientation()), envelope.orientation());
            return new Prints(jpeg(large), jpeg(atMost(Picture.SMALL, Picture.SMALL * 4, large)), large.getWidth(), large.getHeight());
        } catch (IOException | RuntimeException damaged) {
            // Decoders answer a malformed file with any exception they come across.
            throw new Unusable(Reason.DAMAGED);
        } finally {
            ROOM.release();
        }
    }

    private static Unusable notOpened(byte[] file) {
        return OtherFile.of(file)
                .map(other -> new Unusable(other.reason, other.name))
                .orElseGet(() -> new Unusable(Reason.NOT_A_PICTURE));
    }

    private static BufferedImage decode(byte[] file, PictureFormat format) throws IOException, Unusable {
        ImageReader reader = format.reader();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MOST_PIXELS_A_SIDE || height > MOST_PIXELS_A_SIDE || (long) width * height > mostPixels(file, format)) {
                throw new Unusable(Reason.TOO_WIDE, width, height);
            }
            var parameters = reader.getDefaultReadParam();
            int step = step((long) width * height * bytesAPixel(reader));
            parameters.setSourceSubsampling(step, step, 0, 0);
            if (format == PictureFormat.JPEG) {
                JpegFile jpeg = JpegFile.read(file);
                if (jpeg.components() == 4) {
                    return PrintersInks.toScreen(reader.readRaster(0, parameters), jpeg.inks());
                }
            }
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static long mostPixels(byte[] file, PictureFormat format) {
        return switch (format) {
            case WEBP -> MOST_PIXELS_OF_WEBP;
            case JPEG -> JpegFile.read(file).inLayers() ? MOST_PIXELS_IN_LAYERS : MOST_PIXELS;
            case PNG, GIF -> MOST_PIXELS;
        };
    }

    /// Every how many pixels, in both directions.
    private static int step(long bytes) {
        int step = 1;
        while (bytes / ((long) step * step) > MOST_BYTES_DECODED) {
            step++;
        }
        return step;
    }

    /// In memory, once decoded and put on white paper.
    private static int bytesAPixel(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            return 4;
        }
        var model = types.next().getSampleModel();
        return Math.max(4, model.getNumDataElements() * DataBuffer.getDataTypeSize(model.getDataType()) / Byte.SIZE);
    }

    private static BufferedImage reduced(BufferedImage picture, int orientation) throws IOException {
        boolean lying = orientation > 4;
        return lying
                ? atMost(MOST_HEIGHT, Picture.LARGE, picture)
                : atMost(Picture.LARGE, MOST_HEIGHT, picture);
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB || picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return picture;
        }
        var rgb = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = rgb.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return rgb;
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        int w = picture.getWidth();
        int h = picture.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> throw new IllegalArgumentException("Orientation " + orientation);
        };
        boolean lying = orientation > 4;
        var upright = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(picture, turn, null);
        graphics.dispose();
        return upright;
    }

    private static BufferedImage atMost(int width, int height, BufferedImage picture) throws IOException {
        return picture.getWidth() <= width && picture.getHeight() <= height
                ? picture
                : Thumbnails.of(picture).size(width, height).asBufferedImage();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream(1 << 18);
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
