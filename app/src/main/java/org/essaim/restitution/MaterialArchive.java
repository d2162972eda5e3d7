package org.essaim.restitution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.essaim.document.MarkdownRenderer;
import org.essaim.ui.CsvFile;

/// All of the material in one file to take away: the restitution as Markdown and the CSV.
public final class MaterialArchive {
    private MaterialArchive() {}

    /// What nobody asked or commented on makes no empty file.
    ///
    /// @return a ZIP; the same material gives the same bytes
    public static byte[] zip(RestitutionMaterial material, Words words) {
        MaterialCsv csv = new MaterialCsv(material, words, CsvFile.FOR_SPREADSHEETS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(
                    zip,
                    material,
                    words.say("file.restitution") + ".md",
                    MarkdownRenderer.render(Restitutions.compose(material, words)));
            if (!material.questions().isEmpty()) {
                add(zip, material, words.say("file.questions") + ".csv", csv.questions());
            }
            add(zip, material, words.say("file.notes") + ".csv", csv.notes());
            if (material.notes().stream().anyMatch(note -> !note.comments().isEmpty())) {
                add(zip, material, words.say("file.comments") + ".csv", csv.comments());
            }
            add(zip, material, words.say("file.elements") + ".csv", csv.elements());
            add(zip, material, words.say("file.verdicts") + ".csv", csv.verdicts());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, RestitutionMaterial material, String name, String text)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(material.writtenAt().local());
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
