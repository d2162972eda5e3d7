package org.essaim.imports;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// A file, the list it is of, and which of its columns is which field.
///
/// @param places of columns, by field
/// @param titles the file's own, by field
/// @param year of the lines that do not say theirs, where the list is published each year
/// @param years that its lines say, from the first; none where the whole file is of one
public record Recognised(
        GivenFile file,
        KnownList list,
        Map<String, Integer> places,
        Map<String, String> titles,
        OptionalInt year,
        List<Integer> years) {
    /// What of a file is of one year; all of it, for a list that is not published each year.
    ///
    /// @param undated whether lines of no year are read here, to be told
    public record Part(Recognised whole, OptionalInt year, boolean undated) {
        public GivenFile file() {
            return whole.file();
        }

        public boolean has(TableReader.Record record) {
            if (whole.years().isEmpty()) {
                return true;
            }
            OptionalInt said = record instanceof TableReader.Row row ? whole.yearOf(row.fields()) : OptionalInt.empty();
            return said.isEmpty() ? undated : said.equals(year);
        }

        public Fields fields(TableReader.Row row, Remarks remarks) {
            return new Fields(whole, row.line(), row.fields(), remarks);
        }
    }

    static Recognised of(GivenFile file, Proposal known, OptionalInt year, List<Integer> years) {
        return new Recognised(
                file,
                known.list(),
                Map.copyOf(known.places()),
                known.places().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, it -> known.columns().get(it.getValue()))),
                year,
                List.copyOf(years));
    }

    /// One a year, from the first.
    public List<Part> parts() {
        if (years.isEmpty()) {
            return List.of(new Part(this, year, true));
        }
        return years.stream()
                .map(one -> new Part(this, OptionalInt.of(one), one.equals(years.getLast())))
                .toList();
    }

    /// Of a line, by its cells.
    OptionalInt yearOf(List<String> cells) {
        Integer column = years.isEmpty() ? null : places.get(Recognition.YEAR);
        OptionalInt said = column == null || column >= cells.size() ? OptionalInt.empty() : Years.ofList(cells.get(column));
        return said.isPresent() ? said : year;
    }
}
