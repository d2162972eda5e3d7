package org.essaim.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Real files, made here.
final class Samples {
    private Samples() {}

    /// Red on the left, blue on the right.
    static BufferedImage halves(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return picture;
    }

    static byte[] file(String format, int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(halves(width, height), format, bytes)) {
                throw new IllegalStateException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A JPEG whose Exif says how the camera was held, where it was, and whose it is.
    static byte[] jpegWithExif(int orientation, int width, int height) throws IOException {
        byte[] jpeg = file("jpeg", width, height);
        var exif = new ByteArrayOutputStream();
        var data = new DataOutputStream(exif);
        data.write("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII));
        data.writeShort(42);
        data.writeInt(8);
        data.writeShort(1);
        data.writeShort(0x0112);
        data.writeShort(3);
        data.writeInt(1);
        data.writeShort(orientation);
        data.writeShort(0);
        data.writeInt(0);
        data.write("GPS 43.6580 N 6.9220 E, chez Camille".getBytes(StandardCharsets.US_ASCII));
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.write(jpeg, 0, 2);
        out.writeShort(0xFFE1);
        out.writeShort(exif.size() + 2);
        out.write(exif.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    /// A PNG that announces more pixels than any memory holds, in 70 bytes.
    static byte[] pngAnnouncing(int width, int height) throws IOException {
        var header = new ByteArrayOutputStream();
        var data = new DataOutputStream(header);
        data.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0});
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(out, header.toByteArray());
        chunk(out, new byte[] {'I', 'D', 'A', 'T', 0x78, (byte) 0x9C, 0x63, 0, 0, 0, 1, 0, 1});
        return file.toByteArray();
    }

    /// A PNG that is all it says, and all one colour: it weighs nearly nothing until it is opened.
    ///
    /// @param colours 2 for RGB, 3 for a palette, 6 for RGB and transparency
    static byte[] hugePng(int width, int height, int colours, int bits) throws IOException {
        int bytesAPixel = (colours == 3 ? 1 : colours == 2 ? 3 : 4) * bits / 8;
        var header = new ByteArrayOutputStream();
        var data = new DataOutputStream(header);
        data.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {(byte) bits, (byte) colours, 0, 0, 0});
        var pixels = new ByteArrayOutputStream();
        pixels.write("IDAT".getBytes(StandardCharsets.US_ASCII));
        try (var deflated = new DeflaterOutputStream(pixels, new Deflater(9), 1 << 16)) {
            byte[] row = new byte[1 + width * bytesAPixel];
            for (int y = 0; y < height; y++) {
                deflated.write(row);
            }
        }
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(out, header.toByteArray());
        if (colours == 3) {
            chunk(out, new byte[] {'P', 'L', 'T', 'E', 1, 2, 3, 4, 5, 6});
        }
        chunk(out, pixels.toByteArray());
        chunk(out, "IEND".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    /// A lossless WebP that says other dimensions than it has.
    static byte[] webpSaying(int width, int height) {
        byte[] file = webp();
        int said = width - 1 | height - 1 << 14;
        for (int i = 0; i < 3; i++) {
            file[21 + i] = (byte) (said >> 8 * i);
        }
        file[24] = (byte) (file[24] & 0xF0 | said >> 24 & 0x0F);
        return file;
    }

    private static void chunk(DataOutputStream out, byte[] typeAndData) throws IOException {
        var crc = new CRC32();
        crc.update(typeAndData);
        out.writeInt(typeAndData.length - 4);
        out.write(typeAndData);
        out.writeInt((int) crc.getValue());
    }

    static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
            zip.write(file("jpeg", 20, 20));
        }
        return bytes.toByteArray();
    }

    /// One pixel, lossless: the smallest WebP there is.
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /// Lossless, 24 × 12 pixels, red on the left; its Exif says that the camera was held upright (6).
    static byte[] webpHeldUpright() {
        return decoded("UklGRloAAABXRUJQVlA4WAoAAAAIAAAAFwAACwAAVlA4TBoAAAAvF8ACAA8Q87//8x8OhASEB/6v1S2I6H8kA0VYSUYaAAAATU0A"
                + "KgAAAAgAAQESAAMAAAABAAYAAAAAAAA=");
    }

    /// 32 × 16 pixels in the four inks of a printer, as Photoshop writes them: red on the left, blue on the right.
    static byte[] jpegInInks() {
        return decoded("/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJT"
                + "UjI+WmFaUGBKUVJP/8AAFAgAEAAgBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIB"
                + "AwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZH"
                + "SElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV"
                + "1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwD06vMK8wr06iiiivmKivp2iiiiivp2ivmKiiiiivmKivp2"
                + "iiiiiv/Z");
    }

    /// The same inks, their colours told as a brightness and two differences.
    static byte[] jpegInInksAndDifferences() {
        byte[] file = jpegInInks();
        // The last byte of the Adobe segment, which follows the start of the file.
        file[17] = 2;
        return file;
    }

    /// A PNG held this way.
    static byte[] pngHeld(int orientation, int width, int height) throws IOException {
        byte[] png = file("png", width, height);
        var exif = new ByteArrayOutputStream();
        var data = new DataOutputStream(exif);
        data.write("eXIfII*\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        data.write(new byte[] {(byte) orientation, 0, 0, 0, 0, 0, 0, 0});
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        int afterHeader = 8 + 25;
        out.write(png, 0, afterHeader);
        chunk(out, exif.toByteArray());
        out.write(png, afterHeader, png.length - afterHeader);
        return file.toByteArray();
    }

    /// The first box of a file of the HEIF family.
    static byte[] boxOf(String... brands) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(12 + 4 * brands.length);
        out.writeBytes("ftyp" + brands[0] + "\0\0\0\0");
        for (int i = 1; i < brands.length; i++) {
            out.writeBytes(brands[i]);
        }
        out.write(new byte[200]);
        return bytes.toByteArray();
    }

    static byte[] painted(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    static BufferedImage open(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
