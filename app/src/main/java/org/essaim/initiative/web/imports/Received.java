package org.essaim.initiative.web.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.imports.GivenFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Where sent files wait to be read: the request is over long before.
@Component
class Received {
    private final Path directory;

    Received(@Value("${essaim.data}") Path data) {
        this.directory = data.resolve("imports").toAbsolutePath();
    }

    List<GivenFile> keep(List<MultipartFile> sent) throws IOException {
        Files.createDirectories(directory);
        var files = new ArrayList<GivenFile>();
        for (MultipartFile one : sent) {
            Path path = Files.createTempFile(directory, "recu-", ".csv");
            one.transferTo(path);
            files.add(new GivenFile(path, name(one), true));
        }
        return files;
    }

    /// Some browsers send a path.
    private static String name(MultipartFile sent) {
        String name = sent.getOriginalFilename();
        return name == null || name.isBlank() ? "fichier.csv" : name.replaceAll(".*[/\\\\]", "").strip();
    }

    /// What an earlier process had received and did not read.
    @EventListener(ApplicationReadyEvent.class)
    void forgetLeftOvers() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> left = Files.list(directory)) {
            for (Path path : left.toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
