package org.essaim.ui;

import io.nayuki.qrcodegen.DataTooLongException;

/// A QR code as the data of one SVG path on a square of `size` × `size` modules, a quiet zone of four included.
///
/// @param size the side, in modules
/// @param path the dark modules, one unit each; to be drawn dark on light in both themes
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    /// Encodes an address or a short text, at medium error correction.
    ///
    /// @throws IllegalArgumentException when the text does not fit a QR code (about 2,300 characters)
    public static QrCode of(String text) {
        io.nayuki.qrcodegen.QrCode code;
        try {
            code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        } catch (DataTooLongException tooLong) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", tooLong);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int start = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(x - start)
                            .append("v1h-")
                            .append(x - start)
                            .append('z');
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}
