package org.essaim.programme.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.text.Typed;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.jspecify.annotations.Nullable;

/// The form of a programme as it was sent: texts as typed, nothing checked.
///
/// @param id made with the page, so that sending twice creates one
/// @param revision the one the person started from
public record ProgrammeForm(
        String id,
        @Nullable Integer revision,
        String title,
        String aims,
        String from,
        String to,
        String electorate) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_AIMS = 1_500;

    public ProgrammeForm {
        id = FormReader.idOrNew(id).toString();
        title = Typed.line(title);
        aims = Typed.text(aims);
        from = Typed.word(from);
        to = Typed.word(to);
        electorate = Typed.word(electorate);
    }

    static ProgrammeForm blank() {
        return new ProgrammeForm(
                "", null, "", "", "", "", Electorate.TERRITORY.name());
    }

    static ProgrammeForm of(Programme programme) {
        ProgrammeText text = programme.text();
        return new ProgrammeForm(
                programme.id().toString(),
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
    /// @param kept the programme as it is, whose days may stay
    Optional<ProgrammeText> read(
            Optional<Electorate> fixed, Optional<ProgrammeText> kept, LocalDate today, FormErrors errors) {
        FormReader read = new FormReader(errors);
        read.line("title", title).atLeast(3, "programme.form.title.missing").atMost(LONGEST_TITLE);
        read.text("aims", aims).filled("programme.form.aims.missing").atMost(LONGEST_AIMS);
        Optional<LocalDate> starts = read.comingDayIfAny("from", from, today, kept.flatMap(ProgrammeText::startsOn));
        Optional<LocalDate> ends = read.comingDayIfAny("to", to, today, kept.flatMap(ProgrammeText::endsOn));
        if (starts.isPresent() && ends.isPresent()) {
            errors.refuseIf(ends.get().isBefore(starts.get()), "to", "programme.form.to.before", starts.get());
        }
        Optional<Electorate> voters = fixed.or(
                () -> read.oneOf("electorate", electorate, Electorate.class, "programme.form.electorate.missing"));
        return read.made(() -> new ProgrammeText(title, aims, starts, ends, voters.orElseThrow()));
    }
}
