package org.essaim.restitution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.essaim.document.Document;
import org.essaim.document.PdfRenderer;
import org.essaim.document.PdfStructure;
import org.essaim.document.VeraPdf;
import org.essaim.ui.Messages;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What leaves the room is accessible, whatever the room got to.
class RestitutionPdfTest {
    private static final PdfRenderer PDF = new PdfRenderer(new Messages(true));

    @Test
    void aFullRoomLeavesWithAnAccessibleRestitution() throws IOException {
        byte[] pdf = print("full", Restitutions.compose(RestitutionSamples.full(), RestitutionSamples.WORDS));

        assertThat(VeraPdf.errors(pdf)).isEmpty();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isBetween(15, 32);
            assertThat(PdfStructure.alternatives(read)).noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPARED", "DECOMPOSITION", "CLOSED"})
    void soDoesTheSampleRoomAtEachStage(Moment moment) throws IOException {
        byte[] pdf = print(
                moment.name().toLowerCase(),
                Restitutions.compose(RestitutionSamples.at(moment, true), RestitutionSamples.WORDS));

        assertThat(VeraPdf.errors(pdf)).isEmpty();
    }

    @Test
    void soDoesEachTerritory() throws IOException {
        RestitutionMaterial material = RestitutionSamples.at(Moment.CLOSED, true);
        byte[] one = print(
                "sheet",
                Restitutions.territorySheet(material, material.territories().get(2), RestitutionSamples.WORDS));
        byte[] all = print("sheets", Restitutions.territorySheets(material, RestitutionSamples.WORDS));

        assertThat(VeraPdf.errors(one)).isEmpty();
        assertThat(VeraPdf.errors(all)).isEmpty();
    }

    /// With `-Dessaim.keep=folder` the files stay, to be looked at.
    private static byte[] print(String name, Document document) throws IOException {
        byte[] pdf = PDF.render(document);
        String keep = System.getProperty("essaim.keep");
        if (keep != null) {
            Files.write(Path.of(keep, name + ".pdf"), pdf);
        }
        return pdf;
    }
}
