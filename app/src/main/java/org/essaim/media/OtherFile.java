package org.essaim.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import org.essaim.media.PictureGiven.Reason;

/// Files that people take for pictures we open: each is told for what it is, since the mend differs.
enum OtherFile {
    HEIC(Reason.FROM_A_PHONE, "HEIC"),
    AVIF(Reason.FROM_A_PHONE, "AVIF"),
    TIFF(Reason.OTHER_FORMAT, "TIFF"),
    BMP(Reason.OTHER_FORMAT, "BMP"),
    SVG(Reason.OTHER_FORMAT, "SVG"),
    JPEG_XL(Reason.OTHER_FORMAT, "JPEG XL"),
    PDF(Reason.A_DOCUMENT, "PDF");

    private static final int LOOKED_AT = 1_000;
    private static final int MOST_BRANDS = 64;

    final Reason reason;
    final String name;

    OtherFile(Reason reason, String name) {
        this.reason = reason;
        this.name = name;
    }

    static Optional<OtherFile> of(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, LOOKED_AT), ISO_8859_1);
        if (start.startsWith("ftyp", 4)) {
            return heif(start);
        }
        if (start.startsWith("%PDF")) {
            return Optional.of(PDF);
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return Optional.of(TIFF);
        }
        if (start.startsWith("BM")) {
            return Optional.of(BMP);
        }
        if (start.startsWith("\u00FF\n") || start.startsWith("JXL ", 4)) {
            return Optional.of(JPEG_XL);
        }
        return start.contains("<svg") ? Optional.of(SVG) : Optional.empty();
    }

    /// One family of boxes holds both: what the file says that it can be read as tells them apart, and films from either.
    private static Optional<OtherFile> heif(String start) {
        int end = Math.min(Math.min(start.charAt(2) << 8 | start.charAt(3), MOST_BRANDS), start.length());
        String brands = start.substring(8, Math.max(8, end));
        if (brands.contains("avi")) {
            return Optional.of(AVIF);
        }
        return brands.contains("hei") || brands.contains("hev") || brands.contains("mif1")
                ? Optional.of(HEIC)
                : Optional.empty();
    }
}
