package org.essaim.media;

/// What the decoder does not tell about a JPEG: whether it is whole, and which way up the camera held it.
///
/// A JPEG is a chain of segments (marker, length, content) up to the scan, in which a marker can only be the next one.
/// So
/// the end marker after the start of the scan proves a whole file, while an end marker before it (in the small picture
/// that cameras embed) proves nothing.
///
/// @param orientation of the Exif standard, 1 to 8; 1 when unsaid
record JpegFile(boolean whole, int orientation) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int EXIF = 0xE1;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int MOST_TAGS = 1_000;

    static JpegFile read(byte[] file) {
        int orientation = 1;
        int at = 2;
        while (at + 4 <= file.length && u8(file, at) == 0xFF) {
            int marker = u8(file, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = u16(file, at + 2, true);
            if (marker == START_OF_SCAN) {
                return new JpegFile(endsAfter(file, at), orientation);
            }
            if (marker == EXIF) {
                orientation = orientation(file, at + 4, Math.min(at + 2 + length, file.length), orientation);
            }
            at += 2 + length;
        }
        return new JpegFile(false, orientation);
    }

    private static boolean endsAfter(byte[] file, int from) {
        for (int i = file.length - 2; i > from; i--) {
            if (u8(file, i) == 0xFF && u8(file, i + 1) == END) {
                return true;
            }
        }
        return false;
    }

    /// Exif is a little TIFF: byte order, then a directory of tags of twelve bytes.
    private static int orientation(byte[] file, int from, int to, int otherwise) {
        int tiff = from + 6;
        if (tiff + 8 > to || u8(file, from) != 'E' || u8(file, from + 1) != 'x') {
            return otherwise;
        }
        boolean big = u8(file, tiff) == 'M';
        long offset = ((long) u16(file, tiff + (big ? 4 : 6), big) << 16) + u16(file, tiff + (big ? 6 : 4), big);
        if (offset < 8 || tiff + offset + 2 > to) {
            return otherwise;
        }
        int directory = tiff + (int) offset;
        int tags = Math.min(u16(file, directory, big), MOST_TAGS);
        for (int tag = directory + 2; tags > 0 && tag + 12 <= to; tag += 12, tags--) {
            if (u16(file, tag, big) == ORIENTATION_TAG) {
                int value = u16(file, tag + 8, big);
                return value >= 1 && value <= 8 ? value : otherwise;
            }
        }
        return otherwise;
    }

    private static int u8(byte[] file, int at) {
        return file[at] & 0xFF;
    }

    private static int u16(byte[] file, int at, boolean big) {
        return big ? u8(file, at) << 8 | u8(file, at + 1) : u8(file, at + 1) << 8 | u8(file, at);
    }
}
