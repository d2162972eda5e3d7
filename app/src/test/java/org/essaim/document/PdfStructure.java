package org.essaim.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// What a screen reader walks.
public final class PdfStructure {
    private PdfStructure() {}

    /// @return the alternative of each figure, in reading order; empty where there is none
    public static List<String> alternatives(PDDocument pdf) {
        List<String> alternatives = new ArrayList<>();
        walk(pdf.getDocumentCatalog().getStructureTreeRoot(), alternatives);
        return alternatives;
    }

    /// @return the words in the order of the tags, a page's running head and foot left out
    public static String words(PDDocument pdf) throws IOException {
        Map<PDPage, Map<Integer, String>> written = new HashMap<>();
        for (PDPage page : pdf.getPages()) {
            var extractor = new PDFMarkedContentExtractor() {
                @Override
                public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
                    // The typesetter names the properties; the extractor takes their name for the tag.
                    PDPropertyList named =
                            properties == null ? page.getResources().getProperties(tag) : null;
                    super.beginMarkedContentSequence(tag, named == null ? properties : named.getCOSObject());
                }
            };
            extractor.processPage(page);
            Map<Integer, String> onPage = new HashMap<>();
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                onPage.merge(content.getMCID(), text(content), String::concat);
            }
            written.put(page, onPage);
        }
        StringBuilder words = new StringBuilder();
        say(pdf.getDocumentCatalog().getStructureTreeRoot(), null, written, words);
        return words.toString();
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            }
        }
        return text.toString();
    }

    private static void say(
            PDStructureNode node,
            @Nullable PDPage page,
            Map<PDPage, Map<Integer, String>> written,
            StringBuilder words) {
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element when element.getActualText() != null ->
                    words.append(element.getActualText());
                case PDStructureElement element ->
                    say(element, element.getPage() == null ? page : element.getPage(), written, words);
                case Integer content -> words.append(written.getOrDefault(page, Map.of()).getOrDefault(content, ""));
                case PDMarkedContentReference content ->
                    words.append(written.getOrDefault(content.getPage() == null ? page : content.getPage(), Map.of())
                            .getOrDefault(content.getMCID(), ""));
                default -> {}
            }
        }
    }

    private static void walk(PDStructureNode node, List<String> alternatives) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    String alternative = element.getAlternateDescription();
                    alternatives.add(alternative == null ? "" : alternative);
                }
                walk(element, alternatives);
            }
        }
    }
}
