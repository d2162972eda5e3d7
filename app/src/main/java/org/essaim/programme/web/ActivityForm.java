package org.essaim.programme.web;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.essaim.programme.Activity;
import org.essaim.programme.Gathering;
import org.essaim.ui.FormErrors;
import org.essaim.ui.French;
import org.essaim.ui.TypedTime;
import org.jspecify.annotations.Nullable;

/// An activity as it was typed.
///
/// @param id made with the page: a page sent twice adds one activity
public record ActivityForm(
        @Nullable UUID id,
        String title,
        String hour,
        String minutes,
        String place,
        String presentation,
        String capacity) {
    public ActivityForm {
        title = Typed.line(title);
        hour = Typed.line(hour);
        minutes = Typed.line(minutes);
        place = Typed.line(place);
        presentation = Typed.text(presentation);
        capacity = Typed.line(capacity);
    }

    static ActivityForm blank(Gathering day) {
        return new ActivityForm(
                UuidCreator.getTimeOrderedEpoch(),
                "",
                French.local(day.starts()).toLocalTime().toString(),
                "45",
                "",
                "",
                "20");
    }

    static ActivityForm of(Activity activity) {
        return new ActivityForm(
                activity.id(),
                activity.title(),
                French.local(activity.starts()).toLocalTime().toString(),
                String.valueOf(activity.minutes()),
                activity.place(),
                activity.presentation(),
                activity.capacity() == 0 ? "" : String.valueOf(activity.capacity()));
    }

    public UUID key() {
        return id == null ? UuidCreator.getTimeOrderedEpoch() : id;
    }

    /// @param taken how many have signed up: there is no room for fewer
    Optional<Activity> read(UUID key, Gathering day, int taken, FormErrors errors) {
        errors.refuseIf(title.length() < 3, "title", "programme.form.title.missing");
        errors.refuseIf(title.length() > Activity.LONGEST_TITLE, "title", "programme.form.long", Activity.LONGEST_TITLE);
        Optional<LocalTime> begins = TypedTime.hour(hour);
        errors.refuseIf(begins.isEmpty(), "hour", "programme.form.hour");
        Optional<Integer> lasts = number(minutes).filter(read -> read >= 5 && read <= Activity.LONGEST_MINUTES);
        errors.refuseIf(lasts.isEmpty(), "minutes", "programme.activity.minutes.wrong", Activity.LONGEST_MINUTES);
        errors.refuseIf(place.length() > Gathering.LONGEST_PLACE, "place", "programme.form.long", Gathering.LONGEST_PLACE);
        errors.refuseIf(
                presentation.length() > Gathering.LONGEST_TEXT, "presentation", "programme.form.long", Gathering.LONGEST_TEXT);
        Optional<Integer> holds =
                capacity.isEmpty() ? Optional.of(0) : number(capacity).filter(read -> read <= Activity.MOST_PEOPLE);
        errors.refuseIf(holds.isEmpty(), "capacity", "programme.activity.capacity.wrong", Activity.MOST_PEOPLE);
        errors.refuseIf(
                holds.filter(read -> read < taken).isPresent(), "capacity", "programme.activity.capacity.taken", taken);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        LocalDate date = French.local(day.starts()).toLocalDate();
        return Optional.of(new Activity(
                key,
                day.programme(),
                GatheringForm.at(date, begins.orElseThrow()),
                lasts.orElseThrow(),
                title,
                presentation,
                place,
                holds.orElseThrow(),
                taken));
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,5}") ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
    }
}
