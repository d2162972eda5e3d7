package org.essaim.document;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;

/// Points a scanner at a drawing made of unit rectangles.
public final class QrReading {
    private static final int SCALE = 6;
    private static final Pattern BOX = Pattern.compile("M(\\d+) (\\d+)L(\\d+) \\2");

    private QrReading() {}

    public static String of(Drawing drawing) throws Exception {
        int side = drawing.width() * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        BOX.matcher(drawing.strokes().getLast().data()).results().forEach(box -> {
            int y = Integer.parseInt(box.group(2)) * SCALE;
            int from = Integer.parseInt(box.group(1)) * SCALE;
            int to = Integer.parseInt(box.group(3)) * SCALE;
            for (int line = y; line < y + SCALE; line++) {
                Arrays.fill(pixels, line * side + from, line * side + to, 0);
            }
        });
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
