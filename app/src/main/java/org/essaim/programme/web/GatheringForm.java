package org.essaim.programme.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.essaim.programme.Gathering;
import org.essaim.ui.FormErrors;
import org.essaim.ui.French;
import org.essaim.ui.TypedTime;

/// The common day as it was typed.
public record GatheringForm(String date, String from, String to, String place, String presentation) {
    public GatheringForm {
        date = Typed.line(date);
        from = Typed.line(from);
        to = Typed.line(to);
        place = Typed.line(place);
        presentation = Typed.text(presentation);
    }

    static GatheringForm blank() {
        return new GatheringForm("", "09:00", "17:00", "", "");
    }

    static GatheringForm of(Gathering gathering) {
        LocalDateTime starts = French.local(gathering.starts());
        return new GatheringForm(
                starts.toLocalDate().toString(),
                starts.toLocalTime().toString(),
                French.local(gathering.ends()).toLocalTime().toString(),
                gathering.place(),
                gathering.presentation());
    }

    Optional<Gathering> read(UUID programme, FormErrors errors) {
        Optional<LocalDate> day = TypedTime.day(date);
        errors.refuseIf(day.isEmpty(), "date", "programme.form.day");
        Optional<LocalTime> begins = TypedTime.hour(from);
        errors.refuseIf(begins.isEmpty(), "from", "programme.form.hour");
        Optional<LocalTime> ends = TypedTime.hour(to);
        errors.refuseIf(ends.isEmpty(), "to", "programme.form.hour");
        if (begins.isPresent() && ends.isPresent()) {
            errors.refuseIf(!ends.get().isAfter(begins.get()), "to", "programme.form.hour.before", begins.get());
        }
        errors.refuseIf(place.length() > Gathering.LONGEST_PLACE, "place", "programme.form.long", Gathering.LONGEST_PLACE);
        errors.refuseIf(
                presentation.length() > Gathering.LONGEST_TEXT, "presentation", "programme.form.long", Gathering.LONGEST_TEXT);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Gathering(
                programme,
                at(day.orElseThrow(), begins.orElseThrow()),
                at(day.orElseThrow(), ends.orElseThrow()),
                place,
                presentation));
    }

    static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(French.ZONE).toInstant();
    }
}
