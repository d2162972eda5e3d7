package org.essaim.programme.web;

import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.essaim.programme.Activity;
import org.essaim.programme.Gathering;
import org.essaim.text.Typed;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.ui.Moment;

/// An activity as it was typed.
///
/// @param id made with the page: a page sent twice adds one activity
public record ActivityForm(
        String id,
        String title,
        String hour,
        String minutes,
        String place,
        String presentation,
        String capacity) {
    private static final int FEWEST_MINUTES = 5;

    public ActivityForm {
        id = FormReader.idOrNew(id).toString();
        title = Typed.line(title);
        hour = Typed.word(hour);
        minutes = Typed.word(minutes);
        place = Typed.line(place);
        presentation = Typed.text(presentation);
        capacity = Typed.word(capacity);
    }

    static ActivityForm blank(Gathering day) {
        return new ActivityForm(
                "",
                "",
                day.begins().hour().toString(),
                "45",
                "",
                "",
                "20");
    }

    static ActivityForm of(Activity activity, Gathering day) {
        return new ActivityForm(
                activity.id().toString(),
                activity.title(),
                day.at(activity.starts()).hour().toString(),
                String.valueOf(activity.minutes()),
                activity.place(),
                activity.presentation(),
                activity.capacity() == 0 ? "" : String.valueOf(activity.capacity()));
    }

    UUID key() {
        return UUID.fromString(id);
    }

    /// @param taken how many have signed up: there is no room for fewer
    Optional<Activity> read(UUID key, Gathering day, int taken, FormErrors errors) {
        FormReader read = new FormReader(errors);
        read.line("title", title).atLeast(3, "programme.form.title.missing").atMost(Activity.LONGEST_TITLE);
        Optional<LocalTime> begins = read.hour("hour", hour);
        Optional<Integer> lasts = read.whole(
                "minutes", minutes, FEWEST_MINUTES, Activity.LONGEST_MINUTES, "programme.activity.minutes.wrong");
        read.line("place", place).atMost(Gathering.LONGEST_PLACE);
        read.text("presentation", presentation).atMost(Gathering.LONGEST_TEXT);
        Optional<Integer> holds = capacity.isEmpty()
                ? Optional.of(0)
                : read.whole("capacity", capacity, 0, Activity.MOST_PEOPLE, "programme.activity.capacity.wrong");
        errors.refuseIf(
                holds.filter(room -> room < taken).isPresent(), "capacity", "programme.activity.capacity.taken", taken);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        var activity = new Activity(
                key,
                day.programme(),
                Moment.of(day.begins().day(), begins.orElseThrow(), day.host().zone()).at(),
                lasts.orElseThrow(),
                title,
                presentation,
                place,
                holds.orElseThrow(),
                taken);
        errors.refuseIf(
                !day.holds(activity),
                "hour",
                "programme.activity.outside",
                day.begins().bareTime(),
                day.finishes().bareTime());
        return read.made(() -> activity);
    }
}
