package org.essaim.document;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.essaim.ui.HeavyLine;
import org.essaim.ui.Messages;
import org.springframework.stereotype.Component;

/// Prints a document as PDF/UA-1: tagged, every font embedded, heads and feet outside the reading order. Rendering
/// happens in memory, one document at a time: the others wait their turn, beside the rooms and not in their way.
@Component
public final class PdfRenderer {
    private static final int MOST_WAITING = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final PdfFonts fonts = PdfFonts.load();
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private final HeavyLine press = new HeavyLine("print", 1, MOST_WAITING, PATIENCE);
    private final PdfPage page = new PdfPage();
    private final PdfUnprintable unprintable;

    public PdfRenderer(Messages messages) {
        unprintable = new PdfUnprintable(fonts, messages);
        fonts.standInForSystemFonts();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /// @throws org.essaim.ui.Problem 503 when too many wait already
    /// @return a whole PDF file; a sign that no font of ours draws is said in words
    public byte[] render(Document document) {
        return render(document, Paper.A4);
    }

    /// The same on other paper.
    public byte[] render(Document document, Paper paper) {
        try {
            return press.work(() -> print(document, paper));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] print(Document document, Paper paper) throws IOException {
        PdfPictures pictures = new PdfPictures();
        PdfWords words = new PdfWords(fonts, unprintable);
        String content = page.write(document, pictures, words);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .withProducer("Essaim")
                .useObjectDrawerFactory(pictures)
                .useUnicodeLineBreaker(new PdfLines())
                .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                // The page holds all it needs: an address in somebody's words is never fetched.
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(content, null)
                .toStream(out);
        use(fonts.faces(), builder);
        if (words.needOtherFonts()) {
            use(fonts.others().faces(), builder);
        }
        if (!words.backwards().isEmpty()) {
            builder.useUnicodeBidiReorderer(new PdfRightToLeft());
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var pdf = renderer.getPdfDocument()) {
                PdfTags.finish(pdf, words.backwards());
                PdfPaper.lay(pdf, document, renderer);
                PdfEnlarging.to(paper, pdf);
                pdf.save(out);
            }
        }
        return out.toByteArray();
    }

    private static void use(List<PdfFonts.Face> faces, PdfRendererBuilder builder) {
        for (PdfFonts.Face face : faces) {
            builder.useFont(
                    face::open,
                    face.family(),
                    face.weight(),
                    face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
    }
}
