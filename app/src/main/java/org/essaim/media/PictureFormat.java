package org.essaim.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// The formats we open, known by their first bytes: neither the name nor the type a browser claims counts.
enum PictureFormat {
    JPEG,
    PNG,
    GIF,
    WEBP;

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    static Optional<PictureFormat> of(byte[] file) {
        if (file.length > 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8 && (file[2] & 0xFF) == 0xFF) {
            return Optional.of(JPEG);
        }
        if (begins(file, 0, PNG_SIGNATURE)) {
            return Optional.of(PNG);
        }
        if (begins(file, 0, ascii("GIF87a")) || begins(file, 0, ascii("GIF89a"))) {
            return Optional.of(GIF);
        }
        if (begins(file, 0, ascii("RIFF")) && begins(file, 8, ascii("WEBP"))) {
            return Optional.of(WEBP);
        }
        return Optional.empty();
    }

    /// The reader of this format and no other: a file cannot choose a rarer one.
    ImageReader reader() throws IOException {
        // WebP's is named rather than looked up: look-up depends on which class loader asks first.
        return this == WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(name()).next();
    }

    private static boolean begins(byte[] file, int at, byte[] expected) {
        if (file.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (file[at + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
