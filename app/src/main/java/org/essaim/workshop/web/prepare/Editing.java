package org.essaim.workshop.web.prepare;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.territory.Host;
import org.essaim.territory.HostForm;
import org.essaim.territory.Territories;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.Choice;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Venue;
import org.essaim.workshop.domain.Workshop;

/// What a form works on: nothing yet, or a workshop with the plan it has now.
record Editing(Optional<WorkshopCard> card, Workshop workshop) {
    static Editing nothing() {
        return new Editing(Optional.empty(), Workshop.NOTHING);
    }

    Optional<Plan> plan() {
        return workshop.isPrepared() ? Optional.of(workshop.plan()) : Optional.empty();
    }

    Agenda.Status status() {
        return workshop.agenda().status();
    }

    /// Steps that the room is past, or in.
    int passed() {
        return status() == Agenda.Status.OPEN ? workshop.agenda().step() + 1 : 0;
    }

    /// A vote was opened on these initiatives, for these voters.
    boolean locked() {
        return status() == Agenda.Status.OPEN && workshop.choice().status() != Choice.Status.NOT_OPEN;
    }

    List<StepLine> lines() {
        return plan().map(plan -> StepLine.of(plan.steps(), passed())).orElseGet(StepLine::ofTheTemplate);
    }

    PlanForm form(Territories territories) {
        return plan().map(plan -> PlanForm.of(plan, HostForm.of(host(plan.venue()), territories), seen(), passed()))
                .orElseGet(PlanForm::blank);
    }

    private static Host host(Venue venue) {
        return new Host(venue.host().territory(), venue.host().name(), venue.zone());
    }

    PlanForm withWhatIsVotedOn(PlanForm form) {
        Plan plan = workshop.plan();
        return form.picking(plan.initiatives().stream().map(one -> one.id().value()).toList())
                .voting(plan.electorate().name());
    }

    /// Names this very plan: another one has another name.
    String seen() {
        return plan().map(plan -> UUID.nameUUIDFromBytes(plan.toString().getBytes(StandardCharsets.UTF_8)))
                .map(UUID::toString)
                .orElse("");
    }

    List<PlannedInitiative> planned() {
        return plan().map(Plan::initiatives).orElse(List.of());
    }
}
