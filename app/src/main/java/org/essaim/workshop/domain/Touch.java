package org.essaim.workshop.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an event may change in views: some keys, or everything.
///
/// @param everything     a reveal or a new step: each viewer gets their view anew
/// @param everythingFor  the same for one person: moved to another table, they see other notes
public record Touch(Set<Item.Key> keys, boolean everything, Set<Id<Participant>> everythingFor) {
    public static final Touch NOTHING = new Touch(Set.of(), false, Set.of());
    private static final Touch EVERYTHING = new Touch(Set.of(), true, Set.of());

    public boolean everythingFor(Viewer viewer) {
        return everything || (viewer instanceof Viewer.Person(var id) && everythingFor.contains(id));
    }

    public Touch and(Touch other) {
        return all(List.of(this, other));
    }

    public static Touch all(List<Touch> touches) {
        Set<Item.Key> keys = new HashSet<>();
        Set<Id<Participant>> people = new HashSet<>();
        boolean everything = false;
        for (Touch touch : touches) {
            keys.addAll(touch.keys);
            people.addAll(touch.everythingFor);
            everything |= touch.everything;
        }
        return new Touch(keys, everything, people);
    }

    /// @param before the workshop the event was about to change
    public static Touch of(Workshop before, Event event) {
        return switch (event) {
            case AgendaEvent.Prolonged _, AgendaEvent.Paused _, AgendaEvent.Resumed _ -> keys("session");
            case AgendaEvent _ -> EVERYTHING;
            case RoomEvent it -> room(before, it);
            case SharingEvent it -> sharing(before, it);
            case ChoiceEvent.BallotCast _ -> keys("tally", "me");
            case ChoiceEvent _ -> EVERYTHING;
            case DecompositionEvent it -> decomposition(before, it);
            case PerspectiveEvent it -> perspective(it);
            case SynthesisEvent.Drafted _, SynthesisEvent.SentenceRemoved _ -> sentences(before, event);
            case SynthesisEvent.SentenceAdded(var sentence) -> key("sentence", sentence.id());
            case SynthesisEvent.SentenceAmended(var id, _) -> key("sentence", id);
            case SynthesisEvent.Published _, SynthesisEvent.Unpublished _ -> keys("session");
            case StageEvent.Projected _ -> keys("projection");
            case StageEvent.Told _, StageEvent.Hushed _ -> keys("message");
            case StageEvent.Pinned(_, var note) -> key("pin", note);
            case StageEvent.Unpinned(_, var note) -> key("pin", note);
        };
    }

    private static Touch room(Workshop before, RoomEvent event) {
        return switch (event) {
            case RoomEvent.Joined(var id, _, _, var carries, _) ->
                person(id).and(keys("room", "tally")).and(carried(carries)).and(tableOf(before, id));
            case RoomEvent.Left(var id) -> coming(before, id);
            case RoomEvent.Returned(var id) -> coming(before, id);
            case RoomEvent.DetailsChanged(var id) -> person(id);
            case RoomEvent.Forgotten(var id) -> person(id);
            case RoomEvent.HandRaised(var id) -> person(id).and(tableOf(before, id));
            case RoomEvent.HandLowered(var id) -> person(id).and(tableOf(before, id));
            case RoomEvent.Placed(_, var id, var table) -> new Touch(
                            person(id).keys(), false, Set.of(id))
                    .and(tableOf(before, id))
                    .and(key("table", table));
            case RoomEvent.Seated _, RoomEvent.RoleChanged _ -> EVERYTHING;
        };
    }

    private static Touch coming(Workshop before, Id<Participant> id) {
        Touch carried = before.room()
                .participant(id)
                .map(person -> carried(person.carries()))
                .orElse(NOTHING);
        return person(id).and(keys("room", "tally")).and(tableOf(before, id)).and(carried);
    }

    private static Touch carried(Set<Id<PlannedInitiative>> initiatives) {
        return of(initiatives.stream().map(id -> Item.Key.of("initiative", id)));
    }

    private static Touch person(Id<Participant> id) {
        return of(Stream.of(Item.Key.of("person", id), Item.Key.of("me")));
    }

    private static Touch tableOf(Workshop before, Id<Participant> id) {
        int table = before.room().table(id);
        return table == 0 ? NOTHING : key("table", table);
    }

