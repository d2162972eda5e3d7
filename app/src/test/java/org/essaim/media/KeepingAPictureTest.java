package org.essaim.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.essaim.TestDatabase;
import org.essaim.media.PictureGiven.Kept;
import org.essaim.media.PictureGiven.Reason;
import org.essaim.media.PictureGiven.Refused;
import org.essaim.ui.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeepingAPictureTest {
    private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.fresh());
    private static final Media MEDIA = new Media(JDBC);

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void keepsEachFormatAsJpegsOfItsOwn(String format) {
        var picture = kept(Samples.file(format, 2400, 1200));

        assertThat(picture.width()).isEqualTo(1600);
        assertThat(picture.height()).isEqualTo(800);
        assertThat(picture.alternative()).isEqualTo("Deux moitiés, rouge et bleue");
        var large = Samples.open(MEDIA.read(picture.id(), Picture.LARGE).orElseThrow());
        var small = Samples.open(MEDIA.read(picture.id(), Picture.SMALL).orElseThrow());
        assertThat(large.getWidth()).isEqualTo(1600);
        assertThat(small.getWidth()).isEqualTo(480);
        assertThat(small.getHeight()).isEqualTo(240);
        assertThat(isRed(small, 20, 100)).isTrue();
        assertThat(isRed(small, 460, 100)).isFalse();
    }

    @Test
    void keepsAWebp() {
        assertThat(kept(Samples.webp()).width()).isEqualTo(1);
    }

    @Test
    void doesNotEnlargeASmallPicture() {
        var picture = kept(Samples.file("png", 200, 100));

        assertThat(picture.width()).isEqualTo(200);
        assertThat(Samples.open(MEDIA.read(picture.id(), Picture.SMALL).orElseThrow())
                        .getWidth())
                .isEqualTo(200);
    }

    @Test
    void opensAVeryLargePictureByEverySomePixel() {
        var picture = kept(Samples.file("jpeg", 9000, 6400));

        assertThat(picture.width()).isEqualTo(1600);
        assertThat(picture.height()).isBetween(1136, 1139);
    }

    /// Some tens of kilobytes that say they are sixty million pixels, of three bytes or of eight.
    @ParameterizedTest
    @CsvSource({"20000, 3000, 2, 8", "3000, 20000, 2, 8", "7000, 8000, 6, 16", "20000, 3000, 3, 8"})
    void takesNoMoreMemoryThanAPictureMay(int width, int height, int colours, int bits) throws Exception {
        var file = Samples.hugePng(width, height, colours, bits);
        assertThat(file.length).isLessThan(1 << 19);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        var prints = Darkroom.prints(file);

        long taken = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(taken).as("%d MB in all, what was let go included", taken >> 20).isLessThan(200L << 20);
        assertThat(prints.width()).isLessThanOrEqualTo(1600);
        assertThat(prints.height()).isLessThanOrEqualTo(6400);
    }

    @Test
    void aWebpThatItsDecoderCouldNotHoldIsRefusedWithTheMend() {
        var refused = (Refused) MEDIA.keep(upload(Samples.webpSaying(4000, 3000)));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_WIDE);
        assertThat(refused.args()).containsExactly(4000, 3000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsItUprightAndForgetsWhereItWasTaken(int orientation) throws Exception {
        var picture = kept(Samples.jpegWithExif(orientation, 400, 200));

        var bytes = MEDIA.read(picture.id(), Picture.LARGE).orElseThrow();
        var upright = Samples.open(bytes);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Camille", "Exif");
        boolean lying = orientation > 4;
        assertThat(upright.getWidth()).isEqualTo(lying ? 200 : 400);
        // Where the red half is, by orientation: left, right, right, left, top, top, bottom, bottom.
        boolean redFirst = orientation == 1 || orientation == 4 || orientation == 5 || orientation == 6;
        assertThat(isRed(upright, 20, 20)).isEqualTo(redFirst);
        assertThat(isRed(upright, upright.getWidth() - 20, upright.getHeight() - 20))
                .isEqualTo(!redFirst);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAPngToo(int orientation) throws Exception {
        var upright = Samples.open(MEDIA.read(
                        kept(Samples.pngHeld(orientation, 400, 200)).id(), Picture.LARGE)
                .orElseThrow());

        boolean redFirst = orientation == 1 || orientation == 4 || orientation == 5 || orientation == 6;
        assertThat(upright.getWidth()).isEqualTo(orientation > 4 ? 200 : 400);
        assertThat(isRed(upright, 20, 20)).isEqualTo(redFirst);
    }

    @Test
    void turnsAWebpToo() {
        var picture = kept(Samples.webpHeldUpright());
        var upright = Samples.open(MEDIA.read(picture.id(), Picture.LARGE).orElseThrow());

        assertThat(picture.width()).isEqualTo(12);
        assertThat(picture.height()).isEqualTo(24);
        assertThat(isRed(upright, 6, 3)).isTrue();
        assertThat(isRed(upright, 6, 20)).isFalse();
    }

    @Test
    void opensWhatWasMadeForAPrinter() {
        var screen = Samples.open(
                MEDIA.read(kept(Samples.jpegInInks()).id(), Picture.LARGE).orElseThrow());

        assertThat(isRed(screen, 4, 8)).isTrue();
        assertThat(isRed(screen, 28, 8)).isFalse();
        assertThat(new Color(screen.getRGB(4, 8)).getGreen()).isLessThan(60);
        assertThat(kept(Samples.jpegInInksAndDifferences()).width()).isEqualTo(32);
    }

    @Test
    void opensSixteenBitsAChannelAndPutsWhitePaperUnderWhatIsTransparent() throws Exception {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), true, false, Transparency.TRANSLUCENT, DataBuffer.TYPE_USHORT);
        var deep = new BufferedImage(model, model.createCompatibleWritableRaster(40, 20), false, null);
        for (int x = 20; x < 40; x++) {
            for (int y = 0; y < 20; y++) {
                deep.setRGB(x, y, 0xFF0000FF);
            }
        }
        var kept = Samples.open(MEDIA.read(kept(Samples.painted(deep, "png")).id(), Picture.LARGE)
                .orElseThrow());

        assertThat(new Color(kept.getRGB(5, 10)).getGreen()).isGreaterThan(240);
        assertThat(new Color(kept.getRGB(35, 10)).getBlue()).isGreaterThan(200);
        assertThat(new Color(kept.getRGB(35, 10)).getGreen()).isLessThan(60);
    }

    @Test
    void keepsTheFirstPictureOfAnAnimation() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(Samples.halves(60, 30), null, null), null);
            writer.writeToSequence(new IIOImage(new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB), null, null), null);
            writer.endWriteSequence();
        }
        var kept = Samples.open(
                MEDIA.read(kept(bytes.toByteArray()).id(), Picture.LARGE).orElseThrow());

        assertThat(isRed(kept, 5, 5)).isTrue();
    }

    @Test
    void saysOfAPhotoFromAPhoneWhatItIsAndHowToSendIt() throws Exception {
        var heic = (Refused) MEDIA.keep(upload(Samples.boxOf("heic", "mif1", "heic")));
        assertThat(heic.reason()).isEqualTo(Reason.FROM_A_PHONE);
        assertThat(heic.args()).containsExactly("HEIC");
        assertThat(new Messages(true).get(heic.reason().messageKey(), heic.args()))
                .contains("au format HEIC", "Le plus compatible", "JPEG");

        assertThat(((Refused) MEDIA.keep(upload(Samples.boxOf("mif1", "heic")))).args())
                .containsExactly("HEIC");
        assertThat(((Refused) MEDIA.keep(upload(Samples.boxOf("avif", "mif1", "miaf")))).args())
                .containsExactly("AVIF");
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7 ...', A_DOCUMENT, PDF",
        "'<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>', OTHER_FORMAT, SVG",
        "'BM0000000000', OTHER_FORMAT, BMP",
        "'II*0000000000', OTHER_FORMAT, TIFF",
        "'MM\0*0000000000', OTHER_FORMAT, TIFF"
    })
    void saysWhatAnotherFileIs(String begins, Reason reason, String name) {
        var refused = (Refused) MEDIA.keep(upload(begins.replace("*0", "*\0").getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.args()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 0.99})
    void refusesAPngOrAWebpCutAnywhere(double part) {
        for (byte[] whole : List.of(Samples.file("png", 800, 600), Samples.webpHeldUpright())) {
            assertThat(reason(Arrays.copyOf(whole, (int) (whole.length * part)))).isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void keepsOnePictureGivenTwiceOnce() {
        byte[] file = Samples.file("jpeg", 333, 222);

        assertThat(kept(file).id()).isEqualTo(kept(file).id());
    }

    @Test
    void forgetsAPicture() {
        var picture = kept(Samples.file("jpeg", 123, 45));

        MEDIA.forget(picture.id());

        assertThat(MEDIA.read(picture.id(), Picture.LARGE)).isEmpty();
        assertThat(MEDIA.read(picture.id(), Picture.SMALL)).isEmpty();
    }

    @Test
    void refusesWhatIsNoPictureWhateverItsName() throws Exception {
        assertThat(reason(Samples.zip())).isEqualTo(Reason.NOT_A_PICTURE);
        assertThat(reason("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes()))
                .isEqualTo(Reason.OTHER_FORMAT);
        assertThat(reason("GIF".getBytes())).isEqualTo(Reason.NOT_A_PICTURE);
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void refusesATruncatedFile(String format) {
        byte[] whole = Samples.file(format, 800, 600);

        assertThat(reason(Arrays.copyOf(whole, whole.length / 3))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(Arrays.copyOf(whole, 12))).isIn(Reason.DAMAGED, Reason.NOT_A_PICTURE);
    }

    @Test
    void refusesAnEndMarkerThatIsOnlyTheEmbeddedThumbnails() throws Exception {
        byte[] whole = Samples.jpegWithExif(1, 800, 600);
        byte[] cut = Arrays.copyOf(whole, whole.length - 500);
        cut[60] = (byte) 0xFF;
        cut[61] = (byte) 0xD9;

        assertThat(reason(cut)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesABombWithoutOpeningIt() throws Exception {
        var refused = (Refused) MEDIA.keep(upload(Samples.pngAnnouncing(60_000, 60_000)));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_WIDE);
        assertThat(refused.args()).containsExactly(60_000, 60_000);
        assertThat(reason(Samples.pngAnnouncing(15_000, 15_000))).isEqualTo(Reason.TOO_WIDE);
    }

    @Test
    void refusesFiftyMegabytesWithoutReadingThem() {
        var read = new AtomicBoolean();
        var heavy = new PictureUpload(
                50L << 20,
                () -> {
                    read.set(true);
                    return new ByteArrayInputStream(new byte[0]);
                },
                "Une image");

        var refused = (Refused) MEDIA.keep(heavy);

        assertThat(refused.reason()).isEqualTo(Reason.TOO_HEAVY);
        assertThat(refused.args()).containsExactly(50L);
        assertThat(read).isFalse();
    }

    @Test
    void refusesAPictureWithoutWords() {
        var wordless = new PictureUpload(3, new ByteArrayResource(Samples.file("png", 9, 9)), " ");

        assertThat(((Refused) MEDIA.keep(wordless)).reason()).isEqualTo(Reason.NO_ALTERNATIVE);
    }

    @Test
    void survivesAnyDamage() {
        byte[] whole = Samples.file("jpeg", 64, 64);
        var random = new Random(20210302);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 8; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(MEDIA.keep(upload(damaged))).isNotNull();
        }
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > colour.getBlue();
    }

    private static Picture kept(byte[] file) {
        return ((Kept) MEDIA.keep(upload(file))).picture();
    }

    private static Reason reason(byte[] file) {
        return ((Refused) MEDIA.keep(upload(file))).reason();
    }

    private static PictureUpload upload(byte[] file) {
        return new PictureUpload(file.length, new ByteArrayResource(file), "Deux moitiés, rouge et bleue");
    }
}
