package org.essaim.document;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/// The address of a page as a drawing to point a phone at, with the quiet margin that scanners ask for.
public final class QrDrawing {
    private static final int MARGIN = 4;

    private QrDrawing() {}

    /// @throws IllegalArgumentException when the address is too long for any code (about 2,300 bytes)
    public static Drawing of(String address) {
        QrCode code;
        try {
            code = QrCode.encodeText(address, Ecc.MEDIUM);
        } catch (DataTooLongException tooLong) {
            throw new IllegalArgumentException("Too long for a QR code: " + address.length() + " characters", tooLong);
        }
        int side = code.size + 2 * MARGIN;
        // One outline for all: apart, neighbours would show seams when scaled.
        Path modules = Path.at(MARGIN, MARGIN);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    modules.box(MARGIN + from, MARGIN + y, x - from, 1);
                }
            }
        }
        return Drawing.on(Ink.WHITE, side, side)
                .fill(Path.rectangle(0, 0, side, side), Ink.WHITE)
                .fill(modules, Ink.BLACK)
                .done();
    }
}
