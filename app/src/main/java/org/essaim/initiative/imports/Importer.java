package org.essaim.initiative.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.initiative.FundedProjectsChanged;
import org.essaim.initiative.imports.CollectiviteReader.Collectivite;
import org.essaim.initiative.imports.ImportRun.Counts;
import org.essaim.initiative.imports.ImportRun.RefusedLine;
import org.essaim.initiative.imports.ImportRun.State;
import org.essaim.initiative.imports.Matching.Fate;
import org.essaim.initiative.imports.Matching.Line;
import org.essaim.initiative.imports.Matching.Matched;
import org.essaim.initiative.imports.ProjectWriter.Written;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs one import, in one transaction. A file is read twice, so that it is never held: first for the fingerprints of its
/// lines, which say what each is; then, if anything changed, for what to write.
@Component
class Importer {
    private static final int AT_ONCE = 500;

    private final ImportRuns runs;
    private final ProjectWriter writer;
    private final CollectiviteReader collectivites;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate aside;

    Importer(
            ImportRuns runs,
            ProjectWriter writer,
            CollectiviteReader collectivites,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.writer = writer;
        this.collectivites = collectivites;
        this.events = events;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    static long bytes(ImportPlan plan) {
        try {
            long bytes = 0;
            for (GivenFile file : plan.files()) {
                bytes += Files.size(file.path());
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws FileRefused when a file stops being readable: nothing was changed
    void run(ImportPlan plan) throws IOException {
        var run = new Run(plan);
        try {
            whole.executeWithoutResult(_ -> run.all());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (run.created + run.updated > 0) {
            plan.source().ifPresent(source -> events.publishEvent(new FundedProjectsChanged(source.dataset())));
        }
    }

    /// One import on its way: not for sharing between threads.
    private final class Run {
        private static final long TICK_NANOS = 300_000_000;

        private final ImportPlan plan;
        private final UUID id;
        private final Instant now = clock.instant();
        private final List<RefusedLine> refusals = new ArrayList<>();
        private int read;
        private int created;
        private int updated;
        private int unchanged;
        private int refused;
        private long bytesBefore;
        private long lastTick = System.nanoTime();

        Run(ImportPlan plan) {
            this.plan = plan;
            this.id = plan.run();
        }

        void all() {
            runs.hold(id);
            try {
                Map<String, Place> known = writer.collectivites();
                for (GivenFile file : plan.collectivites()) {
                    readCollectivites(file, known);
                }
                if (plan.source().isPresent()) {
                    projects(plan.source().get(), known);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var counts = new Counts(read, created, updated, unchanged, refused);
            runs.end(id, State.DONE, counts, refusals, null);
        }

        private void projects(Source source, Map<String, Place> known) throws IOException {
            var lines = new ArrayList<Line>();
            var accepted = new BitSet();
            Map<String, Integer> firstLines = new HashMap<>();
            int ordinal = 0;
            for (GivenFile file : plan.projects()) {
                try (var table = new CsvTable(file)) {
                    var places = Fields.places(table.columns());
                    for (var next = table.next(); next != null; next = table.next(), ordinal++) {
                        read++;
                        try {
                            ImportedProject project = source.read(fields(places, next), known);
                            refuseDoubles(source, project.key(), next.line(), firstLines);
                            lines.add(new Line(project.key(), project.identity(), project.content()));
                            accepted.set(ordinal);
                        } catch (LineRefused e) {
                            refuse(file, next.line(), e);
                        }
                        tick(table.bytesRead());
                    }
                    bytesBefore += table.bytesRead();
                }
            }
            List<Matched> matched = Matching.of(lines, writer.kept(source.dataset()));
            matched.forEach(one -> count(one.fate()));
            if (created + updated > 0) {
                write(source, known, accepted, matched);
            }
        }

        private void refuseDoubles(Source source, String key, int line, Map<String, Integer> firstLines)
                throws LineRefused {
            if (key.indexOf('#') >= 0) {
                throw new LineRefused("line.key", key);
            }
            if (source.numbersAreKeys()) {
                Integer first = firstLines.putIfAbsent(key, line);
                if (first != null) {
                    throw new LineRefused("line.double", key, first);
                }
            }
        }

        private void write(Source source, Map<String, Place> known, BitSet accepted, List<Matched> matched)
                throws IOException {
            var batch = new ArrayList<Written>(AT_ONCE);
            int ordinal = 0;
            int place = 0;
            for (GivenFile file : plan.projects()) {
                try (var table = new CsvTable(file)) {
                    var places = Fields.places(table.columns());
                    for (var next = table.next(); next != null; next = table.next(), ordinal++) {
                        if (!accepted.get(ordinal)) {
                            continue;
                        }
                        Matched one = matched.get(place++);
                        if (one.fate() != Fate.UNCHANGED) {
                            batch.add(new Written(one.sourceKey(), again(source, places, next, known, file)));
                        }
                        if (batch.size() == AT_ONCE) {
                            writer.write(source.dataset(), id, now, batch);
                            batch.clear();
                        }
                        tick(table.bytesRead());
                    }
                    bytesBefore += table.bytesRead();
                }
            }
            if (!batch.isEmpty()) {
                writer.write(source.dataset(), id, now, batch);
            }
        }

        private ImportedProject again(
                Source source, Map<String, Integer> places, CsvTable.Record next, Map<String, Place> known, GivenFile file) {
            try {
                return source.read(fields(places, next), known);
            } catch (LineRefused changedMeanwhile) {
                throw new FileRefused(file.name(), Reason.of("changed-meanwhile"));
            }
        }

        private void readCollectivites(GivenFile file, Map<String, Place> known) throws IOException {
            var batch = new ArrayList<Collectivite>();
            try (var table = new CsvTable(file)) {
                var places = Fields.places(table.columns());
                for (var next = table.next(); next != null; next = table.next()) {
                    read++;
                    try {
                        Collectivite one = collectivites.read(fields(places, next));
                        Place before = known.put(one.id(), one.place());
                        if (one.place().equals(before)) {
                            unchanged++;
                        } else {
                            count(before == null ? Fate.CREATED : Fate.UPDATED);
                            batch.add(one);
                        }
                    } catch (LineRefused e) {
                        refuse(file, next.line(), e);
                    }
                    tick(table.bytesRead());
                }
                bytesBefore += 2 * table.bytesRead();
            }
            if (!batch.isEmpty()) {
                writer.write(batch);
            }
        }

        private Fields fields(Map<String, Integer> places, CsvTable.Record next) throws LineRefused {
            return switch (next) {
                case CsvTable.Row(int _, List<String> values) -> Fields.of(places, values);
                case CsvTable.Broken(int _, Reason reason) -> throw new LineRefused(reason);
            };
        }

        private void count(Fate fate) {
            switch (fate) {
                case CREATED -> created++;
                case UPDATED -> updated++;
                case UNCHANGED -> unchanged++;
            }
        }

        private void refuse(GivenFile file, int line, LineRefused e) {
            refused++;
            if (refusals.size() < ImportRun.MOST_REFUSALS) {
                refusals.add(new RefusedLine(file.name(), line, e.reason()));
            }
        }

        /// Tells how far it is, aside from the transaction: others see it at once.
        private void tick(long bytes) {
            if (System.nanoTime() - lastTick > TICK_NANOS) {
                lastTick = System.nanoTime();
                aside.executeWithoutResult(_ -> runs.progress(id, bytesBefore + bytes, read));
            }
        }
    }
}
