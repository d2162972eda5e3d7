package org.essaim.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/// The six faces that print, read once, and the letters that all of them draw; behind them three more, read when
/// somebody first writes in Greek, in Arabic or with an emoji. A letter outside of all would be printed as an empty box
/// and break PDF/UA, so [PdfWords] brings texts inside first.
final class PdfFonts {
    private static final String FOLDER = "/document/fonts/";
    private static final int AFTER_SYMBOLS = 0x3000;
    private static final int AFTER_EMOJI = 0x20000;
    /// The invisible letters that follow a black flag to say which one.
    private static final int TAGS = 0xE0020;

    private static final int AFTER_TAGS = 0xE0080;

    record Face(String family, int weight, boolean italic, byte[] bytes) {
        InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /// @param faces letters of other scripts in two weights, then signs
    record Others(List<Face> faces, BitSet letters, BitSet signs) {
        private static Others load() {
            Face regular = face("Lettres", 400, false, "essaim-lettres-400.ttf");
            Face bold = face("Lettres", 700, false, "essaim-lettres-700.ttf");
            Face signs = face("Signes", 400, false, "essaim-signes-400.ttf");
            BitSet letters = drawnBy(regular, IntStream.range(' ', AFTER_EMOJI));
            letters.and(drawnBy(bold, letters.stream()));
            IntStream mayBeSigns = IntStream.concat(IntStream.range(' ', AFTER_EMOJI), IntStream.range(TAGS, AFTER_TAGS));
            return new Others(List.of(regular, bold, signs), letters, drawnBy(signs, mayBeSigns));
        }

        boolean draw(int letter) {
            return letters.get(letter) || signs.get(letter);
        }
    }

    private final List<Face> faces;
    private final BitSet letters;
    private final Supplier<Others> others = SingletonSupplier.of(Others::load);

    private PdfFonts(List<Face> faces, BitSet letters) {
        this.faces = faces;
        this.letters = letters;
    }

    static PdfFonts load() {
        List<Face> faces = List.of(
                face("Bricolage", 700, false, "bricolage-grotesque-78-700.ttf"),
                face("Literata", 400, false, "literata-400.ttf"),
                face("Literata", 700, false, "literata-700.ttf"),
                face("Literata", 400, true, "literata-400-italic.ttf"),
                face("Atkinson", 400, false, "atkinson-hyperlegible-next-400.ttf"),
                face("Atkinson", 700, false, "atkinson-hyperlegible-next-700.ttf"));
        // The start waits for this: our own faces end long before the emoji.
        BitSet letters = drawnBy(faces.getFirst(), IntStream.range(' ', AFTER_SYMBOLS));
        for (Face face : faces.subList(1, faces.size())) {
            letters.and(drawnBy(face, letters.stream()));
        }
        return new PdfFonts(faces, letters);
    }

    List<Face> faces() {
        return faces;
    }

    /// The typesetter asks the machine for Helvetica and Zapf Dingbats, for form fields that we have none of. Scanning
    /// the machine's fonts takes a second and may find none: one of ours answers instead.
    void standInForSystemFonts() {
        try {
            TrueTypeFont ours = new TTFParser()
                    .parse(new RandomAccessReadBuffer(faces.getFirst().bytes()));
            FontMappers.set(new FontMapper() {
                @Override
                public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor wanted) {
                    return new FontMapping<>(ours, false);
                }

                @Override
                public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor wanted) {
                    return new FontMapping<>(ours, false);
                }

                @Override
                public @Nullable CIDFontMapping getCIDFont(
                        String name, @Nullable PDFontDescriptor wanted, @Nullable PDCIDSystemInfo collection) {
                    return null;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @return whether the faces of the text itself draw this letter, all of them
    boolean own(int letter) {
        return letters.get(letter) || letter == '\n';
    }

    Others others() {
        return others.get();
    }

    private static BitSet drawnBy(Face face, IntStream letters) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            return letters.filter(letter -> glyphs.getGlyphId(letter) != 0)
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Face face(String family, int weight, boolean italic, String file) {
        try (InputStream in = PdfFonts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("No font " + FOLDER + file);
            }
            return new Face(family, weight, italic, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
