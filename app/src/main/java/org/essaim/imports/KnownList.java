package org.essaim.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A list that some module reads: how it is called, and what is read of a line.
///
/// @param slug stable: matchings are kept under it
/// @param messageKey of its name; a field's label is `<messageKey>.<field>`
/// @param nativeYear for a list published each year: the year of the file whose titles the fields bear; 0 for any other
public record KnownList(String slug, String messageKey, int nativeYear, List<Field> fields) {
    public KnownList {
        fields = List.copyOf(fields);
    }

    /// What a line cannot do without: what it needs, and one at least of what places it.
    public enum Use {
        REQUIRED,
        PLACING,
        /// It may say that a line is not public: a column that could be it is never passed over unasked.
        RESTRICTING,
        OTHER
    }

    /// @param name as the list's own file titles it
    /// @param own whether the list's own file always has it: by these a file is known for one of the list
    /// @param holds what its cells are
    /// @param alsoCalled what other files title it, in any case, accents and punctuation
    public record Field(String name, boolean own, Use use, Holds holds, List<String> alsoCalled) {
        public Field {
            alsoCalled = List.copyOf(alsoCalled);
        }

        public static Field own(String name, String... alsoCalled) {
            return new Field(name, true, Use.OTHER, Holds.ANYTHING, List.of(alsoCalled));
        }

        public static Field useful(String name, String... alsoCalled) {
            return new Field(name, false, Use.OTHER, Holds.ANYTHING, List.of(alsoCalled));
        }

        public Field required() {
            return new Field(name, own, Use.REQUIRED, holds, alsoCalled);
        }

        public Field placing() {
            return new Field(name, own, Use.PLACING, holds, alsoCalled);
        }

        public Field restricting() {
            return new Field(name, own, Use.RESTRICTING, holds, alsoCalled);
        }

        public Field holding(Holds what) {
            return new Field(name, own, use, what, alsoCalled);
        }

        boolean isRestricting() {
            return use == Use.RESTRICTING;
        }

        Stream<String> names() {
            return Stream.concat(Stream.of(name), alsoCalled.stream());
        }
    }

    public boolean isYearly() {
        return nativeYear != 0;
    }

    public String messageKey(Field field) {
        return messageKey + "." + field.name();
    }

    public List<Field> required() {
        return of(Use.REQUIRED);
    }

    public List<Field> placing() {
        return of(Use.PLACING);
    }

    /// Which says the year of each line, of a list published each year.
    public Optional<Field> dating() {
        return fields.stream().filter(field -> field.name().equals(Recognition.YEAR)).findFirst();
    }

    /// What a line may lack.
    public List<Field> optional() {
        return fields.stream()
                .filter(field -> field.use() == Use.OTHER || field.isRestricting())
                .filter(field -> !field.name().equals(Recognition.YEAR))
                .toList();
    }

    /// In the order in which they are asked.
    List<Field> asked() {
        return Stream.of(required(), placing(), dating().stream().toList(), optional())
                .flatMap(List::stream)
                .toList();
    }

    private List<Field> of(Use use) {
        return fields.stream().filter(field -> field.use() == use).toList();
    }
}