    private static Touch sharing(Workshop before, SharingEvent event) {
        return switch (event) {
            case SharingEvent.Asked(var id, var initiative, _, _) ->
                key("question", id).and(key("initiative", initiative));
            case SharingEvent.Answered(var id, _) -> key("question", id);
            case SharingEvent.QuestionWithdrawn(var id) ->
                key("question", id)
                        .and(before.sharing()
                                .question(id)
                                .map(question -> key("initiative", question.initiative()))
                                .orElse(NOTHING));
        };
    }

    private static Touch decomposition(Workshop before, DecompositionEvent event) {
        return switch (event) {
            case DecompositionEvent.NoteWritten(var id, _, var table, _, _, _, _, _) ->
                key("note", id).and(key("table", table));
            case DecompositionEvent.NoteReworded(var id, _) -> key("note", id);
            case DecompositionEvent.NoteMoved(var id, _) -> noteAndAround(before, id);
            case DecompositionEvent.NoteWithdrawn(var id) -> noteAndAround(before, id);
            case DecompositionEvent.NoteHidden(var id, _) -> noteAndAround(before, id);
            case DecompositionEvent.NoteAccepted(var id) -> noteAndAround(before, id);
            case DecompositionEvent.NoteCommented(_, var id, _, _) -> key("note", id);
            case DecompositionEvent.NotesRevealed _, DecompositionEvent.NotesSilenced _ -> EVERYTHING;
            case DecompositionEvent.ElementGathered(var id, _, _, _, var notes) ->
                notes.stream().map(note -> noteAndAround(before, note)).reduce(key("element", id), Touch::and);
            case DecompositionEvent.ElementReworded(var id, _) -> key("element", id);
            case DecompositionEvent.DecisiveMarked(var id, _) -> key("element", id);
            case DecompositionEvent.NoteAdded(var element, var id) ->
                noteAndAround(before, id).and(key("element", element));
            case DecompositionEvent.NoteRemoved(var element, var id) ->
                noteAndAround(before, id).and(key("element", element));
            case DecompositionEvent.ElementDissolved(var id) ->
                key("element", id)
                        .and(of(before.decomposition().of(id).map(note -> Item.Key.of("note", note.id()))))
                        .and(of(before.perspective().on(id).values().stream()
                                .map(it -> Views.judgementKey(id, it.place()))))
                        .and(of(before.synthesis().sentences().stream()
                                .filter(sentence -> sentence.sources().contains(id))
                                .map(sentence -> Item.Key.of("sentence", sentence.id()))));
        };
    }

    /// A note, its table's count, and the element that quotes its number.
    private static Touch noteAndAround(Workshop before, Id<Note> id) {
        return before.decomposition()
                .note(id)
                .map(note -> {
                    Touch around = key("note", id).and(key("table", note.table()));
                    Id<Element> element = note.element();
                    return element == null ? around : around.and(key("element", element));
                })
                .orElse(key("note", id));
    }

    private static Touch perspective(PerspectiveEvent event) {
        return switch (event) {
            case PerspectiveEvent.Judged it -> judgement(it.element(), it.place());
            case PerspectiveEvent.Dissented it -> judgement(it.element(), it.place());
            case PerspectiveEvent.HomeDescribed it -> judgement(it.element(), it.place());
        };
    }

    private static Touch judgement(Id<Element> element, Place place) {
        return of(Stream.of(Views.judgementKey(element, place), Item.Key.of("element", element)));
    }

    /// Removing or adding in the middle changes the order of those that follow.
    private static Touch sentences(Workshop before, Event event) {
        List<Sentence> drawn = event instanceof SynthesisEvent.Drafted(var sentences) ? sentences : List.of();
        return of(Stream.concat(before.synthesis().sentences().stream(), drawn.stream())
                .map(sentence -> Item.Key.of("sentence", sentence.id())));
    }

    private static Touch keys(String... kinds) {
        return of(Stream.of(kinds).map(Item.Key::of));
    }

    private static Touch key(String kind, Object ref) {
        return new Touch(Set.of(Item.Key.of(kind, ref)), false, Set.of());
    }

    private static Touch of(Stream<Item.Key> keys) {
        return new Touch(keys.collect(Collectors.toUnmodifiableSet()), false, Set.of());
    }
}
