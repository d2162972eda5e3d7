package org.essaim.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;

/// Prints finished pages larger: words, boxes of links and of pictures grow together; tags stay what they are.
final class PdfEnlarging {
    private PdfEnlarging() {}

    static void to(Paper paper, PDDocument pdf) throws IOException {
        if (paper == Paper.A4) {
            return;
        }
        for (PDPage page : pdf.getPages()) {
            enlarge(page, pdf, paper.scale);
        }
        boxes(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), paper.scale);
    }

    private static void enlarge(PDPage page, PDDocument pdf, float scale) throws IOException {
        try (var before = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true, false)) {
            // Restored by the stream that ends the page: what stands between is whole in itself.
            before.saveGraphicsState();
            before.transform(Matrix.getScaleInstance(scale, scale));
        }
        try (var after = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, false)) {
            after.restoreGraphicsState();
        }
        page.setMediaBox(larger(page.getMediaBox(), scale));
        for (COSName box : List.of(COSName.CROP_BOX, COSName.TRIM_BOX, COSName.BLEED_BOX, COSName.ART_BOX)) {
            if (page.getCOSObject().getDictionaryObject(box) instanceof COSArray corners) {
                multiply(corners, scale);
            }
        }
        for (PDAnnotation annotation : page.getAnnotations()) {
            annotation.setRectangle(larger(annotation.getRectangle(), scale));
            if (annotation.getCOSObject().getDictionaryObject(COSName.QUADPOINTS) instanceof COSArray corners) {
                multiply(corners, scale);
            }
        }
    }

    /// Where pictures say that they are.
    private static void boxes(COSDictionary element, float scale) {
        if (element.getDictionaryObject(COSName.A) instanceof COSDictionary attributes
                && attributes.getDictionaryObject(COSName.BBOX) instanceof COSArray corners) {
            multiply(corners, scale);
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> all = new ArrayList<>();
        if (kids instanceof COSArray several) {
            several.forEach(all::add);
        } else if (kids != null) {
            all.add(kids);
        }
        for (COSBase kid : all) {
            COSBase known = kid instanceof COSObject reference ? reference.getObject() : kid;
            if (known instanceof COSDictionary child && child.containsKey(COSName.S)) {
                boxes(child, scale);
            }
        }
    }

    private static void multiply(COSArray numbers, float scale) {
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.getObject(i) instanceof COSNumber number) {
                numbers.set(i, new COSFloat(number.floatValue() * scale));
            }
        }
    }

    private static PDRectangle larger(PDRectangle box, float scale) {
        return new PDRectangle(
                box.getLowerLeftX() * scale,
                box.getLowerLeftY() * scale,
                box.getWidth() * scale,
                box.getHeight() * scale);
    }
}
