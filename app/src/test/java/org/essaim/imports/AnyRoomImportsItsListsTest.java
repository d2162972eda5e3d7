package org.essaim.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.essaim.imports.KnownList.Field.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.essaim.EssaimTest;
import org.essaim.imports.ImportRun.Counts;
import org.essaim.imports.ImportRun.State;
import org.essaim.imports.Matching.Kept;
import org.essaim.imports.Recognised.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A room that is none of ours has its lists imported: their columns and a writer are all that it gives.
@EssaimTest
class AnyRoomImportsItsListsTest {
    private static final String AIDS = """
            numero;intitule;montant
            1;Planter des haies;1 200,00 €
            2;Un poste partagé;30 000 €
            2;Un poste partagé;12 €
            3;Illisible;beaucoup
            """;

    @TempDir
    Path directory;

    @Autowired
    Importer importer;

    private final Room aids = new Room("aides-d-essai", 0);
    private final Room bills = new Room("factures-d-essai", 2023);

    @Test
    void comparesWritesAndTellsWhoAsksForIt() throws IOException, InterruptedException {
        ImportRun first = done(aids, "aides.csv", AIDS);

        assertThat(first.counts()).isEqualTo(new Counts(4, 2, 0, 0, 2));
        assertThat(first.refusals())
                .extracting(refused -> refused.line() + " " + refused.reason().key())
                .containsExactly("4 imports.line.double", "5 imports.line.amount");
        assertThat(aids.kept).containsOnlyKeys("1", "2");
        assertThat(aids.kept.get("1")).isEqualTo(new Aid("1", "Planter des haies", OptionalLong.of(120_000)));

        assertThat(done(aids, "aides.csv", AIDS).counts()).isEqualTo(new Counts(4, 0, 0, 2, 2));
        assertThat(done(aids, "aides.csv", AIDS.replace("1 200", "1 500")).counts()).isEqualTo(new Counts(4, 0, 1, 1, 2));
        assertThat(aids.kept.get("1").cents()).hasValue(150_000);
        // Told after the commit by which a run is done.
        assertThat(aids.told.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(aids.told.availablePermits()).as("the second import changed nothing").isZero();
    }

    @Test
    void aRoomSeesTheImportsOfItsListsAlone() throws IOException {
        ImportRun aid = done(aids, "aides.csv", AIDS);
        ImportRun bill = done(bills, "factures-2024.csv", AIDS);

        assertThat(bill.dataset()).isEqualTo("factures-d-essai-2024");
        assertThat(importer.find(bills, aid.id())).isEmpty();
        assertThat(importer.find(aids, bill.id())).isEmpty();
        assertThat(importer.list(bills, Optional.of(State.DONE), 1, 20).rows())
                .extracting(ImportRun::id)
                .contains(bill.id())
                .doesNotContain(aid.id());
        assertThat(importer.list(bills, Optional.empty(), 1, 20).total())
                .isEqualTo(importer.list(bills, Optional.of(State.DONE), 1, 20).total());
    }

    private ImportRun done(Room room, String name, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(name), text);
        UUID id = importer.start(room, List.of(new GivenFile(file, name, false)), Optional.empty(), OptionalInt.empty())
                .getFirst();
        ImportRun run = await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> importer.find(room, id).orElseThrow(), it -> it.state() != State.RUNNING);
        assertThat(run.failure()).isEmpty();
        return run;
    }

    private record Aid(String key, String title, OptionalLong cents) implements ListLine {
        @Override
        public Fingerprint identity() {
            return Fingerprint.of(List.of(key, title));
        }

        @Override
        public Fingerprint content() {
            return Fingerprint.of(List.of(key, title, cents));
        }
    }

    /// Keeps what is imported in memory.
    private static final class Room implements ImportedLists, LineWriter<Aid> {
        final Map<String, Aid> kept = new ConcurrentSkipListMap<>();
        final Semaphore told = new Semaphore(0);
        private final KnownList list;

        Room(String slug, int year) {
            list = new KnownList(
                    slug,
                    "imports.match.list",
                    year,
                    List.of(own("numero").required(), own("intitule").required(), own("montant").holding(Holds.AMOUNT)));
        }

        @Override
        public List<KnownList> lists() {
            return List.of(list);
        }

        @Override
        public List<ImportPlan> plans(SequencedMap<Edition, List<Part>> given) {
            return given.entrySet().stream()
                    .map(one -> new ImportPlan(
                            one.getKey(), one.getValue(), report -> report.compare(one.getValue(), this), told::release))
                    .toList();
        }

        @Override
        public boolean numbersAreKeys() {
            return true;
        }

        @Override
        public Aid read(Fields fields) throws LineRefused {
            return new Aid(fields.key("numero"), fields.required("intitule"), fields.cents("montant"));
        }

        @Override
        public List<Kept> kept() {
            return kept.values().stream()
                    .map(one -> new Kept(one.key(), one.identity(), one.content()))
                    .toList();
        }

        @Override
        public void write(UUID run, Instant at, List<Written<Aid>> lines) {
            lines.forEach(one -> kept.put(one.key(), one.line()));
        }
    }
}
