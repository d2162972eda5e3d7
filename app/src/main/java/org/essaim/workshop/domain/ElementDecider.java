package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Decision.accept;
import static org.essaim.workshop.domain.Decision.refuse;
import static org.essaim.workshop.domain.Decision.unchanged;
import static org.essaim.workshop.domain.Refusal.Reason.ID_ALREADY_USED;
import static org.essaim.workshop.domain.Refusal.Reason.NOTE_OF_ANOTHER_INITIATIVE;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_ALLOWED;
import static org.essaim.workshop.domain.Refusal.Reason.NO_NOTE_GATHERED;
import static org.essaim.workshop.domain.Refusal.Reason.TEXT_CHANGED;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_MANY_DECISIVE;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_MANY_ELEMENTS;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_ELEMENT;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_NOTE;
import static org.essaim.workshop.domain.Refusal.Reason.WRONG_PHASE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.text.Typed;

/// Elements: gathered, while tables work and while they present, by those whose table works on the initiative.
final class ElementDecider {
    private ElementDecider() {}

    static Decision decide(Workshop workshop, Actor by, DecompositionCommand command) {
        boolean open = workshop.in(Phase.DECOMPOSITION) || workshop.in(Phase.TABLE_TOUR);
        if (!open && !(Decider.isFacilitator(by) && workshop.agenda().isOpen() && workshop.reached(Phase.DECOMPOSITION))) {
            return refuse(WRONG_PHASE);
        }
        return switch (command) {
            case DecompositionCommand.Gather gather -> gather(workshop, by, gather);
            case DecompositionCommand.RewordElement(var id, var revision, var text) ->
                of(workshop, by, id, element -> reword(element, revision, text));
            case DecompositionCommand.AddToElement(var id, var note) ->
                of(workshop, by, id, element -> add(workshop, element, note));
            case DecompositionCommand.RemoveFromElement(var note) -> remove(workshop, by, note);
            case DecompositionCommand.Dissolve(var id) ->
                of(workshop, by, id, _ -> accept(new DecompositionEvent.ElementDissolved(id)));
            case DecompositionCommand.MarkDecisive(var id, var decisive) ->
                of(workshop, by, id, element -> mark(workshop, element, decisive));
            default -> throw new IllegalArgumentException("Not about elements: " + command);
        };
    }

    private static Decision gather(Workshop workshop, Actor by, DecompositionCommand.Gather gather) {
        if (gather.notes().isEmpty()) {
            return refuse(NO_NOTE_GATHERED);
        }
        if (workshop.decomposition().element(gather.element()).isPresent()) {
            return refuse(ID_ALREADY_USED);
        }
        List<Id<Note>> ids = gather.notes().stream().distinct().toList();
        List<Note> notes = ids.stream()
                .flatMap(id -> workshop.decomposition().note(id).stream())
                .filter(Note::stands)
                .toList();
        if (notes.size() != ids.size()) {
            return refuse(UNKNOWN_NOTE);
        }
        Id<PlannedInitiative> initiative = notes.getFirst().initiative();
        if (!notes.stream().allMatch(note -> note.initiative().equals(initiative))) {
            return refuse(NOTE_OF_ANOTHER_INITIATIVE);
        }
        if (!worksOn(workshop, by, initiative)) {
            return refuse(NOT_ALLOWED);
        }
        if (workshop.decomposition().elementsOf(initiative).count() >= Element.MOST_OF_AN_INITIATIVE) {
            return refuse(TOO_MANY_ELEMENTS, Element.MOST_OF_AN_INITIATIVE);
        }
        return CardTexts.refusal(gather.text(), Element.LONGEST_TEXT).orElseGet(() -> {
            List<Event> events = new ArrayList<>();
            events.add(new DecompositionEvent.ElementGathered(
                    gather.element(), initiative, gather.kind(), Typed.text(gather.text()), ids));
            emptied(workshop, notes).forEach(it -> events.add(new DecompositionEvent.ElementDissolved(it)));
            return accept(events);
        });
    }

    /// Two people of a table may gather the same notes: the element that loses its last one goes, unless a territory
    /// has already judged it.
    private static List<Id<Element>> emptied(Workshop workshop, List<Note> leaving) {
        Set<Id<Note>> ids = leaving.stream().map(Note::id).collect(Collectors.toSet());
        return leaving.stream()
                .flatMap(note -> Stream.ofNullable(note.element()))
                .distinct()
                .filter(element -> workshop.decomposition().of(element).map(Note::id).allMatch(ids::contains))
                .filter(element -> workshop.perspective().on(element).isEmpty())
                .toList();
    }

    private static Decision reword(Element element, int revision, String text) {
        if (revision != element.revision()) {
            return refuse(TEXT_CHANGED, element.revision(), element.text());
        }
        if (Typed.text(text).equals(element.text())) {
            return unchanged();
        }
        return CardTexts.refusal(text, Element.LONGEST_TEXT)
                .orElseGet(() ->
                        accept(new DecompositionEvent.ElementReworded(element.id(), Typed.text(text))));
    }

    private static Decision add(Workshop workshop, Element element, Id<Note> id) {
        Optional<Note> note = workshop.decomposition().note(id).filter(Note::stands);
        if (note.isEmpty()) {
            return refuse(UNKNOWN_NOTE);
        }
        if (!note.get().initiative().equals(element.initiative())) {
            return refuse(NOTE_OF_ANOTHER_INITIATIVE);
        }
        return element.id().equals(note.get().element())
                ? unchanged()
                : accept(new DecompositionEvent.NoteAdded(element.id(), id));
    }

    private static Decision remove(Workshop workshop, Actor by, Id<Note> id) {
        Optional<Note> note = workshop.decomposition().note(id);
        if (note.isEmpty()) {
            return refuse(UNKNOWN_NOTE);
        }
        Id<Element> element = note.get().element();
        return element == null
                ? unchanged()
                : of(workshop, by, element, _ -> accept(new DecompositionEvent.NoteRemoved(element, id)));
    }

    private static Decision mark(Workshop workshop, Element element, boolean decisive) {
        if (element.decisive() == decisive) {
            return unchanged();
        }
        long already = workshop.decomposition().decisiveOf(element.initiative()).count();
        return decisive && already >= Element.MOST_DECISIVE
                ? refuse(TOO_MANY_DECISIVE, Element.MOST_DECISIVE)
                : accept(new DecompositionEvent.DecisiveMarked(element.id(), decisive));
    }

    private static Decision of(Workshop workshop, Actor by, Id<Element> id, Function<Element, Decision> answer) {
        Optional<Element> element = workshop.decomposition().element(id);
        if (element.isEmpty()) {
            return refuse(UNKNOWN_ELEMENT);
        }
        return worksOn(workshop, by, element.get().initiative()) ? answer.apply(element.get()) : refuse(NOT_ALLOWED);
    }

    private static boolean worksOn(Workshop workshop, Actor by, Id<PlannedInitiative> initiative) {
        return Decider.isFacilitator(by)
                || Decider.person(workshop, by)
                        .filter(Participant::takesPart)
                        .flatMap(person -> workshop.choice().initiativeOf(workshop.room().table(person.id())))
                        .filter(initiative::equals)
                        .isPresent();
    }
}
