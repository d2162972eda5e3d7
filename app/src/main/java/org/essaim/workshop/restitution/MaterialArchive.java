package org.essaim.workshop.restitution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.essaim.document.MarkdownRenderer;

/// All of the material in one file to take away: the restitution as Markdown and the three CSV.
public final class MaterialArchive {

    private MaterialArchive() {}

    /// @return a ZIP; the same material gives the same bytes
    public static byte[] zip(RestitutionMaterial material, Words words) {
        MaterialCsv csv = new MaterialCsv(material, words);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(
                    zip,
                    material,
                    words.say("file.restitution") + ".md",
                    MarkdownRenderer.render(Restitutions.compose(material, words)));
            add(zip, material, words.say("file.notes") + ".csv", csv.notes());
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
        entry.setTimeLocal(material.writtenAt());
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
