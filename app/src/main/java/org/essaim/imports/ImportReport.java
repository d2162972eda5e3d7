package org.essaim.imports;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.essaim.imports.ImportRun.Counts;
import org.essaim.imports.ImportRun.RefusedLine;
import org.essaim.imports.Matching.Fate;
import org.essaim.imports.Recognised.Part;

/// One import on its way: reads its files, and counts and tells what became of their lines. Not for sharing between threads.
public final class ImportReport {
    private static final long TICK_NANOS = 300_000_000;

    private final UUID run;
    private final Instant at;
    private final Progress progress;
    private final List<RefusedLine> refusals = new ArrayList<>();
    private final Remarks remarks = Remarks.gathered();
    private int read;
    private int created;
    private int updated;
    private int unchanged;
    private int refused;
    private long bytesBefore;
    private long lastTick = System.nanoTime();

    /// Who is told now and then how far it is.
    interface Progress {
        void told(long bytes, int read);
    }

    /// What is done with a line.
    @FunctionalInterface
    public interface Reading {
        /// @param number where the line begins in its file, from 1
        void line(int number, Fields fields) throws LineRefused;
    }

    /// What is done with a line, whether it can be read or not.
    private interface EachLine {
        /// @param ordinal of the line among those of its part, from 0
        void line(int ordinal, TableReader.Record line);
    }

    ImportReport(UUID run, Instant at, Progress progress) {
        this.run = run;
        this.at = at;
        this.progress = progress;
    }

    /// Finds what each line is, new, changed or as it was kept, and has written what is to be.
    public <T extends ListLine> void compare(List<Part> parts, LineWriter<T> writer) throws IOException {
        new Comparison<>(parts, writer, this).run();
    }

    /// Reads a file to its end, once and for all: lines are told as read, and as refused when they are. What else becomes of them
    /// is counted by whoever reads.
    public void read(Part file, Reading each) throws IOException {
        long before = bytesBefore;
        first(file, each);
        // Bytes are counted for two readings, whether the second is needed or not.
        bytesBefore += bytesBefore - before;
    }

    public void count(Fate fate) {
        switch (fate) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
    }

    /// The first of two readings.
    ///
    /// @return the lines that were not refused, by their ordinal
    BitSet first(Part file, Reading each) throws IOException {
        var accepted = new BitSet();
        lines(file, remarks, (ordinal, next) -> {
            read++;
            try {
                each.line(next.line(), fields(file, next, remarks));
                accepted.set(ordinal);
            } catch (LineRefused e) {
                refuse(file, next.line(), e);
            }
        });
        return accepted;
    }

    /// The second, of those lines alone: it has nothing more to tell.
    void again(Part file, BitSet accepted, Reading each) throws IOException {
        lines(file, Remarks.unheard(), (ordinal, next) -> {
            try {
                if (accepted.get(ordinal)) {
                    each.line(next.line(), fields(file, next, Remarks.unheard()));
                }
            } catch (LineRefused changedMeanwhile) {
                throw new FileRefused(file.file().name(), Reason.of("imports.changed-meanwhile"));
            }
        });
    }

    private static Fields fields(Part file, TableReader.Record next, Remarks heard) throws LineRefused {
        return switch (next) {
            case TableReader.Row row -> file.fields(row, heard);
            case TableReader.Broken(int _, Reason reason) -> throw new LineRefused(reason);
        };
    }

    private void lines(Part file, Remarks heard, EachLine each) throws IOException {
        try (var table = new TableReader(file.file(), heard)) {
            int ordinal = 0;
            for (var next = table.next(); next != null; next = table.next()) {
                if (file.has(next)) {
                    each.line(ordinal++, next);
                    tick(table.bytesRead());
                }
            }
            bytesBefore += table.bytesRead();
        }
    }

    private void refuse(Part file, int line, LineRefused e) {
        refused++;
        if (refusals.size() < ImportRun.MOST_REFUSALS) {
            refusals.add(new RefusedLine(file.file().name(), line, e.reason()));
        }
    }

    private void tick(long bytes) {
        if (System.nanoTime() - lastTick > TICK_NANOS) {
            lastTick = System.nanoTime();
            progress.told(bytesBefore + bytes, read);
        }
    }

    UUID run() {
        return run;
    }

    Instant at() {
        return at;
    }

    boolean changed() {
        return created + updated > 0;
    }

    Counts counts() {
        return new Counts(read, created, updated, unchanged, refused);
    }

    List<RefusedLine> refusals() {
        return refusals;
    }

    List<Remark> remarks() {
        return remarks.all();
    }
}
