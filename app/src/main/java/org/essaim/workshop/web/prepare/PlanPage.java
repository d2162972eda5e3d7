package org.essaim.workshop.web.prepare;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Option;
import org.essaim.ui.TypedTime;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Plan;
import org.jspecify.annotations.Nullable;

/// The page that prepares a workshop, or changes its plan.
///
/// @param card    the workshop being changed; none for one to come
/// @param locked  a vote was opened: initiatives and voters stay as they are
/// @param overtaken somebody else changed the plan since this page was made
/// @param host    where one says which territory receives it
/// @param enjeux  those of programmes, that it may answer; none where no programme has any
public record PlanPage(
        @Nullable WorkshopCard card,
        PlanForm form,
        FormErrors errors,
        Picker picker,
        boolean locked,
        boolean overtaken,
        List<Option> enjeux,
        TerritoryField host)
        implements FormPage {
    /// A line with the hour at which it begins; none while hours or minutes before it cannot be read.
    public record Timed(StepLine line, Optional<LocalTime> begins) {}

    PlanPage offering(List<Option> choices, TerritoryField receiving) {
        return new PlanPage(card, form, errors, picker, locked, overtaken, choices, receiving);
    }

    public boolean isNew() {
        return card == null;
    }

    public String action() {
        return card == null ? "/ateliers/nouveau" : card.path() + "/modifier";
    }

    public int fewest() {
        return Plan.FEWEST_INITIATIVES;
    }

    public int most() {
        return Plan.MOST_INITIATIVES;
    }

    /// Whether the finer settings are unfolded: one of them is refused, or is not the usual.
    public boolean remoteUnfolded() {
        return errors.has("video")
                || errors.has("table-links")
                || !form.videoLink().isBlank()
                || !form.tableLinks().isBlank();
    }

    public List<Timed> timed() {
        List<Timed> timed = new ArrayList<>();
        Optional<LocalTime> clock = TypedTime.hour(form.time());
        for (StepLine line : form.steps()) {
            timed.add(new Timed(line, line.held() ? clock : Optional.empty()));
            if (line.held()) {
                clock = clock.flatMap(now -> line.planned().map(now::plusMinutes));
            }
        }
        return timed;
    }

    /// What the steps last together; a minute that cannot be read counts for none.
    public Duration total() {
        return Duration.ofMinutes(form.steps().stream()
                .filter(StepLine::held)
                .mapToInt(line -> line.planned().orElse(0))
                .sum());
    }

    public Optional<LocalTime> ends() {
        return TypedTime.hour(form.time()).map(start -> start.plus(total()));
    }
}
