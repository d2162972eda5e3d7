package org.essaim.ui;

import com.github.f4b6a3.uuid.UuidCreator;
import essaim.money.Amount;
import essaim.money.Rate;
import essaim.money.TypedAmount;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.essaim.language.Language;
import org.essaim.text.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Makes values of what was typed in a form. What cannot be one is said beside its field and read as nothing, so that a form
/// is read to its end before it is refused, and everything wrong is said at once:
///
/// ```java
/// FormReader read = new FormReader(errors);
/// String title = read.line("title", form.title()).filled("project.title.missing").atMost(120);
/// Optional<LocalDate> begins = read.comingDay("begins", form.begins(), today, Optional.empty());
/// Optional<Amount> cost = read.money("cost", form.cost(), MOST);
/// return read.made(() -> new Project(title, begins.orElseThrow(), cost.orElseThrow()));
/// ```
///
/// A field's name is the one of the form. A territory is read by `territory.TerritoryField`, which knows them; whatever
/// another room knows how to read, by [#found].
public final class FormReader {
    private final FormErrors errors;

    /// @param errors filled as the form is read
    public FormReader(FormErrors errors) {
        this.errors = errors;
    }

    /// One line: a name, a title.
    public Words line(String field, @Nullable String typed) {
        return new Words(field, Typed.line(typed));
    }

    /// Lines and paragraphs.
    public Words text(String field, @Nullable String typed) {
        return new Words(field, Typed.text(typed));
    }

    /// Words being read: how few, how many. They have no end of their own but [#atMost], for no text may be endless.
    public final class Words {
        private final String field;
        private final String words;
        private boolean refused;

        private Words(String field, String words) {
            this.field = field;
            this.words = words;
        }

        /// @param key what to say where nothing was typed
        public Words filled(String key) {
            return atLeast(1, key);
        }

        /// @param key what to say of fewer signs, whose number it is given; of a field one refusal is said, the first
        public Words atLeast(int signs, String key) {
            if (!refused && Typed.length(words) < signs) {
                refused = true;
                errors.refuse(field, key, signs);
            }
            return this;
        }

        /// The words as they will be kept, even where they are refused.
        public String atMost(int signs) {
            int length = Typed.length(words);
            errors.refuseIf(length > signs, field, "ui.form.long", signs, length - signs);
            return words;
        }
    }

