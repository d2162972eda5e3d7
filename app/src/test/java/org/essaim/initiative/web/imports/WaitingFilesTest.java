package org.essaim.initiative.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.essaim.EssaimTest;
import org.essaim.imports.ColumnsUnmatched;
import org.essaim.imports.GivenFile;
import org.essaim.imports.Recognition;
import org.essaim.initiative.imports.Imports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A file that nobody matches is not kept: it may hold people's names.
@EssaimTest
class WaitingFilesTest {
    private static final UUID SOMEBODY = UUID.randomUUID();

    @TempDir
    Path directory;

    @Autowired
    Imports imports;

    @Autowired
    Recognition recognition;

    @Test
    void areForgottenAfterADayWithTheirCopies() throws IOException {
        var now = new AtomicReference<>(Instant.parse("2026-03-09T08:00:00Z"));
        InstantSource clock = now::get;
        var waiting = new WaitingFiles(clock);
        GivenFile given = given("a.csv");
        UUID id = waiting.keep(SOMEBODY, List.of(given), unmatched(given));

        waiting.forget(now.get().minus(WaitingFiles.LONGEST));
        assertThat(waiting.find(id, SOMEBODY)).isPresent();
        assertThat(waiting.find(id, UUID.randomUUID())).as("for somebody else").isEmpty();

        now.set(now.get().plus(Duration.ofHours(25)));
        waiting.forget(now.get().minus(WaitingFiles.LONGEST));
        assertThat(waiting.find(id, SOMEBODY)).isEmpty();
        assertThat(given.path()).doesNotExist();
    }

    @Test
    void giveTheirPlaceToTheLatest() throws IOException {
        var waiting = new WaitingFiles(() -> Instant.parse("2026-03-09T08:00:00Z"));
        GivenFile first = given("premier.csv");
        UUID oldest = waiting.keep(SOMEBODY, List.of(first), unmatched(first));
        for (int i = 0; i < 50; i++) {
            GivenFile next = given(i + ".csv");
            waiting.keep(SOMEBODY, List.of(next), unmatched(next));
        }

        assertThat(waiting.find(oldest, SOMEBODY)).isEmpty();
        assertThat(first.path()).doesNotExist();
    }

    private GivenFile given(String name) throws IOException {
        return new GivenFile(Files.writeString(directory.resolve(name), "dossier;projet\n1;Une école\n"), name, true);
    }

    private ColumnsUnmatched unmatched(GivenFile file) {
        return catchThrowableOfType(
                ColumnsUnmatched.class, () -> recognition.recognise(file, imports.lists(), OptionalInt.empty()));
    }
}
