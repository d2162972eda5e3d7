package blackbox.ballot;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The directory of reference data: `ESSAIM_SHARED`, or `shared` beside the repository.
final class Shared {
    private Shared() {}

    /// Skips the test, and says why, where the data are not.
    static Path data(String inside) {
        var path = directory().resolve(inside);
        if (!Files.exists(path)) {
            abort("No reference data at " + path + ": set ESSAIM_SHARED");
        }
        return path;
    }

    static Path directory() {
        var named = System.getProperty("ESSAIM_SHARED", System.getenv("ESSAIM_SHARED"));
        if (named != null) {
            return Path.of(named);
        }
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared"))
                .filter(folder -> Files.isDirectory(folder.resolve("oracles")))
                .findFirst()
                .orElse(here.resolve("../../shared").normalize());
    }
}
