package org.essaim.initiative.web.imports;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.essaim.imports.ColumnsUnmatched;
import org.essaim.imports.GivenFile;
import org.essaim.imports.Recognition;
import org.essaim.initiative.imports.Imports;
import org.springframework.beans.factory.BeanFactory;

/// A file that waits for somebody to say which column is which, for the tests of other modules.
public final class FilesForTests {
    private FilesForTests() {}

    /// @return where it waits
    public static Path waiting(BeanFactory application) {
        try {
            Path path = Files.createTempFile("attente", ".csv");
            Files.writeString(path, "dossier;projet\n1;Une école\n");
            GivenFile file = new GivenFile(path, "attente.csv", true);
            ColumnsUnmatched unmatched = catchThrowableOfType(
                    ColumnsUnmatched.class,
                    () -> application.getBean(Recognition.class)
                            .recognise(file, application.getBean(Imports.class).lists(), OptionalInt.empty()));
            application.getBean(WaitingFiles.class).keep(UUID.randomUUID(), List.of(file), unmatched);
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
