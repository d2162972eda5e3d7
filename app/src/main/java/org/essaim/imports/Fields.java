package org.essaim.imports;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.essaim.text.Typed;

/// One line's cells by the name of their field, in the terms of the list that is read; what had to be mended to read one is
/// remarked.
public final class Fields {
    private final Recognised file;
    private final int line;
    private final List<String> values;
    private final Remarks remarks;

    Fields(Recognised file, int line, List<String> values, Remarks remarks) {
        this.file = file;
        this.line = line;
        this.values = values;
        this.remarks = remarks;
    }

    /// The year of a line of a list published each year: the file's, where no column says the line's.
    ///
    /// @throws LineRefused when neither says one
    public OptionalInt yearInList() throws LineRefused {
        if (!file.list().isYearly()) {
            return OptionalInt.empty();
        }
        OptionalInt year = file.yearOf(values);
        if (year.isEmpty()) {
            throw new LineRefused("imports.line.year", line(Recognition.YEAR), title(Recognition.YEAR));
        }
        return year;
    }

    /// Whether some column is said to be it.
    public boolean has(String field) {
        return file.places().containsKey(field);
    }

    /// In one line, without the spaces around and the doubled ones; empty for an absent column and for `NULL`.
    public String line(String field) {
        String text = Typed.word(text(field));
        return text.equals("NULL") ? "" : text;
    }

    /// As its source wrote it, lines and apostrophes included, but for what is no character.
    public String text(String field) {
        Integer place = file.places().get(field);
        return place == null || place >= values.size() ? "" : Typed.sound(values.get(place)).replace('\t', ' ').strip();
    }

    /// @throws LineRefused when it is empty
    public String required(String field) throws LineRefused {
        String text = line(field);
        if (text.isEmpty()) {
            throw new LineRefused("imports.line.missing", title(field));
        }
        return text;
    }

    /// What names the line in its list.
    ///
    /// @throws LineRefused when it is empty, or a number whose digits are lost
    public String key(String field) throws LineRefused {
        String text = required(field);
        if (Cells.isAbridged(text)) {
            throw new LineRefused("imports.line.abridged", text);
        }
        return mended("imports.remark.number", text, Cells.number(text));
    }

    /// @throws LineRefused when it is no amount
    public OptionalLong cents(String field) throws LineRefused {
        String text = line(field);
        OptionalLong cents = Cells.cents(text);
        if (Cells.isBinary(text)) {
            remark("imports.remark.amount", text);
        }
        return cents;
    }

    /// Empty, with a remark, for what is no date.
    public OptionalInt year(String field) {
        String text = line(field);
        OptionalInt year = Years.of(text);
        if (year.isEmpty() && !text.isEmpty()) {
            remark("imports.remark.date", text);
        }
        return year;
    }

    /// Whether a mark is set. What cannot be read counts as set: whoever wrote it meant something by it.
    public boolean isMarked(String field) {
        return Cells.mark(line(field)).orElse(true);
    }

    /// A commune's official code; as it is when it cannot be one.
    public String insee(String field) {
        return code(line(field), Cells.insee(line(field)), "imports.remark.code");
    }

    public String department(String field) {
        return code(line(field), Cells.department(line(field)), "imports.remark.department");
    }

    /// Empty, with a remark, for what is none.
    public Optional<String> siren(String field) {
        String text = line(field);
        Optional<String> siren = Cells.siren(text);
        if (siren.isEmpty() && !text.isEmpty()) {
            remark(Cells.isAbridged(text) ? "imports.remark.siren-lost" : "imports.remark.siren", text);
        }
        siren.filter(read -> !read.equals(text)).ifPresent(read -> remark("imports.remark.siren-read", text, read));
        return siren;
    }

    /// What the file itself calls a field.
    public String title(String field) {
        return file.titles().getOrDefault(field, field);
    }

    private String code(String text, Optional<String> code, String key) {
        if (code.isEmpty()) {
            if (!text.isEmpty()) {
                remark("imports.remark.code-unread", text);
            }
            return text;
        }
        return mended(key, text, code.get());
    }

    private String mended(String key, String before, String after) {
        if (!before.equals(after)) {
            remark(key, before, after);
        }
        return after;
    }

    private void remark(String key, Object... example) {
        remarks.note(file.file().name(), line, key, example);
    }
}
