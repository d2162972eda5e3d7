package org.essaim.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.essaim.imports.ImportRun.Counts;
import org.essaim.imports.ImportRun.Failure;
import org.essaim.imports.ImportRun.State;
import org.essaim.imports.Recognised.Part;
import org.essaim.ui.Slice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Imports of the lists of a room: asked for here, run on a thread of their own, told by [ImportRun].
///
/// All that an import changes is committed at once, with its report. One that is killed half-way changed nothing; it is found
/// and said so by whoever looks next.
@Service
public class Importer {
    /// A heavier file is refused: the national lists are 2 to 30 MB.
    public static final long MOST_BYTES = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);
    /// Time enough for a thread to begin and hold its run.
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long MEGABYTE = 1L << 20;

    private final ImportRuns runs;
    private final ImportRunner runner;
    private final Recognition recognition;
    private final TransactionTemplate transaction;

    Importer(ImportRuns runs, ImportRunner runner, Recognition recognition, TransactionTemplate transaction) {
        this.runs = runs;
        this.runner = runner;
        this.recognition = recognition;
        this.transaction = transaction;
    }

    /// Checks the files and starts what the room plans for them. Copies of ours are deleted at the end, whatever it is, unless
    /// columns are to be matched first.
    ///
    /// @param year of the files, when somebody said it
    /// @throws FileRefused when a file is empty, too heavy, no table, or of a list that is being imported: then nothing was
    ///     started
    /// @throws ColumnsUnmatched when somebody has to say which column is which: the files are kept
    public List<UUID> start(ImportedLists room, List<GivenFile> files, Optional<UUID> askedBy, OptionalInt year) {
        List<ImportPlan> plans;
        try {
            plans = room.plans(recognised(files, room.lists(), year));
            endInterrupted();
            transaction.executeWithoutResult(_ -> plans.forEach(plan -> begin(plan, askedBy)));
        } catch (ColumnsUnmatched unmatched) {
            throw unmatched;
        } catch (IOException e) {
            forget(files);
            throw new UncheckedIOException(e);
        } catch (RuntimeException refused) {
            forget(files);
            throw refused;
        }
        var left = new AtomicInteger(plans.size());
        plans.forEach(plan -> Thread.ofVirtual().name("import-" + plan.run()).start(() -> {
            runner.run(plan);
            // Several may read one file: of each year, its lines.
            if (left.decrementAndGet() == 0) {
                forget(files);
            }
        }));
        return plans.stream().map(ImportPlan::run).toList();
    }

    public Optional<ImportRun> find(ImportedLists room, UUID id) {
        endInterrupted();
        return runs.find(room.lists(), id);
    }

    /// The latest first, without their refusals.
    public Slice<ImportRun> list(ImportedLists room, Optional<State> state, int page, int size) {
        endInterrupted();
        List<KnownList> lists = room.lists();
        return Slice.of(page, size, runs.count(lists, state), (limit, offset) -> runs.list(lists, state, limit, offset));
    }

    @EventListener(ApplicationReadyEvent.class)
    void endInterrupted() {
        runs.running().stream()
                .filter(run -> run.startedAt().plus(GRACE).isBefore(runs.instant()))
                .forEach(run -> transaction.executeWithoutResult(_ -> {
                    if (runs.hold(run.id())) {
                        var failure = new Failure(run.fileNames().getFirst(), Reason.of("imports.interrupted"));
                        runs.end(run.id(), State.FAILED, Counts.NONE, List.of(), List.of(), failure);
                    }
                }));
    }

    private SequencedMap<Edition, List<Part>> recognised(List<GivenFile> files, List<KnownList> lists, OptionalInt year)
            throws IOException {
        var given = new LinkedHashMap<Edition, List<Part>>();
        for (GivenFile file : files) {
            long bytes = Files.size(file.path());
            if (bytes > MOST_BYTES) {
                throw new FileRefused(
                        file.name(), Reason.of("imports.too-heavy", Math.ceilDiv(bytes, MEGABYTE), MOST_BYTES / MEGABYTE));
            }
            Recognised recognised = recognition.recognise(file, lists, year);
            for (Part part : recognised.parts()) {
                given.computeIfAbsent(new Edition(recognised.list(), part.year()), _ -> new ArrayList<>()).add(part);
            }
        }
        return given;
    }

    private void begin(ImportPlan plan, Optional<UUID> askedBy) {
        List<String> names = plan.files().stream().map(GivenFile::name).toList();
        if (!runs.begin(plan.run(), names, askedBy, plan.of().slug(), 2 * plan.bytes())) {
            throw new FileRefused(names.getLast(), Reason.of("imports.already-running"));
        }
    }

    /// Deletes the copies of ours among files that will not be imported after all.
    public static void forget(List<GivenFile> files) {
        for (GivenFile file : files) {
            try {
                if (file.ours()) {
                    Files.deleteIfExists(file.path());
                }
            } catch (IOException e) {
                LOG.warn("{} is left behind: {}", file.path(), e.toString());
            }
        }
    }
}
