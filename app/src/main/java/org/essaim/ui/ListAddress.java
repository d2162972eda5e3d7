package org.essaim.ui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/// What is asked of a list, all of it in its address: words, filters, an order, a page. It is read from whatever was sent,
/// never refused, and written back in one way, so that a page has one address.
///
/// Whatever changes which rows are shown goes back to the first page.
///
/// @param path of the list, without a query
/// @param said by name, as canonical as [Param] makes it, in the order in which the list declares them; nothing for what
///     was not asked
/// @param page from 1
public record ListAddress(String path, SequencedMap<String, List<String>> said, int page) {
    private static final String PAGE = "page";
    private static final String A_PAGE = "[1-9]\\d{0,8}";

    public ListAddress {
        said = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(said));
    }

    /// @param sent by name, as the request holds it
    /// @param params those of this list; anything else that was sent is left out
    public static ListAddress read(String path, Map<String, List<String>> sent, List<Param<?>> params) {
        SequencedMap<String, List<String>> said = new LinkedHashMap<>();
        params.forEach(param -> said.put(param.name(), param.canonical(sent.getOrDefault(param.name(), List.of()))));
        String page = sent.getOrDefault(PAGE, List.of()).stream().findFirst().orElse("").strip();
        return new ListAddress(path, said, page.matches(A_PAGE) ? Integer.parseInt(page) : 1);
    }

    public <T> T get(Param<T> param) {
        return param.read(values(param));
    }

    public <T> ListAddress with(Param<T> param, T value) {
        return with(param.name(), param.written(value));
    }

    /// As if nothing had been said of these.
    public ListAddress without(Param<?>... params) {
        ListAddress without = at(1);
        for (Param<?> param : params) {
            without = without.with(param.name(), List.of());
        }
        return without;
    }

    /// Chooses one value more, or no longer chooses it.
    public <T> ListAddress toggled(Param<Set<T>> param, T value) {
        Set<T> chosen = new LinkedHashSet<>(get(param));
        if (!chosen.remove(value)) {
            chosen.add(value);
        }
        return with(param, chosen);
    }

    public ListAddress at(int page) {
        return new ListAddress(path, said, page);
    }

    private ListAddress with(String name, List<String> values) {
        SequencedMap<String, List<String>> changed = new LinkedHashMap<>(said);
        changed.put(name, values);
        return new ListAddress(path, changed, 1);
    }

    /// Whether anything is asked that may leave rows out.
    public boolean isFiltered() {
        return said.entrySet().stream()
                .anyMatch(param -> !param.getKey().equals(Param.ORDER) && !param.getValue().isEmpty());
    }

    public String href() {
        return href(path);
    }

    /// The table of the whole list that was asked for, not of this page of it.
    public String csv() {
        return at(1).href(path + ".csv");
    }

    private String href(String target) {
        List<String> parts = new ArrayList<>();
        said.forEach((name, values) ->
                values.forEach(value -> parts.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8))));
        if (page > 1) {
            parts.add(PAGE + "=" + page);
        }
        return parts.isEmpty() ? target : target + "?" + String.join("&", parts);
    }

    /// One link a value of a parameter: tabs, orders.
    public <T> List<Tab> tabs(Param<T> param, List<T> values, Function<T, String> label) {
        return values.stream()
                .map(value -> new Tab(label.apply(value), with(param, value).href(), get(param).equals(value), OptionalLong.empty()))
                .toList();
    }

    /// The same for what is asked of one kind of rows or of all: all first.
    ///
    /// @param count how many rows, where it is told
    public <T> List<Tab> kinds(
            Param<Optional<T>> param, List<T> kinds, Function<Optional<T>, String> label, Function<Optional<T>, OptionalLong> count) {
        return allFirst(kinds).stream()
                .map(kind -> new Tab(label.apply(kind), with(param, kind).href(), get(param).equals(kind), count.apply(kind)))
                .toList();
    }

    /// One answer a value, for the field of a form that asks the parameter.
    public <T> List<Option> choices(Param<T> param, List<T> values, Function<T, String> label) {
        return values.stream()
                .map(value -> new Option(param.written(value).stream().findFirst().orElse(""), label.apply(value)))
                .toList();
    }

    /// The same for what may be left unsaid: all first.
    public <T> List<Option> optional(Param<Optional<T>> param, List<T> values, Function<Optional<T>, String> label) {
        return choices(param, allFirst(values), label);
    }

    private static <T> List<Optional<T>> allFirst(List<T> values) {
        return Stream.concat(Stream.of(Optional.<T>empty()), values.stream().map(Optional::of)).toList();
    }

    /// What a form that asks other things sends along: name and value.
    public List<Option> kept(Param<?>... params) {
        return Stream.of(params)
                .flatMap(param -> values(param).stream().map(value -> new Option(param.name(), value)))
                .toList();
    }

    /// What a field shows as typed or chosen; empty for nothing.
    public String shown(Param<?> param) {
        return values(param).stream().findFirst().orElse("");
    }

    private List<String> values(Param<?> param) {
        return said.getOrDefault(param.name(), List.of());
    }
}
