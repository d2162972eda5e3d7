package org.essaim.programme.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.essaim.programme.Gathering;
import org.essaim.territory.Host;
import org.essaim.territory.HostForm;
import org.essaim.territory.Territories;
import org.essaim.text.Typed;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.ui.Moment;
import org.springframework.web.bind.annotation.BindParam;

/// The common day as it was typed.
public record GatheringForm(
        String date,
        String from,
        String to,
        String place,
        String presentation,
        String host,
        @BindParam("host-id") String hostId,
        String clock) {
    public GatheringForm {
        date = Typed.word(date);
        from = Typed.word(from);
        to = Typed.word(to);
        place = Typed.line(place);
        presentation = Typed.text(presentation);
        host = Typed.line(host);
        hostId = Typed.line(hostId);
        clock = Typed.line(clock);
    }

    static GatheringForm blank() {
        return new GatheringForm("", "09:00", "17:00", "", "", "", "", "");
    }

    public HostForm hosting() {
        return new HostForm(host, hostId, clock);
    }

    static GatheringForm of(Gathering gathering, Territories territories) {
        Moment starts = gathering.begins();
        HostForm hosting = HostForm.of(gathering.host(), territories);
        return new GatheringForm(
                starts.day().toString(),
                starts.hour().toString(),
                gathering.finishes().hour().toString(),
                gathering.place(),
                gathering.presentation(),
                hosting.host(),
                hosting.hostId(),
                hosting.clock());
    }

    /// @param before the day as it is planned already, which may stay even if it is past
    Optional<Gathering> read(
            UUID programme, Optional<Gathering> before, Territories territories, Instant now, FormErrors errors) {
        Host receiving = hosting().read(territories, errors).orElse(Host.UNSAID);
        LocalDate today = LocalDate.ofInstant(now, receiving.zone());
        FormReader read = new FormReader(errors);
        Optional<LocalDate> day = read.comingDay("date", date, today, before.map(it -> it.begins().day()));
        Optional<LocalTime> begins = read.hour("from", from);
        Optional<LocalTime> ends = read.hour("to", to);
        if (begins.isPresent() && ends.isPresent()) {
            errors.refuseIf(!ends.get().isAfter(begins.get()), "to", "programme.form.hour.before", begins.get());
        }
        read.line("place", place).atMost(Gathering.LONGEST_PLACE);
        read.text("presentation", presentation).atMost(Gathering.LONGEST_TEXT);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        var gathering = new Gathering(
                programme,
                Moment.of(day.orElseThrow(), begins.orElseThrow(), receiving.zone()).at(),
                Moment.of(day.orElseThrow(), ends.orElseThrow(), receiving.zone()).at(),
                place,
                presentation,
                receiving,
                0);
        boolean asBefore = before.filter(it -> it.ends().equals(gathering.ends())).isPresent();
        errors.refuseIf(!asBefore && !gathering.ends().isAfter(now), "to", "ui.hour.over");
        return read.made(() -> gathering);
    }
}