    /// One of each line of a text, blank ones left out; the others that are none are each named by their number.
    ///
    /// @param lineKey given the number of the line
    /// @param mostKey given `most`
    public <T> List<T> lines(
            String field, String typed, Function<String, Optional<T>> each, String lineKey, int most, String mostKey) {
        List<String> lines = typed.lines().filter(line -> !line.isBlank()).toList();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<T> value = each.apply(lines.get(i));
            errors.refuseIf(value.isEmpty(), field, lineKey, i + 1);
            value.ifPresent(values::add);
        }
        errors.refuseIf(lines.size() > most, field, mostKey, most);
        return List.copyOf(values);
    }

    /// The day of something to come: the one rule for every date that is typed.
    ///
    /// @param today a day before it is refused
    /// @param kept  the day that it has already, which may stay
    public Optional<LocalDate> comingDay(String field, String typed, LocalDate today, Optional<LocalDate> kept) {
        return TypedTime.coming(field, typed, today, kept, errors);
    }

    /// The same for a day that may be left out.
    public Optional<LocalDate> comingDayIfAny(String field, String typed, LocalDate today, Optional<LocalDate> kept) {
        return typed.isBlank() ? Optional.empty() : comingDay(field, typed, today, kept);
    }

    /// A day that may be past: of a decision, of a deadline that is over.
    public Optional<LocalDate> dayIfAny(String field, String typed) {
        return typed.isBlank()
                ? Optional.empty()
                : found(field, TypedTime.day(typed).filter(day -> day.getYear() >= 2000 && day.getYear() < 2100), "ui.date.unreadable");
    }

    /// « 09:30 », « 9h30 », « 9 h », « 14 ».
    public Optional<LocalTime> hour(String field, String typed) {
        return found(field, TypedTime.hour(typed), "ui.hour.unreadable");
    }

    /// @param key given `least` and `most`
    public Optional<Integer> whole(String field, @Nullable String typed, int least, int most, String key) {
        return found(field, Typed.whole(typed).filter(read -> read >= least && read <= most), key, least, most);
    }

    /// A month, as browsers send one (`2027-03`) or as people type it (`03/2027`), of this century.
    public Optional<YearMonth> monthIfAny(String field, @Nullable String typed) {
        return Typed.word(typed).isEmpty() ? Optional.empty() : found(field, TypedTime.month(Typed.word(typed)), "ui.month.unreadable");
    }

    /// A part of a whole in percent, « 33,33 », « 30 % », from nothing to all of it.
    public Optional<Rate> percentIfAny(String field, @Nullable String typed) {
        String percent = Typed.word(typed).replace(',', '.').replaceAll("[%\\s\\u00A0\\u202F]", "");
        if (percent.isEmpty()) {
            return Optional.empty();
        }
        boolean readable = percent.matches("\\d{1,9}(\\.\\d{1,9})?");
        errors.refuseIf(!readable, field, "ui.percent.unreadable");
        Optional<Rate> rate = readable ? Optional.of(Rate.percent(percent)) : Optional.empty();
        errors.refuseIf(rate.filter(it -> it.compareTo(Rate.WHOLE) > 0).isPresent(), field, "ui.percent.beyond");
        return rate;
    }

    /// An amount of euros, never below zero. What could be two amounts is asked again rather than guessed.
    public Optional<Amount> money(String field, @Nullable String typed, Amount most) {
        return switch (TypedAmount.read(Typed.word(typed))) {
            case TypedAmount.Read(Amount amount) when amount.isNegative() -> refused(field, "ui.amount.negative");
            case TypedAmount.Read(Amount amount) when amount.compareTo(most) > 0 ->
                refused(field, "ui.amount.beyond", Language.spoken().exact(most));
            case TypedAmount.Read(Amount amount) -> Optional.of(amount);
            case TypedAmount.Ambiguous(var meanings) ->
                refused(field, "ui.amount.ambiguous", meanings.stream().map(Language.spoken()::exact).toArray());
            case TypedAmount.Refused(var reason) ->
                refused(field, "ui.amount." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    /// One of a list, by its name.
    public <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String typed, Class<E> list, String key) {
        return found(field, named(list, typed), key);
    }

    /// Some of a list, at least one; what is none of it is left out.
    public <E extends Enum<E>> Set<E> someOf(String field, List<String> typed, Class<E> list, String key) {
        Set<E> some = EnumSet.noneOf(list);
        typed.forEach(name -> named(list, name).ifPresent(some::add));
        errors.refuseIf(some.isEmpty(), field, key);
        return some;
    }

    /// An id that the page gave to be chosen.
    public Optional<UUID> id(String field, @Nullable String sent, String key) {
        return found(field, Typed.id(sent), key);
    }

    /// The files that were chosen: a browser sends an empty one for none.
    public List<MultipartFile> files(String field, @Nullable List<MultipartFile> sent, String key) {
        List<MultipartFile> chosen = sent == null
                ? List.of()
                : sent.stream().filter(FormReader::isChosen).toList();
        errors.refuseIf(chosen.isEmpty(), field, key);
        return chosen;
    }

    /// A file that may be left out.
    public Optional<MultipartFile> fileIfAny(@Nullable MultipartFile sent) {
        return Optional.ofNullable(sent).filter(file -> !file.isEmpty());
    }

    /// What another room, or the caller, has read of the field; nothing is refused.
    public <T> Optional<T> found(String field, Optional<T> value, String key, Object... args) {
        errors.refuseIf(value.isEmpty(), field, key, args);
        return value;
    }

    /// What the form makes, unless something of it is refused.
    public <T> Optional<T> made(Supplier<T> value) {
        return errors.isEmpty() ? Optional.of(value.get()) : Optional.empty();
    }

    /// The id that a form was given with its page, so that a form sent twice makes one; a new one where somebody changed it by
    /// hand. See `ui/once` for forms whose double is to be answered as the first was.
    public static UUID idOrNew(@Nullable String sent) {
        return Typed.id(sent).orElseGet(UuidCreator::getTimeOrderedEpoch);
    }

    /// One of a list by its name, where nothing is refused.
    public static <E extends Enum<E>> Optional<E> named(Class<E> list, @Nullable String name) {
        return Stream.of(list.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst();
    }

    private <T> Optional<T> refused(String field, String key, Object... args) {
        errors.refuse(field, key, args);
        return Optional.empty();
    }

    private static boolean isChosen(MultipartFile file) {
        return !file.isEmpty() || !String.valueOf(file.getOriginalFilename()).isBlank();
    }
}
