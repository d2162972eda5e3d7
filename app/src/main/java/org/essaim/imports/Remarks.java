package org.essaim.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Gathers what is to be told of one reading. Not for sharing between threads.
public final class Remarks {
    private final Map<List<String>, Remark> bySentence = new LinkedHashMap<>();
    private final boolean heard;

    private Remarks(boolean heard) {
        this.heard = heard;
    }

    public static Remarks gathered() {
        return new Remarks(true);
    }

    /// For a second reading of the same file: it has nothing to tell.
    public static Remarks unheard() {
        return new Remarks(false);
    }

    public void note(String file, int line, String key, Object... example) {
        if (heard) {
            bySentence.merge(
                    List.of(file, key),
                    new Remark(
                            file,
                            key,
                            1,
                            line,
                            Stream.of(example).map(Object::toString).toList()),
                    (first, _) -> new Remark(file, key, first.count() + 1, first.line(), first.example()));
        }
    }

    public List<Remark> all() {
        return new ArrayList<>(bySentence.values());
    }
}
