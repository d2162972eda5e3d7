package org.essaim.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A table that leaves Essaim, described once: what each column is called, and what it says of a row. Its last columns
/// always say of each row where it comes from, the day it left and its licence: lines get copied from file to file.
///
/// How it is written is another matter: [CsvFile] does, for spreadsheets or for programs.
///
/// @param <T> a row, as whoever exports it knows it
public final class Export<T> {
    private record Column<T>(String title, Function<? super T, String> cell) {}

    /// Where rows come from.
    ///
    /// @param day on which they left Essaim
    /// @param licence or, for what is not public, what may be done with it
    public record Origin(String source, LocalDate day, String licence) {}

    /// What [#text] is, once sent.
    public static final MediaType CSV = CsvFile.TYPE;

    private final UnaryOperator<String> words;
    private final String titles;
    private final Function<? super T, Origin> origin;
    private final CsvFile format;
    private final List<Column<T>> columns = new ArrayList<>();

    /// @param words the sentences of the bundles, by key
    /// @param titles what the keys of its columns' titles begin with
    public Export(UnaryOperator<String> words, String titles, Function<? super T, Origin> origin, CsvFile format) {
        this.words = words;
        this.titles = titles;
        this.origin = origin;
        this.format = format;
    }

    /// One column more.
    ///
    /// @param key of its title
    public Export<T> column(String key, Function<? super T, String> cell) {
        return titled(words.apply(titles + key), cell);
    }

    /// One column more, whose title is no sentence of ours.
    public Export<T> titled(String title, Function<? super T, String> cell) {
        columns.add(new Column<>(title, cell));
        return this;
    }

    /// One column more, of amounts: a number where it is read, and empty where there is none.
    ///
    /// @param key of its title
    public Export<T> euros(String key, Function<? super T, OptionalLong> cents) {
        return column(key, row -> cents.apply(row).stream().mapToObj(format::euros).findFirst().orElse(""));
    }

    /// @param name of the file, without its extension
    public ResponseEntity<byte[]> download(String name, List<T> rows) {
        return file(name).of(text(rows));
    }

    /// Row by row, a table too large to be held, of what is everybody's.
    ///
    /// @param rows given the taker of a row, calls it for each
    public void stream(String name, HttpServletResponse response, Consumer<Consumer<T>> rows) throws IOException {
        write(new OutputStreamWriter(file(name).everybodys(true).to(response), StandardCharsets.UTF_8), rows);
    }

    public String text(List<T> rows) {
        StringWriter text = new StringWriter();
        try {
            write(text, rows::forEach);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void write(Writer out, Consumer<Consumer<T>> rows) throws IOException {
        format.write(out, titles(), taker -> rows.accept(row -> taker.accept(cells(row))));
    }

    private static Download file(String name) {
        return Download.kept(name + CsvFile.EXTENSION, CsvFile.TYPE);
    }

    private List<String> titles() {
        return Stream.concat(
                        columns.stream().map(Column::title),
                        Stream.of("source", "day", "licence").map(key -> words.apply("ui.csv." + key)))
                .toList();
    }

    private List<String> cells(T row) {
        Origin from = origin.apply(row);
        return Stream.concat(
                        columns.stream().map(column -> column.cell().apply(row)),
                        Stream.of(from.source(), from.day().toString(), from.licence()))
                .toList();
    }
}
