package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Slugs, QR codes, static files, refusals of forms.
class SmallThingsTest {
    @Test
    void aSlugIsReadableAndPlain() {
        assertThat(Slug.of("L’élan d’Œuvre : n° 2")).isEqualTo("l-elan-d-oeuvre-no-2");
        assertThat(Slug.of(" « » ")).isEqualTo("sans-titre");
        assertThat(Slug.of("mot ".repeat(40)))
                .hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH)
                .endsWith("mot");
        assertThat(Slug.of("x".repeat(200))).hasSize(Slug.MAX_LENGTH);
    }

    @Test
    void aQrCodeIsReadBackFromItsPath() throws Exception {
        var code = QrCode.of("https://essaim.example/r/FIL-294");

        var image = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(code.size() * 8, code.size() * 8, drawn(code, 8))));

        assertThat(new QRCodeReader().decode(image).getText()).isEqualTo("https://essaim.example/r/FIL-294");
    }

    @Test
    void aTextTooLongForAQrCodeIsRefused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(4000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyStaticFileHasAVersionMadeFromItsContent() {
        var assets = new Assets();

        assertThat(assets.url("ui/essaim.css")).matches("/ui/essaim\\.css\\?v=[0-9a-f]{12}");
        assertThat(assets.url("ui/theme.js")).isEqualTo(new Assets().url("ui/theme.js"));
        assertThatThrownBy(() -> assets.url("ui/absent.css")).isInstanceOf(IllegalArgumentException.class);
        assertThat(assets.find("../application.yaml")).isEmpty();
        assertThat(assets.find("ui/css")).isEmpty();
        assertThat(assets.find("ui//essaim.css")).isEmpty();
    }

    @Test
    void refusalsKeepTheOrderOfThePage() {
        var errors = new FormErrors()
                .refuseIf(true, "title", "ui.problem.home")
                .refuseIf(false, "date", "ui.problem.home")
                .refuse("code", "ui.problem.reference", "AB");

        assertThat(errors.count()).isEqualTo(2);
        assertThat(errors.first()).isEqualTo("title");
        assertThat(errors.has("date")).isFalse();
        assertThat(errors.of("code")).hasSize(1);
        assertThat(FormErrors.none().isEmpty()).isTrue();
    }

    private static int[] drawn(QrCode code, int scale) {
        int side = code.size() * scale;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z")
                .matcher(code.path())
                .results()
                .forEach(run -> {
                    int x = Integer.parseInt(run.group(1)) * scale;
                    int y = Integer.parseInt(run.group(2)) * scale;
                    int width = Integer.parseInt(run.group(3)) * scale;
                    for (int row = y; row < y + scale; row++) {
                        Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
                    }
                });
        return pixels;
    }
}
