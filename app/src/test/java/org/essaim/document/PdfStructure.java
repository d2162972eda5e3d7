package org.essaim.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/// What a screen reader walks.
public final class PdfStructure {

    private PdfStructure() {}

    /// @return the alternative of each figure, in reading order; empty where there is none
    public static List<String> alternatives(PDDocument pdf) {
        List<String> alternatives = new ArrayList<>();
        walk(pdf.getDocumentCatalog().getStructureTreeRoot(), alternatives);
        return alternatives;
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
