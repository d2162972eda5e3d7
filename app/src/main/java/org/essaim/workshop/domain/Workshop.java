package org.essaim.workshop.domain;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The state of a workshop: what its log folds into.
///
/// @param plan     none until it was prepared
/// @param position how many events were folded: the log's own numbering, from 1
public record Workshop(
        @Nullable Plan planned,
        Agenda agenda,
        Room room,
        Sharing sharing,
        Choice choice,
        Decomposition decomposition,
        Perspective perspective,
        Synthesis synthesis,
        Stage stage,
        long position) {
    /// Beyond what the fullest room ever writes (200 people, 3 000 notes): about 16 000.
    public static final int MOST_FACTS = 40_000;

    public static final Workshop NOTHING = new Workshop(
            null,
            Agenda.PREPARED,
            Room.EMPTY,
            Sharing.EMPTY,
            Choice.EMPTY,
            Decomposition.EMPTY,
            Perspective.EMPTY,
            Synthesis.EMPTY,
            Stage.EMPTY,
            0);

    public Plan plan() {
        if (planned == null) {
            throw new IllegalStateException("Not prepared yet");
        }
        return planned;
    }

    public boolean isPrepared() {
        return planned != null;
    }

    public Step step() {
        return plan().steps().get(Math.min(agenda.step(), plan().steps().size() - 1));
    }

    /// The phase people are in; nothing while the doors are not open or once they are closed.
    public Optional<Phase> phase() {
        return agenda.isOpen() ? Optional.of(step().phase()) : Optional.empty();
    }

    public boolean in(Phase phase) {
        return agenda.isOpen() && step().phase() == phase;
    }

    /// Whether the room got as far as this phase, now or before it closed.
    public boolean reached(Phase phase) {
        return agenda.status() != Agenda.Status.PREPARED && step().phase().compareTo(phase) >= 0;
    }

    /// Whether the room ever got as far as this phase and saw what it shows: going back shows no less.
    public boolean hasShown(Phase phase) {
        int furthest = Math.min(agenda.furthest(), plan().steps().size() - 1);
        return agenda.status() != Agenda.Status.PREPARED
                && plan().steps().get(Math.max(furthest, agenda.step())).phase().compareTo(phase) >= 0;
    }

    /// Whose ballot this person's is, by the rule said on the ballot.
    public String voter(Participant person) {
        return plan().electorate() == Electorate.PERSON
                ? person.id().toString()
                : person.place().isKnown() ? person.place().key() : person.id().toString();
    }

    /// How many ballots there may be: one a person here, or one a territory here; and those of who voted and left.
    public int electors() {
        return (int) Stream.concat(choice.voted().stream(), room.takingPart().stream().map(this::voter))
                .distinct()
                .count();
    }

    /// How many ballots are of people who left since: back under another name, they may vote twice.
    int ballotsOfTheGone() {
        Set<String> here = room.takingPart().stream().map(this::voter).collect(Collectors.toSet());
        return (int) choice.voted().stream().filter(voter -> !here.contains(voter)).count();
    }

    /// Wrote something that is about to be public, and has not said, since the room closed, that they had read it again.
    boolean hasNotReread(Id<Participant> person) {
        return agenda.status() == Agenda.Status.CLOSED
                && !synthesis.reread().contains(person)
                && decomposition.notes().values().stream().anyMatch(note -> note.isBy(person));
    }

    /// Folds one event in.
    ///
    /// @throws IllegalStateException when it cannot follow: the log is corrupt, and nothing is skipped
    public Workshop evolve(Event event) {
        Folding.require(isPrepared() != event instanceof AgendaEvent.Prepared, event);
        return switch (event) {
            case AgendaEvent it -> agenda(it);
            case RoomEvent it -> new Workshop(
                    planned, agenda, room.after(it), sharing, choice, decomposition, perspective, synthesis, stage,
                    position + 1);
            case SharingEvent it -> new Workshop(
                    planned, agenda, room, sharing.after(it), choice, decomposition, perspective, synthesis, stage,
                    position + 1);
            case ChoiceEvent it -> choice(it);
            case DecompositionEvent it -> decomposition(it);
            case PerspectiveEvent it -> {
                Folding.require(decomposition.element(it.element()).isPresent(), event);
                yield new Workshop(
                        planned, agenda, room, sharing, choice, decomposition, perspective.after(it), synthesis, stage,
                        position + 1);
            }
            case SynthesisEvent it -> new Workshop(
                    planned, agenda, room, sharing, choice, decomposition, perspective, synthesis.after(it), stage,
                    position + 1);
            case StageEvent it -> new Workshop(
                    planned, agenda, room, sharing, choice, decomposition, perspective, synthesis, stage.after(it),
                    position + 1);
        };
    }

    public Workshop evolve(Iterable<? extends Event> events) {
        Workshop workshop = this;
        for (Event event : events) {
            workshop = workshop.evolve(event);
        }
        return workshop;
    }

    private Workshop decomposition(DecompositionEvent event) {
        boolean words = !(event instanceof DecompositionEvent.NotesRevealed || event instanceof DecompositionEvent.NotesSilenced);
        return new Workshop(
                planned,
                agenda,
                words ? room.worked() : room,
                sharing,
                choice,
                decomposition.after(event, room.round()),
                event instanceof DecompositionEvent.ElementDissolved(var id) ? perspective.without(id) : perspective,
                synthesis,
                stage,
                position + 1);
    }

    /// Seats are at tables: other tables, other seats.
    private Workshop choice(ChoiceEvent event) {
        Choice next = choice.after(event);
        Room seated = next.tables().equals(choice.tables()) ? room : room.withoutSeats();
        return new Workshop(
                planned, agenda, seated, sharing, next, decomposition, perspective, synthesis, stage, position + 1);
    }

    private Workshop agenda(AgendaEvent event) {
        Plan plan =
                switch (event) {
                    case AgendaEvent.Prepared(var prepared) -> prepared;
                    case AgendaEvent.Replanned(var replanned) -> replanned;
                    default -> planned;
                };
        Agenda next = agenda.after(event);
        Folding.require(plan != null && (!next.isOpen() || next.step() < plan.steps().size()), event);
        // A new step puts its own screen on the wall, and people back where they sat in that round.
        boolean moved = next.step() != agenda.step() || next.status() != agenda.status();
        Stage screen = moved ? stage.showing(Projection.OF_THE_PHASE) : stage;
        // Reopened, there is something new to read.
        Synthesis read = next.status() == Agenda.Status.CLOSED ? synthesis : synthesis.toBeReadAgain();
        Room seated = room;
        if (plan != null && next.isOpen()) {
            int round = plan.steps().get(next.step()).round();
            if (round > 0 && room.seats().containsKey(round)) {
                seated = room.atRound(round);
            }
        }
        // What was still written in silence when the room closed is the room's, as everything else.
        Decomposition shared = next.status() == Agenda.Status.CLOSED ? decomposition.shared(room.round()) : decomposition;
        return new Workshop(plan, next, seated, sharing, choice, shared, perspective, read, screen, position + 1);
    }
}
