package org.essaim.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// What is written around the pixels, and that a decoder does not tell: whether the file is whole, and which way up the
/// camera was held.
///
/// @param orientation of the Exif standard, 1 to 8; 1 when unsaid
record Envelope(boolean whole, int orientation) {
    private static final int PNG_SIGNATURE = 8;
    private static final int RIFF_HEADER = 12;

    static Envelope of(byte[] file, PictureFormat format) {
        return switch (format) {
            case JPEG -> {
                JpegFile jpeg = JpegFile.read(file);
                yield new Envelope(jpeg.whole(), jpeg.orientation());
            }
            case PNG -> png(file);
            case WEBP -> webp(file);
            case GIF -> new Envelope(true, 1);
        };
    }

    /// A chain of chunks: length, name, content, sum; the last is IEND.
    private static Envelope png(byte[] file) {
        int orientation = 1;
        long at = PNG_SIGNATURE;
        while (at + 12 <= file.length) {
            int start = (int) at;
            long end = at + 8 + Exif.u32(file, start, true);
            String name = name(file, start + 4);
            if (name.equals("IEND")) {
                return new Envelope(true, orientation);
            }
            if (name.equals("eXIf") && end <= file.length) {
                orientation = Exif.orientation(file, start + 8, (int) end);
            }
            at = end + 4;
        }
        // Cut inside a chunk; where the end alone is missing, the decoder says whether it has all lines.
        return new Envelope(at == file.length, orientation);
    }

    /// A chain of chunks too: name, length, content, of an even length. The header says how long the whole is.
    private static Envelope webp(byte[] file) {
        if (file.length < RIFF_HEADER || 8 + Exif.u32(file, 4, false) > file.length) {
            return new Envelope(false, 1);
        }
        long at = RIFF_HEADER;
        while (at + 8 <= file.length) {
            int start = (int) at;
            long length = Exif.u32(file, start + 4, false);
            if (name(file, start).equals("EXIF") && at + 8 + length <= file.length) {
                return new Envelope(true, Exif.orientation(file, start + 8, (int) (at + 8 + length)));
            }
            at += 8 + length + length % 2;
        }
        return new Envelope(true, 1);
    }

    private static String name(byte[] file, int at) {
        return new String(file, at, 4, US_ASCII);
    }
}
