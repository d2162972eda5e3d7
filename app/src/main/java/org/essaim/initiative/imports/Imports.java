package org.essaim.initiative.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.initiative.imports.ImportRun.Counts;
import org.essaim.initiative.imports.ImportRun.Failure;
import org.essaim.initiative.imports.ImportRun.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Imports of public lists of projects: asked for here, run on a thread of their own, told by [ImportRun].
///
/// All that an import changes is committed at once, with its report. One that is killed half-way changed nothing; it is found
/// and said so by whoever looks next.
@Service
public class Imports {
    /// A heavier file is refused: the national lists are 2 to 30 MB.
    public static final long MOST_BYTES = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    /// Time enough for a thread to begin and hold its run.
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long MEGABYTE = 1L << 20;

    private final ImportRuns runs;
    private final Importer importer;
    private final List<Source> sources;
    private final TransactionTemplate transaction;

    Imports(ImportRuns runs, Importer importer, List<Source> sources, TransactionTemplate transaction) {
        this.runs = runs;
        this.importer = importer;
        this.sources = sources;
        this.transaction = transaction;
    }

    /// Checks the files and starts an import for each list among them; the file of collectivités goes with the projects of
    /// the national schema. Copies of ours are deleted at the end, whatever it is.
    ///
    /// @throws FileRefused when a file is empty, too heavy, no UTF-8, unknown, lacks a column, or is of a list that is being
    ///     imported: then nothing was started
    public List<UUID> start(List<GivenFile> files, Optional<UUID> askedBy) {
        List<ImportPlan> plans;
        try {
            plans = plans(files);
            endInterrupted();
            transaction.executeWithoutResult(_ -> plans.forEach(plan -> begin(plan, askedBy)));
        } catch (IOException e) {
            forget(files);
            throw new UncheckedIOException(e);
        } catch (RuntimeException refused) {
            forget(files);
            throw refused;
        }
        plans.forEach(plan -> Thread.ofVirtual().name("import-" + plan.run()).start(() -> run(plan)));
        return plans.stream().map(ImportPlan::run).toList();
    }

    public Optional<ImportRun> find(UUID id) {
        endInterrupted();
        return runs.find(id);
    }

    /// The latest first, without their refusals.
    public List<ImportRun> list(Optional<State> state, int limit, int offset) {
        endInterrupted();
        return runs.list(state, limit, offset);
    }

    public int count(Optional<State> state) {
        return runs.count(state);
    }

    @EventListener(ApplicationReadyEvent.class)
    void endInterrupted() {
        runs.running().stream()
                .filter(run -> run.startedAt().plus(GRACE).isBefore(runs.instant()))
                .forEach(run -> transaction.executeWithoutResult(_ -> {
                    if (runs.hold(run.id())) {
                        var failure = new Failure(run.fileNames().getFirst(), Reason.of("interrupted"));
                        runs.end(run.id(), State.FAILED, Counts.NONE, List.of(), failure);
                    }
                }));
    }

    private List<ImportPlan> plans(List<GivenFile> files) throws IOException {
        var collectivites = new ArrayList<GivenFile>();
        Map<Source, List<GivenFile>> projects = new LinkedHashMap<>();
        for (GivenFile file : files) {
            long bytes = Files.size(file.path());
            if (bytes > MOST_BYTES) {
                throw new FileRefused(
                        file.name(), Reason.of("too-heavy", Math.ceilDiv(bytes, MEGABYTE), MOST_BYTES / MEGABYTE));
            }
            Recognised recognised = Recognised.of(file, sources);
            recognised
                    .source()
                    .map(source -> projects.computeIfAbsent(source, _ -> new ArrayList<>()))
                    .orElse(collectivites)
                    .add(file);
        }
        var plans = new ArrayList<ImportPlan>();
        boolean schema = projects.keySet().stream().anyMatch(SchemaProjets.class::isInstance);
        projects.forEach((source, theirs) -> plans.add(new ImportPlan(
                UuidCreator.getTimeOrderedEpoch(),
                Optional.of(source),
                source instanceof SchemaProjets ? collectivites : List.of(),
                theirs)));
        if (!schema && !collectivites.isEmpty()) {
            plans.add(new ImportPlan(UuidCreator.getTimeOrderedEpoch(), Optional.empty(), collectivites, List.of()));
        }
        return plans;
    }

    private void begin(ImportPlan plan, Optional<UUID> askedBy) {
        List<String> names = plan.files().stream().map(GivenFile::name).toList();
        if (!runs.begin(plan.run(), names, askedBy, plan.dataset(), 2 * Importer.bytes(plan))) {
            throw new FileRefused(names.getLast(), Reason.of("already-running"));
        }
    }

    private void run(ImportPlan plan) {
        try {
            importer.run(plan);
        } catch (FileRefused refused) {
            fail(plan, new Failure(refused.file(), refused.reason()));
        } catch (IOException | RuntimeException unexpected) {
            LOG.error("Import {} failed, nothing was changed", plan.run(), unexpected);
            fail(plan, new Failure(plan.files().getFirst().name(), Reason.of("unexpected")));
        } finally {
            forget(plan.files());
        }
    }

    private void fail(ImportPlan plan, Failure failure) {
        runs.end(plan.run(), State.FAILED, Counts.NONE, List.of(), failure);
    }

    private static void forget(List<GivenFile> files) {
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
