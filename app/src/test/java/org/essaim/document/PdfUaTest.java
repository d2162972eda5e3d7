package org.essaim.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.essaim.ui.Messages;
import org.junit.jupiter.api.Test;

class PdfUaTest {
    private static final PdfRenderer RENDERER = new PdfRenderer(new Messages(true));

    @Test
    void aDocumentWithCoverRunningHeadsThreadAndMatrixHasNoError() throws IOException {
        byte[] pdf = RENDERER.render(SampleDocument.withEverything());
        String keep = System.getProperty("essaim.keep");
        if (keep != null) {
            Files.write(Path.of(keep, "sample.pdf"), pdf);
        }

        assertThat(VeraPdf.errors(pdf)).isEmpty();
    }
}
