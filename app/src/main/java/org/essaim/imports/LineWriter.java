package org.essaim.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.essaim.imports.Matching.Kept;

/// What the lines of one list become: beside its columns, all that a room gives to have it imported. Everything is asked
/// within the import's one transaction.
public interface LineWriter<T extends ListLine> {
    /// Whether the number of a line is a key, or several lines may bear the same.
    boolean numbersAreKeys();

    /// Asked twice of a line that is written: it has to answer the same.
    ///
    /// @throws LineRefused when the line cannot be kept
    T read(Fields fields) throws LineRefused;

    /// What earlier imports kept of the list, from the first.
    List<Kept> kept();

    /// Those that are new, or changed under the key that they had.
    void write(UUID run, Instant at, List<Written<T>> lines);

    /// @param key under which it is kept: its number, with its rank where the number is no key
    record Written<T>(String key, T line) {}
}
