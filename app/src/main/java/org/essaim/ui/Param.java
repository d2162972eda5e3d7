package org.essaim.ui;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.text.Typed;

/// One thing that may be asked of a list, as its address says it: read without ever refusing, written back in one way.
///
/// What cannot be read is as if it were not said, and what need not be said is not written: the whole list, in its own
/// order, has the bare address.
///
/// @param <T> what it is once read
public final class Param<T> {
    /// The words looked for, in every list.
    public static final String WORDS = "q";

    /// The order, in every list: the one thing asked that leaves nothing out.
    public static final String ORDER = "tri";

    private static final int MOST_VALUES = 40;

    private final String name;
    private final Function<List<String>, T> read;
    private final Function<T, List<String>> written;

    private Param(String name, Function<List<String>, T> read, Function<T, List<String>> written) {
        this.name = name;
        this.read = read;
        this.written = written;
    }

    /// Words to be found, cleaned and cut; empty for none.
    public static Param<String> words(int longest) {
        return text(WORDS, longest);
    }

    /// One line as it was typed, cleaned and cut; empty for none.
    public static Param<String> text(String name, int longest) {
        return new Param<>(
                name,
                // Cleaned again once cut: a space may have become the last sign.
                sent -> sent.isEmpty() ? "" : Typed.word(Typed.cut(Typed.word(sent.getFirst()), longest)),
                text -> text.isEmpty() ? List.of() : List.of(text));
    }

    /// One of the orders, of which the first is the list's own.
    ///
    /// @param word by which the address names it
    public static <T> Param<T> order(T[] orders, Function<T, String> word) {
        return new Param<>(
                ORDER,
                sent -> List.of(orders).stream()
                        .filter(order -> sent.contains(word.apply(order)))
                        .findFirst()
                        .orElse(orders[0]),
                order -> order.equals(orders[0]) ? List.of() : List.of(word.apply(order)));
    }

    /// One of these at most.
    public static <T> Param<Optional<T>> one(String name, Collection<T> all, Function<T, String> word) {
        return one(name, said -> all.stream().filter(it -> word.apply(it).equals(said)).findFirst(), word);
    }

    /// One at most of what can be read.
    public static <T> Param<Optional<T>> one(String name, Function<String, Optional<T>> read, Function<T, String> word) {
        return new Param<>(
                name,
                sent -> sent.stream().flatMap(said -> read.apply(said).stream()).findFirst(),
                one -> one.map(word).stream().toList());
    }

    /// Any number of what can be read, each once, whatever the order in which they were chosen.
    public static <T> Param<Set<T>> any(String name, Function<String, Optional<T>> read, Function<T, String> word) {
        return new Param<>(
                name,
                sent -> sent.stream()
                        .flatMap(said -> read.apply(said).stream())
                        .limit(MOST_VALUES)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                chosen -> chosen.stream().map(word).sorted().toList());
    }

    public String name() {
        return name;
    }

    T read(List<String> sent) {
        return read.apply(sent);
    }

    List<String> written(T value) {
        return written.apply(value);
    }

    /// As an address says it whatever way it was sent.
    List<String> canonical(List<String> sent) {
        return written(read(sent));
    }
}
