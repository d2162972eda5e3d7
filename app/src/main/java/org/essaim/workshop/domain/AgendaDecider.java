package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Decision.accept;
import static org.essaim.workshop.domain.Decision.refuse;
import static org.essaim.workshop.domain.Decision.unchanged;
import static org.essaim.workshop.domain.Refusal.Reason.ALREADY_OPEN;
import static org.essaim.workshop.domain.Refusal.Reason.ALREADY_PAUSED;
import static org.essaim.workshop.domain.Refusal.Reason.CLOSED;
import static org.essaim.workshop.domain.Refusal.Reason.NOTHING_KEPT;
import static org.essaim.workshop.domain.Refusal.Reason.NOTHING_TO_UNDO;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_A_FACILITATOR;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_CLOSED;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_OPEN;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_PAUSED;
import static org.essaim.workshop.domain.Refusal.Reason.NO_STEP_AHEAD;
import static org.essaim.workshop.domain.Refusal.Reason.NO_STEP_BEHIND;
import static org.essaim.workshop.domain.Refusal.Reason.STEP_PASSED;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_FEW_INITIATIVES;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_LONG_A_STEP;
import static org.essaim.workshop.domain.Refusal.Reason.VOTE_OPEN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class AgendaDecider {
    private AgendaDecider() {}

    static Decision decide(Workshop workshop, Actor by, Instant at, AgendaCommand command) {
        if (!Decider.isFacilitator(by)) {
            return refuse(NOT_A_FACILITATOR);
        }
        return switch (command) {
            case AgendaCommand.Prepare(var plan) -> accept(new AgendaEvent.Prepared(plan));
            case AgendaCommand.Replan(var plan) -> replan(workshop, plan);
            case AgendaCommand.Open() -> open(workshop, at);
            case AgendaCommand.Reopen() ->
                workshop.agenda().status() == Agenda.Status.CLOSED
                        ? accept(new AgendaEvent.Reopened(at))
                        : refuse(NOT_CLOSED);
            case AgendaCommand.Undo() -> undo(workshop);
            case AgendaCommand.Advance _,
                    AgendaCommand.GoBack _,
                    AgendaCommand.Prolong _,
                    AgendaCommand.Pause _,
                    AgendaCommand.Resume _,
                    AgendaCommand.Close _ ->
                switch (workshop.agenda().status()) {
                    case PREPARED -> refuse(NOT_OPEN);
                    case CLOSED -> refuse(CLOSED);
                    case OPEN -> whileOpen(workshop, at, command);
                };
        };
    }

    private static Decision whileOpen(Workshop workshop, Instant at, AgendaCommand command) {
        Agenda agenda = workshop.agenda();
        return switch (command) {
            case AgendaCommand.Advance(var from) -> {
                if (from != agenda.step()) {
                    yield refuse(STEP_PASSED);
                }
                yield agenda.step() + 1 < workshop.plan().steps().size()
                        ? arrive(workshop, new AgendaEvent.StepEntered(agenda.step() + 1, at), agenda.step() + 1)
                        : refuse(NO_STEP_AHEAD);
            }
            case AgendaCommand.GoBack(var from) -> {
                if (from != agenda.step()) {
                    yield refuse(STEP_PASSED);
                }
                yield agenda.step() > 0
                        ? arrive(workshop, new AgendaEvent.StepEntered(agenda.step() - 1, at), agenda.step() - 1)
                        : refuse(NO_STEP_BEHIND);
            }
            case AgendaCommand.Prolong(var minutes) -> prolong(workshop, minutes);
            case AgendaCommand.Pause() ->
                agenda.isPaused() ? refuse(ALREADY_PAUSED) : accept(new AgendaEvent.Paused(at));
            case AgendaCommand.Resume() ->
                agenda.isPaused() ? accept(new AgendaEvent.Resumed(at)) : refuse(NOT_PAUSED);
            case AgendaCommand.Close() ->
                workshop.choice().status() == Choice.Status.OPEN
                        ? refuse(VOTE_OPEN)
                        : accept(new AgendaEvent.Closed(at));
            case AgendaCommand.Prepare _, AgendaCommand.Replan _, AgendaCommand.Open _, AgendaCommand.Reopen _,
                    AgendaCommand.Undo _ -> throw new IllegalArgumentException("Decided earlier: " + command);
        };
    }

    private static Decision replan(Workshop workshop, Plan plan) {
        if (workshop.agenda().status() == Agenda.Status.CLOSED) {
            return refuse(CLOSED);
        }
        Plan now = workshop.plan();
        int behind = workshop.agenda().isOpen() ? workshop.agenda().step() + 1 : 0;
        boolean samePast = plan.steps().size() >= behind
                && plan.steps().subList(0, behind).equals(now.steps().subList(0, behind));
        boolean sameBallot = workshop.choice().status() == Choice.Status.NOT_OPEN
                || (plan.initiatives().equals(now.initiatives()) && plan.electorate() == now.electorate());
        if (!samePast || !sameBallot) {
            return refuse(STEP_PASSED);
        }
        return plan.equals(now) ? unchanged() : accept(new AgendaEvent.Replanned(plan));
    }

    private static Decision open(Workshop workshop, Instant at) {
        return switch (workshop.agenda().status()) {
            case OPEN -> refuse(ALREADY_OPEN);
            case CLOSED -> refuse(CLOSED);
            case PREPARED -> {
                int ready = workshop.plan().initiatives().size();
                if (ready < Plan.FEWEST_INITIATIVES) {
                    yield refuse(TOO_FEW_INITIATIVES, ready, Plan.FEWEST_INITIATIVES);
                }
                yield arrive(workshop, new AgendaEvent.Opened(at), 0);
            }
        };
    }

    private static Decision prolong(Workshop workshop, int minutes) {
        int total = workshop.step().minutes() + workshop.agenda().extraMinutes() + minutes;
        return total < 1 || total > Step.LONGEST_MINUTES
                ? refuse(TOO_LONG_A_STEP, Step.LONGEST_MINUTES)
                : accept(new AgendaEvent.Prolonged(minutes));
    }

    private static Decision undo(Workshop workshop) {
        Agenda before = workshop.agenda().before();
        if (before == null) {
            return refuse(NOTHING_TO_UNDO);
        }
        boolean moves = before.isOpen() && before.step() != workshop.agenda().step();
        return moves ? arrive(workshop, new AgendaEvent.Undone(), before.step()) : accept(new AgendaEvent.Undone());
    }

    /// Moves to a step, forward, back or by undoing, with what that step needs to begin.
    private static Decision arrive(Workshop workshop, AgendaEvent move, int step) {
        Phase phase = workshop.plan().steps().get(step).phase();
        if (phase.compareTo(Phase.CHOICE) > 0) {
            if (workshop.choice().status() == Choice.Status.OPEN) {
                return refuse(VOTE_OPEN);
            }
            if (workshop.choice().kept().isEmpty()) {
                return refuse(NOTHING_KEPT);
            }
        }
        List<Event> events = new ArrayList<>();
        events.add(move);
        events.addAll(arrivals(workshop.evolve(move), workshop.plan().steps().get(step)));
        return accept(events);
    }

    /// @param workshop already at the step
    private static List<Event> arrivals(Workshop workshop, Step step) {
        List<Event> events = new ArrayList<>();
        switch (step.phase()) {
            case WELCOME, SHARING, PERSPECTIVE, SYNTHESIS -> {}
            case CHOICE -> {
                if (workshop.choice().status() == Choice.Status.NOT_OPEN) {
                    events.add(new ChoiceEvent.VoteOpened());
                }
            }
            case DECOMPOSITION -> events.addAll(TablePlan.forRound(workshop, step.round()));
            case TABLE_TOUR -> events.add(new StageEvent.Projected(Projection.ofTable(1)));
        }
        if (step.phase().compareTo(Phase.TABLE_TOUR) >= 0 && workshop.decomposition().silent()) {
            events.add(new DecompositionEvent.NotesRevealed());
        }
        return events;
    }
}
