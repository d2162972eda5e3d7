package org.essaim.media;

/// What a camera adds to a picture of any format. Of it we read one thing: which way up it was held.
final class Exif {
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int MOST_TAGS = 1_000;
    private static final int UNSAID = 1;

    private Exif() {}

    /// Exif is a little TIFF: byte order, then a directory of tags of twelve bytes. Some writers put « Exif » before it.
    ///
    /// @return 1 to 8; 1 when unsaid
    static int orientation(byte[] file, int from, int to) {
        int tiff = to - from > 6 && u8(file, from) == 'E' && u8(file, from + 1) == 'x' ? from + 6 : from;
        if (tiff + 8 > to || u8(file, tiff) != 'M' && u8(file, tiff) != 'I') {
            return UNSAID;
        }
        boolean big = u8(file, tiff) == 'M';
        long offset = ((long) u16(file, tiff + (big ? 4 : 6), big) << 16) + u16(file, tiff + (big ? 6 : 4), big);
        if (offset < 8 || tiff + offset + 2 > to) {
            return UNSAID;
        }
        int directory = tiff + (int) offset;
        int tags = Math.min(u16(file, directory, big), MOST_TAGS);
        for (int tag = directory + 2; tags > 0 && tag + 12 <= to; tag += 12, tags--) {
            if (u16(file, tag, big) == ORIENTATION_TAG) {
                int value = u16(file, tag + 8, big);
                return value >= 1 && value <= 8 ? value : UNSAID;
            }
        }
        return UNSAID;
    }

    static int u8(byte[] file, int at) {
        return file[at] & 0xFF;
    }

    static int u16(byte[] file, int at, boolean big) {
        return big ? u8(file, at) << 8 | u8(file, at + 1) : u8(file, at + 1) << 8 | u8(file, at);
    }

    /// @return as it would be without its sign
    static long u32(byte[] file, int at, boolean big) {
        int high = u16(file, at + (big ? 0 : 2), big);
        return (long) high << 16 | u16(file, at + (big ? 2 : 0), big);
    }
}
