package org.essaim.workshop.web.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.text.Typed;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.Step;

/// One line of the running order as the form shows it: a step of the plan, or one the room skips.
///
/// @param held    whether it takes place
/// @param minutes as typed
/// @param fixed   the room is past it, or in it: it stays as it was
public record StepLine(Phase phase, int round, boolean held, String minutes, boolean fixed) {
    /// How many rounds at the tables the form offers, a plan that has more excepted.
    static final int ROUNDS_OFFERED = 3;

    /// The names of its two fields begin with this.
    public String key() {
        String name = phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return round == 0 ? name : name + "-" + round;
    }

    public String heldField() {
        return "held-" + key();
    }

    public String minutesField() {
        return "minutes-" + key();
    }

    /// The planned minutes, if they are a number that a step may last.
    public Optional<Integer> planned() {
        return Typed.whole(minutes).filter(number -> number >= 1 && number <= Step.LONGEST_MINUTES);
    }

    StepLine as(boolean nowHeld, String nowMinutes) {
        return fixed ? this : new StepLine(phase, round, nowHeld, nowMinutes, false);
    }

    /// The method's own running order, and a round more that one may hold.
    static List<StepLine> ofTheTemplate() {
        return of(Plan.TEMPLATE, 0);
    }

    /// A plan's steps among those the method knows.
    ///
    /// @param passed how many of them are not to be changed any more; before these, nothing can be added either
    static List<StepLine> of(List<Step> steps, int passed) {
        List<StepLine> lines = new ArrayList<>();
        for (int i = 0; i < passed; i++) {
            Step step = steps.get(i);
            lines.add(new StepLine(step.phase(), step.round(), true, String.valueOf(step.minutes()), true));
        }
        Optional<Step> last = passed == 0 ? Optional.empty() : Optional.of(steps.get(passed - 1));
        List<Step> ahead = steps.subList(passed, steps.size());
        for (Phase phase : Phase.values()) {
            int rounds = phase == Phase.DECOMPOSITION ? rounds(steps) : 0;
            for (int round = Math.min(rounds, 1); round <= rounds; round++) {
                if (last.isEmpty() || isAfter(phase, round, last.get())) {
                    lines.add(line(ahead, phase, round));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static int rounds(List<Step> steps) {
        long held = steps.stream().filter(step -> step.phase() == Phase.DECOMPOSITION).count();
        return Math.max(ROUNDS_OFFERED, (int) held);
    }

    private static boolean isAfter(Phase phase, int round, Step step) {
        return phase == step.phase() ? round > step.round() : phase.compareTo(step.phase()) > 0;
    }

    private static StepLine line(List<Step> held, Phase phase, int round) {
        return held.stream()
                .filter(step -> step.phase() == phase && step.round() == round)
                .findFirst()
                .map(step -> new StepLine(phase, round, true, String.valueOf(step.minutes()), false))
                .orElseGet(() -> new StepLine(phase, round, false, String.valueOf(usualMinutes(phase)), false));
    }

    private static int usualMinutes(Phase phase) {
        return Plan.TEMPLATE.stream()
                .filter(step -> step.phase() == phase)
                .reduce((_, last) -> last)
                .map(Step::minutes)
                .orElse(15);
    }
}
