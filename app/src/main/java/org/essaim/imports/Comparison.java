package org.essaim.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.essaim.imports.LineWriter.Written;
import org.essaim.imports.Matching.Fate;
import org.essaim.imports.Matching.Line;
import org.essaim.imports.Matching.Matched;
import org.essaim.imports.Recognised.Part;

/// The lines of a list against those that are kept of it. A file is read twice, so that it is never held: first for the
/// fingerprints of its lines, which say what each is; then, if anything changed, for what to write.
final class Comparison<T extends ListLine> {
    private static final int AT_ONCE = 500;

    private final List<Part> parts;
    private final LineWriter<T> writer;
    private final ImportReport report;
    private final List<Line> lines = new ArrayList<>();
    private final List<BitSet> accepted = new ArrayList<>();
    private final Map<String, Integer> firstLines = new HashMap<>();
    private final List<Written<T>> batch = new ArrayList<>(AT_ONCE);

    Comparison(List<Part> parts, LineWriter<T> writer, ImportReport report) {
        this.parts = parts;
        this.writer = writer;
        this.report = report;
    }

    void run() throws IOException {
        for (Part file : parts) {
            accepted.add(report.first(file, (number, fields) -> {
                T line = writer.read(fields);
                refuseDoubles(line.key(), number);
                lines.add(new Line(line.key(), line.identity(), line.content()));
            }));
        }
        List<Matched> matched = Matching.of(lines, writer.kept());
        matched.forEach(one -> report.count(one.fate()));
        if (matched.stream().anyMatch(one -> one.fate() != Fate.UNCHANGED)) {
            write(matched.iterator());
        }
    }

    private void refuseDoubles(String key, int line) throws LineRefused {
        if (key.indexOf('#') >= 0) {
            throw new LineRefused("imports.line.key", key);
        }
        if (writer.numbersAreKeys()) {
            Integer first = firstLines.putIfAbsent(key, line);
            if (first != null) {
                throw new LineRefused("imports.line.double", key, first);
            }
        }
    }

    private void write(Iterator<Matched> matched) throws IOException {
        for (int part = 0; part < parts.size(); part++) {
            report.again(parts.get(part), accepted.get(part), (_, fields) -> {
                Matched one = matched.next();
                if (one.fate() != Fate.UNCHANGED) {
                    batch.add(new Written<>(one.sourceKey(), writer.read(fields)));
                }
                if (batch.size() == AT_ONCE) {
                    flush();
                }
            });
        }
        if (!batch.isEmpty()) {
            flush();
        }
    }

    private void flush() {
        writer.write(report.run(), report.at(), batch);
        batch.clear();
    }
}
