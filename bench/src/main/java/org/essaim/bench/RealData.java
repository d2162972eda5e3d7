package org.essaim.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the public lists lie that measurements are made on: in `data` of the folder that `ESSAIM_SHARED` names, or else of
/// the nearest folder `shared` above. Essaim does not come with them.
public final class RealData {
    private RealData() {}

    /// Where a file of that name should be; whether it is there is to be seen.
    public static Path file(String name) {
        String given = System.getProperty("ESSAIM_SHARED", System.getenv("ESSAIM_SHARED"));
        for (Path up = Path.of("").toAbsolutePath(); given == null && up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("shared").resolve("data"))) {
                given = up.resolve("shared").toString();
            }
        }
        return Path.of(given == null ? "../shared" : given, "data", name);
    }
}
