package org.essaim.document;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxFastOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Draws the pictures of one document straight into its pages: no SVG engine, no form per picture, so a matrix of five
/// hundred signs costs a few milliseconds.
final class PdfPictures implements Markup.Pictures, FSObjectDrawerFactory, FSObjectDrawer {
    /// The alternative of a sign that only repeats words; never seen by a reader, see [PdfTags].
    static final String SILENT = "silent";

    private final List<Drawing> drawings = new ArrayList<>();

    @Override
    public void sign(Markup out, Sign sign, String alternative) {
        object(out, sign.drawing(), alternative, "sign " + sign.className());
        out.raw("></object>");
    }

    @Override
    public void figure(Markup out, Drawing drawing, String alternative, int widthMm) {
        object(out, drawing, alternative, "drawing");
        double heightMm = (double) widthMm * drawing.height() / drawing.width();
        out.attribute("style", "width:" + widthMm + "mm;height:" + Math.round(heightMm * 100) / 100.0 + "mm");
        out.raw("></object>");
    }

    private void object(Markup out, Drawing drawing, String alternative, String className) {
        out.raw("<object")
                .attribute("data", Integer.toString(drawings.size()))
                .attribute("alt", alternative.isEmpty() ? SILENT : alternative)
                .attribute("class", className);
        drawings.add(drawing);
    }

    @Override
    public FSObjectDrawer createDrawer(Element object) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element object) {
        return object.getNodeName().equals("object");
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element object,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        Drawing drawing = drawings.get(Integer.parseInt(object.getAttribute("data")));
        if (object.getAttribute("alt").equals(SILENT)) {
            turnIntoArtifact((PdfBoxFastOutputDevice) device);
        }
        draw(drawing, device, x, y, width / drawing.width());
        return null;
    }

    /// We are called inside the marked content of a Figure, which our caller closes after us. A silent sign closes it
    /// still empty and draws in an artifact instead; [PdfTags] then takes the empty figure out of the tree.
    private static void turnIntoArtifact(PdfBoxFastOutputDevice device) {
        device.getCurrentPage().endMarkedContent();
        COSDictionary kind = new COSDictionary();
        kind.setItem(COSName.TYPE, COSName.getPDFName("Layout"));
        device.getCurrentPage().beginMarkedContent(COSName.ARTIFACT, kind);
    }

    private static void draw(Drawing drawing, OutputDevice device, double x, double y, double scale) {
        for (Drawing.Stroke stroke : drawing.strokes()) {
            Path2D path = path(stroke.data(), x, y, scale);
            Ink fill = stroke.fill();
            if (fill != null) {
                device.setColor(colour(fill, drawing.ground(), stroke.percent()));
                device.fill(path);
            }
            Ink line = stroke.line();
            if (line != null) {
                device.setColor(colour(line, drawing.ground(), stroke.percent()));
                device.setStroke(pen(stroke, scale));
                device.draw(path);
            }
        }
    }

    private static BasicStroke pen(Drawing.Stroke stroke, double scale) {
        float weight = (float) (stroke.weight() / 100.0 * scale);
        return stroke.dotted()
                ? new BasicStroke(
                        weight,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        10,
                        new float[] {weight, weight * 1.2f},
                        0)
                : new BasicStroke(weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static FSRGBColor colour(Ink ink, Ink ground, int percent) {
        int rgb = ink.over(ground, percent);
        return new FSRGBColor(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    private static Path2D path(String data, double x, double y, double scale) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double[] at = new double[6];
        int i = 0;
        while (i < data.length()) {
            char command = data.charAt(i++);
            int wanted = switch (command) {
                case 'M', 'L' -> 2;
                case 'C' -> 6;
                default -> 0;
            };
            for (int n = 0; n < wanted; n++) {
                int from = i;
                while (i < data.length() && "-.0123456789".indexOf(data.charAt(i)) >= 0) {
                    i++;
                }
                at[n] = Double.parseDouble(data.substring(from, i)) * scale + (n % 2 == 0 ? x : y);
                if (n + 1 < wanted) {
                    i++;
                }
            }
            switch (command) {
                case 'M' -> path.moveTo(at[0], at[1]);
                case 'L' -> path.lineTo(at[0], at[1]);
                case 'C' -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                case 'Z' -> path.closePath();
                default -> throw new IllegalArgumentException("Not a path: " + data);
            }
        }
        return path;
    }
}
