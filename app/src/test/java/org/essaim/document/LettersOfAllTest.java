package org.essaim.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.essaim.document.Block.Column;
import org.essaim.document.Document.Cover;
import org.essaim.document.Document.Meta;
import org.essaim.document.Document.Section;
import org.essaim.ui.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever people write is printed as they wrote it, or said in words.
class LettersOfAllTest {
    private static final PdfRenderer PDF = new PdfRenderer(new Messages(true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Très bien 👍",
                "✅ gardé, ❌ écarté, ⚠️ à revoir, ➡️ suite, ☀️",
                "👍🏽 👩‍💻 👨‍👩‍👧 ❤️‍🔥 🏳️‍🌈 🇫🇷 1️⃣ 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
                "🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝",
                "Łukasz, Żółć, Győr, Đặng Thị Hằng, Þórður, Ħal Għargħur, Øyvind, Çağlar, Šiauliai, Ștefan, Ēriks",
                "Ελληνικά, Αθήνα, ή, ΐ, ἀρχή",
                "Київ, Ђорђе, Ѓорѓи, Їжак, Ўладзімір, ё",
                "Երևան, Հայաստան",
                "თბილისი, საქართველო",
                "ⵜⴰⵎⴰⵣⵉⵖⵜ",
                "a → b, x ≤ y ≥ z ≠ w, ½, x⁴, √2, ①, №, ™, §, †, •, ▪, ■, ☐ ☑ ✓ ✔, ‰, ∞, € £ ₴ ₿, …",
                "1️⃣ 2️⃣",
                "Un mot\u202F👍\u202F! et « 🌱 »"
            })
    void isPrintedAndReadBack(String words) throws IOException {
        byte[] pdf = PDF.render(one(words));

        assertThat(VeraPdf.errors(pdf)).isEmpty();
        assertThat(read(pdf).replaceAll("\\s+", " ")).contains(words);
        assertThat(heard(pdf)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "محمد بن علي",
                "مرحبا بكم في Essaim، عام 2026 (شكرا)",
                "פתח תקווה, שלום",
                "الإسلام لا لآ پیاده",
                "Proposé par أحمد (Sicoval), 3 notes"
            })
    void isReadBackInTheOrderItWasWrittenIn(String words) throws IOException {
        byte[] pdf = PDF.render(one(words));

        assertThat(VeraPdf.errors(pdf)).isEmpty();
        assertThat(read(pdf).replaceAll("\\s+", " ")).contains(words);
        assertThat(heard(pdf)).contains(words);
    }

    @Test
    void whatCoversTwoLinesIsHeardOnceInTheOrderItWasWrittenIn() throws IOException {
        String words =
                "هذا نص طويل بما يكفي ليمتد على أكثر من سطر واحد في الصفحة المطبوعة، وفيه 12 كلمة Essaim وغيرها من الكلمات";
        byte[] pdf = PDF.render(one(words));

        assertThat(VeraPdf.errors(pdf)).isEmpty();
        assertThat(heard(pdf)).containsOnlyOnce(words);
    }

    @Test
    void lettersOfArabicTakeTheShapeTheirNeighboursAskFor() {
        // Meem first, hah in the middle, meem in the middle, dal last.
        assertThat(ArabicShapes.shape("محمد")).isEqualTo("\uFEE3\uFEA4\uFEE4\uFEAA");
        // Lam and alef are one; dal does not join what follows.
        assertThat(ArabicShapes.shape("سلام دار")).isEqualTo("\uFEB3\uFEFC\u0645 \u062F\u0627\u0631");
        // Peh and yeh of Persian.
        assertThat(ArabicShapes.shape("پی")).isEqualTo("\uFB58\uFBFD");
        // What joins nobody stands alone, and a sign that parts keeps the shapes apart.
        assertThat(ArabicShapes.shape("ءم")).isEqualTo("\u0621\u0645");
        assertThat(ArabicShapes.shape("م\u200Cم")).isEqualTo("\u0645\u200C\u0645");
    }

    @Test
    void aLineRunsFromRightToLeftWithItsNumbersAndItsLatinWordsTheirWay() {
        assertThat(new PdfRightToLeft().reorderRTLTextToLTR("אבג 12 Sicoval (דה)")).isEqualTo("(הד) Sicoval 12 גבא");
    }

    @Test
    void whatNoFontDrawsIsSaidInWords() throws IOException {
        assertThat(read(PDF.render(one("中文, नमस्ते, \uE000, \uDBFF\uDFFD"))).replace('\u00A0', ' ').replaceAll("\\s+", " "))
                .contains("[écriture chinoise : U+4E2D U+6587]", "[écriture devanagari : U+0928", "[signe U+E000]")
                .doesNotContain("?");
    }

    @Test
    void aStyleOfLettersIsPrintedAsTheLetters() throws IOException {
        assertThat(read(PDF.render(one("𝗚𝗿𝗮𝘀, Ｌａｒｇｅ, ﬁn, e\u0301te\u0301, a\u200Db, A‑t‑on"))))
                .contains("Gras, Large, fin, été, ab, A-t-on");
    }

    @Test
    void aDocumentThatOnlyOurOwnLettersWriteCarriesNoOtherFont() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PDF.render(one("Łódź, Győr, l’été, œuvre")))) {
            assertThat(pdf.getPage(0).getResources().getFontNames()).isNotEmpty().allSatisfy(name -> assertThat(
                            pdf.getPage(0).getResources().getFont(name).getName())
                    .doesNotContain("EssaimLettres", "EssaimSignes"));
        }
    }

    @Test
    void aWholeDocumentOfThemIsAccessible() throws IOException {
        String all = "Très bien 👍🏽 👨‍👩‍👧‍👦 🇪🇺 Łukasz Ελλάδα Київ محمد שלום Երևան თბილისი 中文";
        Document document = new Document(
                all,
                all,
                Locale.FRENCH,
                new Meta(all, all, all, all, "exemple 👍"),
                new Cover(
                        all,
                        Drawing.on(Ink.HONEY, 794, 700)
                                .fill(org.essaim.document.Path.hexagon(397, 590, 44), Ink.INK)
                                .done(),
                        all,
                        List.of(all)),
                List.of(new Section(
                        "une",
                        all,
                        true,
                        List.of(
                                new Block.Heading(3, all),
                                Block.lead(all),
                                new Block.Items(true, List.of(Inline.text(all))),
                                new Block.Table(
                                        all,
                                        List.of(
                                                new Column(all, Column.Form.WIDE, false),
                                                new Column(all, Column.Form.NARROW, true)),
                                        List.of(List.of(Inline.text(all), Inline.text("👍")))),
                                new Block.Paragraph(
                                        Block.Tone.BODY,
                                        List.of(
                                                new Inline.Strong(all),
                                                new Inline.Emphasis(all),
                                                new Inline.Small(all),
                                                new Inline.Link(all, "https://essaim.example/", all)))))));
        byte[] pdf = PDF.render(document);
        String keep = System.getProperty("essaim.keep");
        if (keep != null) {
            Files.write(Path.of(keep, "letters.pdf"), pdf);
        }

        assertThat(VeraPdf.errors(pdf)).isEmpty();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo(all);
            assertThat(read.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo(all);
        }
    }

    private static Document one(String words) {
        return new Document(
                "Titre",
                "",
                Locale.FRENCH,
                new Meta("Description", "Essaim", "Titre", "Pied", ""),
                null,
                List.of(new Section("une", "Une section", false, List.of(Block.paragraph(words)))));
    }

    private static String heard(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return PdfStructure.words(document);
        }
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
