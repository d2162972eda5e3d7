package org.essaim.workshop.domain;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.workshop.domain.Item.Key;

/// What an event may change in views: some keys, or everything.
///
/// @param keys           in the order that events name them, so that the same facts are always told alike
/// @param everything     a reveal or a new step: each viewer gets their view anew
/// @param everythingFor  the same for one person: moved to another table, they see other notes
public record Touch(Set<Key> keys, boolean everything, Set<Id<Participant>> everythingFor) {
    public static final Touch NOTHING = new Touch(Set.of(), false, Set.of());
    private static final Touch EVERYTHING = new Touch(Set.of(), true, Set.of());

    public boolean everythingFor(Viewer viewer) {
        return everything || (viewer instanceof Viewer.Person(var id) && everythingFor.contains(id));
    }

    public Touch and(Touch other) {
        return all(List.of(this, other));
    }

    public static Touch all(List<Touch> touches) {
        Set<Key> keys = new LinkedHashSet<>();
        Set<Id<Participant>> people = new HashSet<>();
        boolean everything = false;
        for (Touch touch : touches) {
            keys.addAll(touch.keys);
            people.addAll(touch.everythingFor);
            everything |= touch.everything;
        }
        return new Touch(Collections.unmodifiableSet(keys), everything, people);
    }

    /// @param before the workshop the event was about to change
    public static Touch of(Workshop before, Event event) {
        return switch (event) {
            case AgendaEvent.Prolonged _, AgendaEvent.Paused _, AgendaEvent.Resumed _ -> keys(Key.Single.SESSION);
            case AgendaEvent _ -> EVERYTHING;
            case RoomEvent it -> room(before, it);
            case SharingEvent it -> sharing(before, it);
            case ChoiceEvent.BallotCast _,
                    ChoiceEvent.BallotEntered _,
                    ChoiceEvent.BallotHeld _,
                    ChoiceEvent.BallotWithdrawn _ -> keys(Key.Single.TALLY, Key.Single.ME);
            case ChoiceEvent _ -> EVERYTHING;
            case DecompositionEvent it -> decomposition(before, it);
            case PerspectiveEvent it -> perspective(it);
            case SynthesisEvent.Drafted _, SynthesisEvent.SentenceRemoved _ -> sentences(before, event);
            case SynthesisEvent.SentenceAdded(var sentence) -> keys(new Key.OfSentence(sentence.id()));
            case SynthesisEvent.SentenceAmended(var id, _) -> keys(new Key.OfSentence(id));
            case SynthesisEvent.Reread(var id) -> person(id);
            case SynthesisEvent.Published _, SynthesisEvent.Unpublished _ -> keys(Key.Single.SESSION);
            case StageEvent.Projected _ -> keys(Key.Single.PROJECTION);
            case StageEvent.Told _, StageEvent.Hushed _ -> keys(Key.Single.MESSAGE);
            case StageEvent.Pinned(_, var note) -> keys(new Key.OfPin(note));
            case StageEvent.Unpinned(_, var note) -> keys(new Key.OfPin(note));
        };
    }

    private static Touch room(Workshop before, RoomEvent event) {
        return switch (event) {
            case RoomEvent.Joined(var id, _, _, var carries, _) ->
                person(id).and(keys(Key.Single.ROOM, Key.Single.TALLY)).and(carried(carries)).and(tableOf(before, id));
            case RoomEvent.Left(var id) -> coming(before, id);
            case RoomEvent.Returned(var id) -> coming(before, id);
            case RoomEvent.DetailsChanged(var id) -> person(id);
            case RoomEvent.RoleAsked(var id, _, _) -> person(id);
            case RoomEvent.RoleDeclined(var id) -> person(id);
            case RoomEvent.Forgotten(var id) -> person(id);
            case RoomEvent.HandRaised(var id) -> person(id).and(tableOf(before, id));
            case RoomEvent.HandLowered(var id) -> person(id).and(tableOf(before, id));
            case RoomEvent.Placed(_, var id, var table, _) -> new Touch(
                            person(id).keys(), false, Set.of(id))
                    .and(tableOf(before, id))
                    .and(keys(new Key.OfTable(table)));
            case RoomEvent.Seated _, RoomEvent.RoleChanged _ -> EVERYTHING;
        };
    }

    private static Touch coming(Workshop before, Id<Participant> id) {
        Touch carried = before.room()
                .participant(id)
                .map(person -> carried(person.carries()))
                .orElse(NOTHING);
        return person(id).and(keys(Key.Single.ROOM, Key.Single.TALLY)).and(tableOf(before, id)).and(carried);
    }

    private static Touch carried(Set<Id<PlannedInitiative>> initiatives) {
        return of(initiatives.stream().map(Key.OfInitiative::new));
    }

    private static Touch person(Id<Participant> id) {
        return keys(new Key.OfPerson(id), Key.Single.ME);
    }

