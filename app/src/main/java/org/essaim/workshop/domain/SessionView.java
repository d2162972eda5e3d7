package org.essaim.workshop.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the room is, as everybody sees it: the running order, its clock, what may be undone.
final class SessionView {
    private SessionView() {}

    static Item.Session of(Workshop workshop) {
        Plan plan = workshop.plan();
        Agenda agenda = workshop.agenda();
        Step step = workshop.step();
        Instant closedAt = agenda.closedAt();
        return new Item.Session(
                plan.title(),
                plan.challenge(),
                agenda.status(),
                plan.startsAt(),
                plan.venue(),
                agenda.step(),
                step.phase(),
                step.round(),
                step.minutes(),
                steps(plan, agenda),
                agenda.turns(),
                agenda.endsAt(step).orElse(null),
                agenda.leftWhilePaused(step).map(Duration::toSeconds).orElse(null),
                workshop.decomposition().silent(),
                workshop.decomposition().silent() ? workshop.decomposition().earlier() : null,
                undo(agenda),
                workshop.synthesis().isPublished(),
                closedAt,
                closedAt == null ? null : closedAt.plus(Duration.ofDays(plan.rereadDays())),
                plan.videoLink(),
                plan.example());
    }

    private static Item.@Nullable UndoShown undo(Agenda agenda) {
        Agenda before = agenda.before();
        return before == null
                ? null
                : agenda.undoable()
                        .map(gesture -> new Item.UndoShown(gesture, before.step()))
                        .orElse(null);
    }

    private static List<Item.StepShown> steps(Plan plan, Agenda agenda) {
        List<Item.StepShown> steps = new ArrayList<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            boolean current = agenda.isOpen() && i == agenda.step();
            Agenda.@Nullable Spent spent = agenda.isOpen() && i > agenda.step() ? null : agenda.spent().get(i);
            int extra = current ? agenda.extraMinutes() : spent == null ? 0 : beyond(step, spent);
            Instant from = current ? agenda.startedAt() : spent == null ? null : spent.from();
            steps.add(new Item.StepShown(step.phase(), step.round(), step.minutes(), extra, from));
        }
        return steps;
    }

    private static int beyond(Step step, Agenda.Spent spent) {
        return Math.toIntExact(Math.round(spent.lasted().toSeconds() / 60.0) - step.minutes());
    }
}
