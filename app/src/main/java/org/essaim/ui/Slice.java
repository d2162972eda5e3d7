package org.essaim.ui;

import java.util.List;
import java.util.function.Function;

/// One page of a list, cut where the list lies: in the database or in the index, never out of all its rows.
///
/// @param total how many rows there are on all pages
/// @param page from 1
/// @param size how many rows a page holds
public record Slice<T>(List<T> rows, long total, int page, int size) {
    /// What reads some rows of an ordered list.
    @FunctionalInterface
    public interface Reader<T> {
        List<T> read(int limit, int offset);
    }

    public Slice {
        rows = List.copyOf(rows);
    }

    /// The page that was asked for; beyond the last, the last.
    ///
    /// @param total as many rows as the reader finds
    public static <T> Slice<T> of(int asked, int size, long total, Reader<T> reader) {
        int page = Math.clamp(asked, 1, pages(total, size));
        return new Slice<>(total == 0 ? List.of() : reader.read(size, (page - 1) * size), total, page, size);
    }

    private static int pages(long total, int size) {
        return Math.toIntExact(Math.max(1, Math.ceilDiv(total, size)));
    }

    public int pages() {
        return pages(total, size);
    }

    /// The place of the first row shown, from 1.
    public long from() {
        return (long) (page - 1) * size + 1;
    }

    /// The place of the last row shown.
    public long to() {
        return from() + rows.size() - 1;
    }

    /// The same page with its rows told otherwise.
    public <R> Slice<R> map(Function<? super T, ? extends R> told) {
        return new Slice<R>(rows.stream().<R>map(told).toList(), total, page, size);
    }
}
