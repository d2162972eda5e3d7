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
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/// Prints a document as PDF/UA-1: tagged, every font embedded, heads and feet outside the reading order. Rendering
/// happens in memory, at most two documents at once: the others wait their turn.
@Component
public final class PdfRenderer {

    private static final int AT_ONCE = 2;

    private final PdfFonts fonts = PdfFonts.load();
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private final Semaphore presses = new Semaphore(AT_ONCE, true);
    private final PdfPage page = new PdfPage(fonts);

    public PdfRenderer() {
        fonts.standInForSystemFonts();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /// @return a whole PDF file; letters that no font of ours draws are replaced by their base letter or `?`
    public byte[] render(Document document) {
        return render(document, Paper.A4);
    }

    /// The same on other paper.
    public byte[] render(Document document, Paper paper) {
        presses.acquireUninterruptibly();
        try {
            return print(document, paper);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            presses.release();
        }
    }

    private byte[] print(Document document, Paper paper) throws IOException {
        PdfPictures pictures = new PdfPictures();
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
                .withHtmlContent(page.write(document, pictures), null)
                .toStream(out);
        for (PdfFonts.Face face : fonts.faces()) {
            builder.useFont(
                    face::open,
                    face.family(),
                    face.weight(),
                    face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var pdf = renderer.getPdfDocument()) {
                PdfTags.finish(pdf);
                PdfPaper.lay(pdf, document, renderer);
                PdfEnlarging.to(paper, pdf);
                pdf.save(out);
            }
        }
        return out.toByteArray();
    }
}
