package org.essaim.programme.web;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.ui.FormErrors;
import org.essaim.ui.TypedTime;
import org.jspecify.annotations.Nullable;

/// The form of a programme as it was sent: texts as typed, nothing checked.
///
/// @param id made with the page, so that sending twice creates one
/// @param revision the one the person started from
public record ProgrammeForm(
        @Nullable UUID id,
        @Nullable Integer revision,
        String title,
        String aims,
        String from,
        String to,
        String electorate) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_AIMS = 1_500;

    public ProgrammeForm {
        title = Typed.line(title);
        aims = Typed.text(aims);
        from = Typed.line(from);
        to = Typed.line(to);
        electorate = Objects.requireNonNullElse(electorate, "");
    }

    static ProgrammeForm blank() {
        return new ProgrammeForm(
                UuidCreator.getTimeOrderedEpoch(), null, "", "", "", "", Electorate.TERRITORY.name());
    }

    static ProgrammeForm of(Programme programme) {
        ProgrammeText text = programme.text();
        return new ProgrammeForm(
                programme.id(),
                programme.revision(),
                text.title(),
                text.aims(),
                text.startsOn().map(LocalDate::toString).orElse(""),
                text.endsOn().map(LocalDate::toString).orElse(""),
                text.electorate().name());
    }

    ProgrammeForm seeing(int current) {
        return new ProgrammeForm(id, current, title, aims, from, to, electorate);
    }

    public Set<String> chosen() {
        return Set.of(electorate);
    }

    /// @param fixed whose voice a ballot is, once people have voted
    Optional<ProgrammeText> read(Optional<Electorate> fixed, FormErrors errors) {
        errors.refuseIf(title.length() < 3, "title", "programme.form.title.missing");
        errors.refuseIf(title.length() > LONGEST_TITLE, "title", "programme.form.long", LONGEST_TITLE);
        errors.refuseIf(aims.isEmpty(), "aims", "programme.form.aims.missing");
        errors.refuseIf(aims.length() > LONGEST_AIMS, "aims", "programme.form.long", LONGEST_AIMS);
        Optional<LocalDate> starts = day("from", from, errors);
        Optional<LocalDate> ends = day("to", to, errors);
        if (starts.isPresent() && ends.isPresent()) {
            errors.refuseIf(ends.get().isBefore(starts.get()), "to", "programme.form.to.before", starts.get());
        }
        Electorate voters = fixed.orElse(
                electorate.equals(Electorate.PERSON.name()) ? Electorate.PERSON : Electorate.TERRITORY);
        return errors.isEmpty()
                ? Optional.of(new ProgrammeText(title, aims, starts, ends, voters))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String field, String typed, FormErrors errors) {
        Optional<LocalDate> day = TypedTime.day(typed);
        errors.refuseIf(day.isEmpty() && !typed.isEmpty(), field, "programme.form.day");
        return day;
    }
}
