package org.essaim.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/// Puts the last hand to the tags, where PDF/UA asks for more than the typesetter writes.
final class PdfTags {
    private PdfTags() {}

    /// @param backwards what runs from right to left, where tags have its number for their expansion
    static void finish(PDDocument pdf, List<String> backwards) throws IOException {
        // The typesetter always leaves a form, without a field and with fonts that are not embedded.
        pdf.getDocumentCatalog().setAcroForm(null);
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        Map<Integer, COSObjectable> parents = root.getParentTree().getNumbers();
        sayLinks(pdf, parents);
        COSArray silent = new COSArray();
        removeSilentFigures(root.getCOSObject(), silent);
        forget(silent, parents);
        if (!backwards.isEmpty()) {
            sayAsWritten(root.getCOSObject(), backwards, new BitSet());
        }
    }

    /// 7.18.5: a link says where it leads. The `title` of the link is the alternative of its structure element.
    private static void sayLinks(PDDocument pdf, Map<Integer, COSObjectable> parents) throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
                    link.setContents(purpose(link, parents.get(link.getStructParent())));
                }
            }
        }
    }

    private static String purpose(PDAnnotationLink link, @Nullable COSObjectable parent) {
        if (parent != null && parent.getCOSObject() instanceof COSDictionary element) {
            String alternative = element.getString(COSName.ALT);
            if (alternative != null) {
                return alternative;
            }
        }
        return link.getAction() instanceof PDActionURI address && address.getURI() != null ? address.getURI() : "→";
    }

    /// @return true when the element itself is to be taken out by its parent
    private static boolean removeSilentFigures(COSDictionary element, COSArray silent) {
        if (COSName.getPDFName("Figure").equals(element.getCOSName(COSName.S))
                && PdfPictures.SILENT.equals(element.getString(COSName.ALT))) {
            silent.add(element);
            return true;
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray several) {
            List<COSBase> kept = new ArrayList<>(several.size());
            for (COSBase kid : several) {
                if (!(resolved(kid) instanceof COSDictionary child && removeSilentFigures(child, silent))) {
                    kept.add(kid);
                }
            }
            if (kept.size() < several.size()) {
                several.clear();
                kept.forEach(several::add);
            }
        } else if (kids instanceof COSDictionary child && removeSilentFigures(child, silent)) {
            element.removeItem(COSName.K);
        }
        return false;
    }

    /// On paper, Arabic and Hebrew are drawn from their end, in shapes: a reader is given the words as they were written,
    /// at the first of their lines.
    private static void sayAsWritten(COSDictionary element, List<String> backwards, BitSet said) {
        String number = element.getString(COSName.E);
        if (number != null) {
            int index = Integer.parseInt(number);
            element.removeItem(COSName.E);
            element.setString(COSName.ACTUAL_TEXT, said.get(index) ? "" : backwards.get(index));
            said.set(index);
            return;
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray several) {
            for (COSBase kid : several) {
                if (resolved(kid) instanceof COSDictionary child) {
                    sayAsWritten(child, backwards, said);
                }
            }
        } else if (kids instanceof COSDictionary child) {
            sayAsWritten(child, backwards, said);
        }
    }

    /// The empty marked contents of removed figures belong to nobody any more.
    private static void forget(COSArray silent, Map<Integer, COSObjectable> parents) {
        Set<COSBase> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        silent.forEach(gone::add);
        for (COSObjectable parent : parents.values()) {
            if (parent.getCOSObject() instanceof COSArray contents) {
                for (int i = 0; i < contents.size(); i++) {
                    if (gone.contains(resolved(contents.get(i)))) {
                        contents.set(i, COSNull.NULL);
                    }
                }
            }
        }
    }

    private static @Nullable COSBase resolved(COSBase base) {
        return base instanceof COSObject reference ? reference.getObject() : base;
    }
}
