package org.essaim.imports;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// What a file is when it is no table in text, by its first bytes: whoever gave it learns how to make one of it.
enum FileKind {
    EXCEL,
    OLD_EXCEL,
    OPEN_DOCUMENT,
    ARCHIVE,
    PDF,
    WEB_PAGE,
    JSON,
    PICTURE;

    private static final int HEAD = 64;
    private static final int MOST_ENTRIES = 40;

    String messageKey() {
        return "imports.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<FileKind> of(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4")) {
            return Optional.of(archive(path));
        }
        String text = start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of(OLD_EXCEL);
        }
        if (start.startsWith("%PDF")) {
            return Optional.of(PDF);
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("GIF8")) {
            return Optional.of(PICTURE);
        }
        if (text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml")) {
            return Optional.of(WEB_PAGE);
        }
        return text.startsWith("{") || text.startsWith("[") ? Optional.of(JSON) : Optional.empty();
    }

    private static FileKind archive(Path path) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && seen < MOST_ENTRIES; entry = zip.getNextEntry()) {
                seen++;
                if (entry.getName().startsWith("xl/")) {
                    return EXCEL;
                }
                if (entry.getName().equals("mimetype")
                        && new String(zip.readNBytes(HEAD), StandardCharsets.US_ASCII).contains("opendocument")) {
                    return OPEN_DOCUMENT;
                }
            }
            return ARCHIVE;
        } catch (ZipException | EOFException damaged) {
            return ARCHIVE;
        }
    }
}
