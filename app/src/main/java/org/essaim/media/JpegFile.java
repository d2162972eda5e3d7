package org.essaim.media;

import static org.essaim.media.Exif.u16;
import static org.essaim.media.Exif.u8;

/// What is written in the segments of a JPEG before its pixels.
///
/// A JPEG is a chain of segments (marker, length, content) up to the scan, in which a marker can only be the next one.
/// So the end marker after the start of the scan proves a whole file, while an end marker before it (in the small picture
/// that cameras embed) proves nothing.
///
/// @param orientation of the Exif standard, 1 to 8; 1 when unsaid
/// @param components four: the inks of a printer
/// @param inks how the four inks are written
/// @param inLayers shown by browsers rough first, then finer: decoded, it takes its whole size at once
record JpegFile(boolean whole, int orientation, int components, Inks inks, boolean inLayers) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int FRAME_IN_LAYERS = 0xC2;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;

    enum Inks {
        /// As they are: 255 is full.
        PLAIN,
        /// The Adobe way: 255 is none.
        INVERTED,
        /// The same, the three colours told as a brightness and two differences.
        INVERTED_YCC
    }

    static JpegFile read(byte[] file) {
        int orientation = 1;
        int components = 3;
        Inks inks = Inks.PLAIN;
        boolean inLayers = false;
        int at = 2;
        while (at + 4 <= file.length && u8(file, at) == 0xFF) {
            int marker = u8(file, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = u16(file, at + 2, true);
            int end = Math.min(at + 2 + length, file.length);
            if (marker == START_OF_SCAN) {
                return new JpegFile(endsAfter(file, at), orientation, components, inks, inLayers);
            }
            if (marker == EXIF && end - at > 10 && u8(file, at + 4) == 'E') {
                int said = Exif.orientation(file, at + 4, end);
                orientation = said == 1 ? orientation : said;
            } else if (marker == ADOBE && end - at >= 16 && u8(file, at + 4) == 'A') {
                inks = u8(file, at + 15) == 2 ? Inks.INVERTED_YCC : Inks.INVERTED;
            } else if (startsFrame(marker) && end - at >= 10) {
                components = u8(file, at + 9);
                inLayers |= marker == FRAME_IN_LAYERS;
            }
            at += 2 + length;
        }
        return new JpegFile(false, orientation, components, inks, inLayers);
    }

    /// C4, C8 and CC are tables, between the frames of each way of coding.
    private static boolean startsFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean endsAfter(byte[] file, int from) {
        for (int i = file.length - 2; i > from; i--) {
            if (u8(file, i) == 0xFF && u8(file, i + 1) == END) {
                return true;
            }
        }
        return false;
    }
}
