package org.essaim.document;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/// What lies under the words of every page, outside the reading order: the honey of the cover, then the thread in the
/// margin with a node at each section. The thread leaves the cover at the foot where page two takes it up.
final class PdfPaper {
    static final float POINTS_PER_MM = 72 / 25.4f;
    /// Where the thread runs on every page, and where a cover figure must let it go.
    static final float THREAD_MM = 15.9f;

    private static final float THREAD_WEIGHT = 1.1f;
    private static final float NODE_RADIUS = 3.9f;
    /// From the top of a section title to the middle of its first line, in points.
    private static final float TITLE_MIDDLE = 16.5f;

    private PdfPaper() {}

    static void lay(PDDocument pdf, Document document, PdfBoxRenderer renderer) throws IOException {
        List<PagePosition<Box>> titles = document.sections().isEmpty()
                ? List.of()
                : renderer.findPagePositionsByID(Pattern.compile(document.sections().stream()
                        .map(section -> Pattern.quote(section.id()))
                        .collect(Collectors.joining("|"))));
        for (int number = 0; number < pdf.getNumberOfPages(); number++) {
            PDPage page = pdf.getPage(number);
            try (var paper = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true, true)) {
                paper.beginMarkedContent(COSName.ARTIFACT);
                if (number == 0 && document.cover() != null) {
                    ink(paper, Ink.HONEY);
                    paper.addRect(
                            0,
                            0,
                            page.getMediaBox().getWidth(),
                            page.getMediaBox().getHeight());
                    paper.fill();
                } else {
                    thread(paper, page, nodesOn(number, titles));
                }
                paper.endMarkedContent();
            }
        }
    }

    private static List<Float> nodesOn(int page, List<PagePosition<Box>> titles) {
        List<Float> nodes = new ArrayList<>();
        for (PagePosition<Box> title : titles) {
            if (title.getPageNo() == page) {
                nodes.add(title.getY() + title.getHeight() - TITLE_MIDDLE);
            }
        }
        return nodes;
    }

    private static void thread(PDPageContentStream paper, PDPage page, List<Float> nodes) throws IOException {
        float x = THREAD_MM * POINTS_PER_MM;
        paper.setStrokingColor(Ink.THREAD.red() / 255f, Ink.THREAD.green() / 255f, Ink.THREAD.blue() / 255f);
        paper.setLineWidth(THREAD_WEIGHT);
        paper.moveTo(x, 0);
        paper.lineTo(x, page.getMediaBox().getHeight());
        paper.stroke();
        ink(paper, Ink.PAPER);
        for (float y : nodes) {
            circle(paper, x, y, NODE_RADIUS);
        }
    }

    private static void circle(PDPageContentStream paper, float x, float y, float radius) throws IOException {
        float k = radius * 0.5523f;
        paper.moveTo(x + radius, y);
        paper.curveTo(x + radius, y + k, x + k, y + radius, x, y + radius);
        paper.curveTo(x - k, y + radius, x - radius, y + k, x - radius, y);
        paper.curveTo(x - radius, y - k, x - k, y - radius, x, y - radius);
        paper.curveTo(x + k, y - radius, x + radius, y - k, x + radius, y);
        paper.closePath();
        paper.fillAndStroke();
    }

    private static void ink(PDPageContentStream paper, Ink ink) throws IOException {
        paper.setNonStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
    }
}
