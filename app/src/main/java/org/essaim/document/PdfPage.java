package org.essaim.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.essaim.document.Document.Cover;
import org.essaim.document.Document.Section;

/// The whole XHTML page that is typeset: head with what PDF/UA wants to know, running head and foot, cover, sections.
final class PdfPage {
    private static final int PAGE_WIDTH_MM = 210;

    private final String style;

    PdfPage() {
        this.style = read("/document/print.css");
    }

    String write(Document document, PdfPictures pictures, PdfWords words) {
        Markup out = Markup.forPaper(pictures, words);
        out.raw("<html").attribute("lang", document.language().toLanguageTag()).raw("><head>");
        head(document, out);
        out.raw("</head><body>\n");
        Cover cover = document.cover();
        if (cover != null) {
            cover(document, cover, out);
        }
        running(document, out);
        if (cover == null) {
            out.raw("<h1 class=\"plain\">").text(document.title()).raw("</h1>\n");
            if (!document.subtitle().isEmpty()) {
                out.raw("<p class=\"subtitle\">").text(document.subtitle()).raw("</p>\n");
            }
        }
        boolean first = true;
        for (Section section : document.sections()) {
            section(section, first ? cover != null : section.ownPage(), out);
            first = false;
        }
        return out.raw("</body></html>").toString();
    }

    private void head(Document document, Markup out) {
        out.raw("<title>").plain(document.title()).raw("</title>");
        meta("subject", document.subtitle(), out);
        meta("description", document.meta().description(), out);
        meta("author", document.meta().author(), out);
        out.raw("<style>").raw(style).raw("</style><bookmarks>");
        for (Section section : document.sections()) {
            out.raw("<bookmark")
                    .attribute("name", section.title())
                    .attribute("href", "#" + section.id())
                    .raw("/>");
        }
        out.raw("</bookmarks>");
    }

    private static void meta(String name, String content, Markup out) {
        out.raw("<meta").attribute("name", name).attribute("content", content).raw("/>");
    }

    private void cover(Document document, Cover cover, Markup out) {
        out.raw("<div class=\"cover\"><div class=\"cover-words\"><p class=\"brand\">")
                .sign(Sign.BRAND, "")
                .raw(" ")
                .text(cover.brand())
                .raw("</p><h1")
                .attribute("class", size(document.title()))
                .raw(">")
                .text(document.title())
                .raw("</h1><p class=\"cover-subtitle\">")
                .text(document.subtitle())
                .raw("</p></div><div class=\"cover-figure\">")
                .figure(cover.figure(), cover.alternative(), PAGE_WIDTH_MM)
                .raw("</div><div class=\"cover-facts\">");
        for (String fact : cover.facts()) {
            out.raw("<p>").text(fact).raw("</p>");
        }
        if (!document.meta().mark().isEmpty()) {
            out.raw("<p class=\"cover-mark\"><span class=\"example\">")
                    .text(document.meta().mark())
                    .raw("</span></p>");
        }
        out.raw("</div></div>\n");
    }

    /// The title never reaches the figure, which starts at a third of the page.
    private static String size(String title) {
        return title.length() <= 64 ? "short" : title.length() <= 110 ? "long" : "longer";
    }

    private void running(Document document, Markup out) {
        out.raw("<div class=\"running-head\"><table><tr><td class=\"left\">")
                .text(document.meta().runningHead())
                .raw("</td><td class=\"right\">");
        if (!document.meta().mark().isEmpty()) {
            out.raw("<span class=\"example\">").text(document.meta().mark()).raw("</span>");
        }
        out.raw("</td></tr></table></div>\n<div class=\"running-foot\"><table><tr><td class=\"left\">")
                .text(document.meta().folio())
                .raw("</td><td class=\"right\"><span class=\"page-number\"></span></td></tr></table></div>\n");
    }

    private void section(Section section, boolean startsPage, Markup out) {
        out.raw(startsPage ? "<div class=\"section starts-page\">" : "<div class=\"section\">");
        out.raw("<h2")
                .attribute("id", section.id())
                .raw(">")
                .text(section.title())
                .raw("</h2>\n");
        out.blocks(section.blocks());
        out.raw("</div>\n");
    }

    private static String read(String resource) {
        try (InputStream in = PdfPage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
