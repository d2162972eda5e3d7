package org.essaim.document;

import java.util.EnumSet;
import java.util.Set;
import org.essaim.document.Document.Cover;
import org.essaim.document.Document.Section;

/// Writes a document as one `article` to be put, unescaped, in a page of the site that links `document/document.css`.
/// It holds the page's only `h1`. No style and no script: colours come by class, so both themes are served.
public final class HtmlRenderer {
    private static final double PIXELS_PER_MM = 96 / 25.4;

    private HtmlRenderer() {}

    public static String render(Document document) {
        Vectors vectors = new Vectors();
        Markup out = Markup.forScreen(vectors);
        out.raw("<article class=\"document thread\"")
                .attribute("lang", document.language().toLanguageTag())
                .raw(">\n");
        head(document, out);
        for (Section section : document.sections()) {
            // Not a landmark: two sections may well have the same title, and headings lead through them.
            out.raw("<section><h2")
                    .attribute("id", section.id())
                    .raw(">")
                    .text(section.title())
                    .raw("</h2>\n");
            out.blocks(section.blocks());
            out.raw("</section>\n");
        }
        vectors.sheet(out);
        return out.raw("</article>\n").toString();
    }

    private static void head(Document document, Markup out) {
        Cover cover = document.cover();
        out.raw(cover == null ? "<header>" : "<header class=\"document-cover\">")
                .raw("<h1>")
                .text(document.title())
                .raw("</h1>");
        if (!document.subtitle().isEmpty()) {
            out.raw("<p class=\"subtitle\">").text(document.subtitle()).raw("</p>");
        }
        if (cover != null) {
            out.figure(cover.figure(), cover.alternative(), 0);
            for (String fact : cover.facts()) {
                out.raw("<p class=\"fact\">").text(fact).raw("</p>");
            }
        }
        if (!document.meta().mark().isEmpty()) {
            out.raw("<p class=\"fact\"><span class=\"example\">")
                    .text(document.meta().mark())
                    .raw("</span></p>");
        }
        out.raw("</header>\n");
    }

    /// Pictures as inline SVG; a sign is drawn once on a hidden sheet and called wherever it stands.
    private static final class Vectors implements Markup.Pictures {
        private final Set<Sign> used = EnumSet.noneOf(Sign.class);

        @Override
        public void sign(Markup out, Sign sign, String alternative) {
            used.add(sign);
            out.raw("<svg class=\"sign\" viewBox=\"0 0 20 20\"");
            heard(out, alternative);
            out.raw("><use href=\"#").raw(sign.className()).raw("\"/></svg>");
        }

        @Override
        public void figure(Markup out, Drawing drawing, String alternative, int widthMm) {
            out.raw("<svg class=\"drawing\" viewBox=\"0 0 ")
                    .number(drawing.width())
                    .raw(" ")
                    .number(drawing.height())
                    .raw("\"");
            if (widthMm > 0) {
                out.raw(" width=\"")
                        .number((int) Math.round(widthMm * PIXELS_PER_MM))
                        .raw("\"");
            }
            heard(out, alternative);
            out.raw(">");
            strokes(out, drawing);
            out.raw("</svg>");
        }

        void sheet(Markup out) {
            out.raw("<svg class=\"sign-sheet\" width=\"0\" height=\"0\" aria-hidden=\"true\">");
            for (Sign sign : used) {
                out.raw("<symbol id=\"").raw(sign.className()).raw("\" viewBox=\"0 0 20 20\">");
                strokes(out, sign.drawing());
                out.raw("</symbol>");
            }
            out.raw("</svg>\n");
        }

        private static void heard(Markup out, String alternative) {
            if (alternative.isEmpty()) {
                out.raw(" aria-hidden=\"true\"");
            } else {
                out.raw(" role=\"img\"").attribute("aria-label", alternative);
            }
        }

        private static void strokes(Markup out, Drawing drawing) {
            for (Drawing.Stroke stroke : drawing.strokes()) {
                Ink fill = stroke.fill();
                Ink line = stroke.line();
                out.raw("<path class=\"").raw(fill == null ? "fill-none" : "fill-" + fill.className());
                if (line != null) {
                    out.raw(" stroke-").raw(line.className());
                }
                out.raw(stroke.dotted() ? " stroke-dotted\"" : "\"");
                if (line != null) {
                    out.raw(" stroke-width=\"").raw(decimal(stroke.weight())).raw("\"");
                }
                if (stroke.percent() < 100) {
                    out.raw(" opacity=\"").raw(decimal(stroke.percent())).raw("\"");
                }
                out.raw(" d=\"").raw(stroke.data()).raw("\"/>");
            }
        }

        private static String decimal(int hundredths) {
            return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
        }
    }
}
