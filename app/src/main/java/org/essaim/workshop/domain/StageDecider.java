package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Decision.accept;
import static org.essaim.workshop.domain.Decision.refuse;
import static org.essaim.workshop.domain.Decision.unchanged;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_ALLOWED;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_A_FACILITATOR;
import static org.essaim.workshop.domain.Refusal.Reason.NO_VOTE;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_MUCH_FROM_ONE;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_ELEMENT;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_NOTE;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_TABLE;

import java.util.Optional;
import org.essaim.text.Typed;

final class StageDecider {
    private StageDecider() {}

    static Decision decide(Workshop workshop, Actor by, StageCommand command) {
        if (command instanceof StageCommand.Pin(var note, var pinned)) {
            return pin(workshop, by, note, pinned);
        }
        if (!Decider.isFacilitator(by)) {
            return refuse(NOT_A_FACILITATOR);
        }
        return switch (command) {
            case StageCommand.Project(var projection) -> project(workshop, projection);
            case StageCommand.Tell(var table, var text) -> {
                if (table != 0 && workshop.choice().initiativeOf(table).isEmpty()) {
                    yield refuse(UNKNOWN_TABLE, table);
                }
                yield CardTexts.refusal(text, Stage.LONGEST_MESSAGE)
                        .orElseGet(() -> accept(new StageEvent.Told(table, Typed.text(text))));
            }
            case StageCommand.Hush() ->
                workshop.stage().message() == null ? unchanged() : accept(new StageEvent.Hushed());
            case StageCommand.Pin _ -> throw new IllegalArgumentException("Decided earlier: " + command);
        };
    }

    private static Decision project(Workshop workshop, Projection projection) {
        boolean exists = switch (projection.what()) {
            case PHASE -> true;
            case TABLE -> workshop.choice().initiativeOf(projection.table()).isPresent();
            case NOTE -> note(workshop, projection.ref()).filter(Note::stands).isPresent();
            case ELEMENT -> workshop.decomposition().elements().keySet().stream()
                    .anyMatch(id -> id.toString().equals(projection.ref()));
            case RESULT -> workshop.choice().status() == Choice.Status.CLOSED;
        };
        if (!exists) {
            return switch (projection.what()) {
                case NOTE -> refuse(UNKNOWN_NOTE);
                case ELEMENT -> refuse(UNKNOWN_ELEMENT);
                case RESULT -> refuse(NO_VOTE);
                case TABLE, PHASE -> refuse(UNKNOWN_TABLE, projection.table());
            };
        }
        return projection.equals(workshop.stage().projection())
                ? unchanged()
                : accept(new StageEvent.Projected(projection));
    }

    private static Optional<Note> note(Workshop workshop, String ref) {
        return workshop.decomposition().notes().values().stream()
                .filter(note -> note.id().toString().equals(ref))
                .findFirst();
    }

    private static Decision pin(Workshop workshop, Actor by, Id<Note> note, boolean pinned) {
        Optional<Participant> designer =
                Decider.person(workshop, by).filter(person -> person.role() == Role.DESIGNER);
        if (designer.isEmpty()) {
            return refuse(NOT_ALLOWED);
        }
        if (workshop.decomposition().note(note).isEmpty()) {
            return refuse(UNKNOWN_NOTE);
        }
        Id<Participant> id = designer.get().id();
        if (workshop.stage().hasPinned(id, note) == pinned) {
            return unchanged();
        }
        if (pinned && workshop.stage().pinsOf(id).size() >= Stage.MOST_PINS) {
            return refuse(TOO_MUCH_FROM_ONE, Stage.MOST_PINS);
        }
        return accept(pinned ? new StageEvent.Pinned(id, note) : new StageEvent.Unpinned(id, note));
    }
}
