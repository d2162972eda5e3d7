package org.essaim.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
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

/// The six faces that print, read once, and the letters that all of them draw. A letter outside would be printed as an
/// empty box and break PDF/UA, so texts are brought inside first.
final class PdfFonts {

    private static final String FOLDER = "/document/fonts/";
    private static final int HIGHEST_CHARACTER = 0x10FFFF;

    record Face(String family, int weight, boolean italic, byte[] bytes) {
        InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private final List<Face> faces;
    private final BitSet letters;

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
        BitSet letters = new BitSet();
        letters.set(' ', HIGHEST_CHARACTER + 1);
        for (Face face : faces) {
            letters.and(drawnBy(face));
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

    /// @return the same words in letters that print: composed, else their base letter (ő, ł → o, l), else `?`;
    ///     marks that only direct other signs disappear
    String printable(String text) {
        if (text.codePoints().allMatch(this::prints)) {
            return text;
        }
        StringBuilder printed = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (prints(letter)) {
                printed.appendCodePoint(letter);
            } else {
                printed.append(nearest(letter));
            }
        });
        return printed.toString();
    }

    private String nearest(int letter) {
        switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL,
                    Character.MODIFIER_SYMBOL -> {
                return "";
            }
            case Character.SPACE_SEPARATOR -> {
                return " ";
            }
            default -> {}
        }
        String known = switch (letter) {
            case 'Ÿ' -> "Y";
            case 'ł' -> "l";
            case 'Ł' -> "L";
            case 'đ' -> "d";
            case 'Đ' -> "D";
            case '‐', '‑', '―' -> "-";
            case '→' -> ">";
            case '≤' -> "<=";
            case '≥' -> ">=";
            default -> "";
        };
        if (!known.isEmpty()) {
            return known;
        }
        StringBuilder base = new StringBuilder();
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                .codePoints()
                .filter(this::prints)
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(base::appendCodePoint);
        return base.isEmpty() ? "?" : base.toString();
    }

    private boolean prints(int letter) {
        return letters.get(letter) || letter == '\n' || letter == '\t';
    }

    private static BitSet drawnBy(Face face) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet drawn = new BitSet();
            for (int letter = ' '; letter < 0x3000; letter++) {
                if (glyphs.getGlyphId(letter) != 0) {
                    drawn.set(letter);
                }
            }
            return drawn;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Face face(String family, int weight, boolean italic, String file) {
        try (InputStream in = PdfFonts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("No font " + FOLDER + file);
            }
            return new Face(family, weight, italic, withoutLigatures(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The PDF writer puts one glyph for « fi » and forgets to say which letters it stands for: such words could
    /// neither be
    /// heard nor found. Under another name, the table of substitutions is not seen.
    private static byte[] withoutLigatures(byte[] font) {
        int tables = (font[4] & 0xFF) << 8 | font[5] & 0xFF;
        for (int table = 0; table < tables; table++) {
            int tag = 12 + 16 * table;
            if (new String(font, tag, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                font[tag] = 'g';
            }
        }
        return font;
    }
}
