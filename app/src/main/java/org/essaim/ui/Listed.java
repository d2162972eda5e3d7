package org.essaim.ui;

import java.util.List;
import java.util.Optional;

/// A list as a page shows it: what was asked of it, and the page that was found.
public record Listed<T>(ListAddress address, Slice<T> slice) {
    public List<T> rows() {
        return slice.rows();
    }

    public long total() {
        return slice.total();
    }

    public boolean isEmpty() {
        return slice.rows().isEmpty();
    }

    public boolean isFiltered() {
        return address.isFiltered();
    }

    /// Whether there is anything to search in: rows, or a question that left none.
    public boolean isWorthSearching() {
        return slice.total() > 0 || isFiltered();
    }

    /// The address of the page before; nothing on the first.
    public Optional<String> previous() {
        return slice.page() > 1 ? Optional.of(address.at(slice.page() - 1).href()) : Optional.empty();
    }

    public Optional<String> next() {
        return slice.page() < slice.pages() ? Optional.of(address.at(slice.page() + 1).href()) : Optional.empty();
    }
}
