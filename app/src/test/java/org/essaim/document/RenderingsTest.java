package org.essaim.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.essaim.document.Document.Meta;
import org.essaim.document.Document.Section;
import org.essaim.ui.Messages;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class RenderingsTest {
    private static final Document EVERYTHING = SampleDocument.withEverything();
    private static final PdfRenderer PDF = new PdfRenderer(new Messages(true));

    @Test
    void theScreenGetsWellFormedMarkupWithoutStyleOrScript() throws Exception {
        String html = HtmlRenderer.render(EVERYTHING);

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        assertThat(html).doesNotContain("style=", "<script", "<style").containsOnlyOnce("<h1>");
    }

    @Test
    void everyPictureOnTheScreenSaysWhatItShowsOrIsSilent() {
        Matcher pictures =
                Pattern.compile("<svg class=\"(sign|drawing)\"[^>]*>").matcher(HtmlRenderer.render(EVERYTHING));

        assertThat(pictures.results().map(picture -> picture.group()))
                .isNotEmpty()
                .allMatch(picture -> picture.contains("aria-hidden=\"true\"")
                        || picture.matches(".*role=\"img\" aria-label=\"[^\"]+\".*"));
    }

    @Test
    void everyFigureOfThePdfHasAnAlternative() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PDF.render(EVERYTHING))) {
            assertThat(PdfStructure.alternatives(pdf))
                    .isNotEmpty()
                    .noneMatch(alternative -> alternative.isBlank() || alternative.equals("silent"));
        }
    }

    @Test
    void whatWasWrittenIsReadBackFromThePdfWithItsFrenchSpaces() throws IOException {
        String words =
                "L’été\u00A0: « \u202F10\u202F782\u00A0€\u202F», œuvre, financement, efficace, souffle, flotte, Évian\u202F; ça\u202F?";
        String read = read(PDF.render(one(Block.paragraph(words))));

        assertThat(read).contains(words);
    }

    @Test
    void somebodysMarkupStaysText() throws IOException {
        Document document = one(Block.paragraph("<script>alert('x')</script> & \"*gras*\" [a](javascript:b)"));

        assertThat(HtmlRenderer.render(document)).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(read(PDF.render(document))).contains("<script>alert('x')</script> &");
        assertThat(MarkdownRenderer.render(document)).contains("\\<script\\>", "\\*gras\\*", "\\[a\\](javascript:b)");
    }

    @Test
    void markdownKeepsTheOrderAndTheTables() {
        String markdown = MarkdownRenderer.render(EVERYTHING);

        assertThat(markdown)
                .startsWith("# Mobiliser et faire collaborer tous les acteurs du territoire\n")
                .containsSubsequence(
                        "## En une page", "**Rochefort Océan**", "## Reproduire, adapter, écarter", "| --- |")
                .contains("[le commun](<https://essaim.example/communs/a>)");
    }

    @Test
    void aCodeIsReadBackByAScanner() throws Exception {
        String address = "https://essaim.example/ateliers/mobiliser/restitution?territoire=epci-200039857";
        String read = QrReading.of(QrDrawing.of(address));

        assertThat(read).isEqualTo(address);
    }

    private static Document one(Block block) {
        return new Document(
                "Titre",
                "",
                Locale.FRENCH,
                new Meta("Description", "Essaim", "Titre", "Pied", ""),
                null,
                List.of(new Section("une", "Une section", false, List.of(block))));
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