    private static Touch tableOf(Workshop before, Id<Participant> id) {
        int table = before.room().table(id);
        return table == 0 ? NOTHING : keys(new Key.OfTable(table));
    }

    private static Touch sharing(Workshop before, SharingEvent event) {
        return switch (event) {
            case SharingEvent.Asked(var id, var initiative, _, _) ->
                keys(new Key.OfQuestion(id), new Key.OfInitiative(initiative));
            case SharingEvent.Answered(var id, _) -> keys(new Key.OfQuestion(id));
            case SharingEvent.QuestionWithdrawn(var id) ->
                keys(new Key.OfQuestion(id))
                        .and(before.sharing()
                                .question(id)
                                .map(question -> keys(new Key.OfInitiative(question.initiative())))
                                .orElse(NOTHING));
        };
    }

    private static Touch decomposition(Workshop before, DecompositionEvent event) {
        return switch (event) {
            case DecompositionEvent.NoteWritten(var id, _, var table, _, _, _, _, _) ->
                keys(new Key.OfNote(id), new Key.OfTable(table));
            case DecompositionEvent.NoteReworded(var id, _) -> keys(new Key.OfNote(id));
            case DecompositionEvent.NoteMoved(var id, _) -> noteAndAround(before, id);
            case DecompositionEvent.NoteWithdrawn(var id) -> noteAndAround(before, id);
            case DecompositionEvent.NoteHidden(var id, _) -> noteAndAround(before, id);
            case DecompositionEvent.NoteAccepted(var id) -> noteAndAround(before, id);
            case DecompositionEvent.NoteCommented(_, var id, _, _) -> keys(new Key.OfNote(id));
            case DecompositionEvent.NotesRevealed _, DecompositionEvent.NotesSilenced _ -> EVERYTHING;
            case DecompositionEvent.ElementGathered(var id, _, _, _, var notes) ->
                notes.stream().map(note -> noteAndAround(before, note)).reduce(keys(new Key.OfElement(id)), Touch::and);
            case DecompositionEvent.ElementReworded(var id, _) -> keys(new Key.OfElement(id));
            case DecompositionEvent.DecisiveMarked(var id, _) -> keys(new Key.OfElement(id));
            case DecompositionEvent.NoteAdded(var element, var id) ->
                noteAndAround(before, id).and(keys(new Key.OfElement(element)));
            case DecompositionEvent.NoteRemoved(var element, var id) ->
                noteAndAround(before, id).and(keys(new Key.OfElement(element)));
            case DecompositionEvent.ElementDissolved(var id) ->
                keys(new Key.OfElement(id))
                        .and(of(before.decomposition().of(id).map(note -> new Key.OfNote(note.id()))))
                        .and(of(before.perspective().on(id).values().stream()
                                .map(it -> new Key.OfJudgement(id, it.place()))))
                        .and(of(before.synthesis().sentences().stream()
                                .filter(sentence -> sentence.sources().contains(id))
                                .map(sentence -> new Key.OfSentence(sentence.id()))));
        };
    }

    /// A note, its table's count, and the element that quotes its number.
    private static Touch noteAndAround(Workshop before, Id<Note> id) {
        return before.decomposition()
                .note(id)
                .map(note -> {
                    Touch around = keys(new Key.OfNote(id), new Key.OfTable(note.table()));
                    Id<Element> element = note.element();
                    return element == null ? around : around.and(keys(new Key.OfElement(element)));
                })
                .orElse(keys(new Key.OfNote(id)));
    }

    private static Touch perspective(PerspectiveEvent event) {
        return switch (event) {
            case PerspectiveEvent.Judged it -> judgement(it.element(), it.place());
            case PerspectiveEvent.Dissented it -> judgement(it.element(), it.place());
            case PerspectiveEvent.HomeDescribed it -> judgement(it.element(), it.place());
            case PerspectiveEvent.HomeSeconded it -> judgement(it.element(), it.place());
        };
    }

    private static Touch judgement(Id<Element> element, Place place) {
        return keys(new Key.OfJudgement(element, place), new Key.OfElement(element));
    }

    /// Removing or adding in the middle changes the order of those that follow.
    private static Touch sentences(Workshop before, Event event) {
        List<Sentence> drawn = event instanceof SynthesisEvent.Drafted(var sentences) ? sentences : List.of();
        return of(Stream.concat(before.synthesis().sentences().stream(), drawn.stream())
                .map(sentence -> new Key.OfSentence(sentence.id())));
    }

    private static Touch keys(Key... keys) {
        return of(Stream.of(keys));
    }

    private static Touch of(Stream<? extends Key> keys) {
        Set<Key> all = new LinkedHashSet<>();
        keys.forEach(all::add);
        return new Touch(Collections.unmodifiableSet(all), false, Set.of());
    }
}
