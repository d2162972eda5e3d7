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
import java.util.zip.CRC32;
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
        return java.util.Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    static BufferedImage open(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
