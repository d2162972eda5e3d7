package org.essaim;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Real data that is not in the repository: in the directory `shared` beside the repository, or where `ESSAIM_SHARED` says.
public final class SharedData {
    private SharedData() {}

    /// Skips the test, saying so, where the file is absent.
    public static Path file(String name) {
        Path file = directory().resolve(name);
        assumeTrue(Files.exists(file), () -> "No " + name + " in " + directory() + ": set ESSAIM_SHARED");
        return file;
    }

    private static Path directory() {
        var named = System.getProperty("ESSAIM_SHARED", System.getenv("ESSAIM_SHARED"));
        if (named != null) {
            return Path.of(named);
        }
        var here = Path.of("").toAbsolutePath();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared").resolve("data"))) {
                return folder.resolve("shared");
            }
        }
        return here.resolve("shared");
    }
}
