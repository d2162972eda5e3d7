package org.essaim.workshop.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What of a log is to be emptied: the words that somebody withdrew, or said otherwise since. Events keep their place, and
/// the log folds to the same state; in the database and in memory alike the words are no more.
public final class Erasure {
    private Erasure() {}

    /// @param log every event there is, the first at position 1
    /// @return by position, the events as they are to be from now on; those already empty are left out
    public static Map<Long, Event> of(Iterable<Effect> effects, List<Event> log) {
        Map<Long, Event> emptied = new TreeMap<>();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Erases erases) {
                empty(erases, log, emptied);
            }
        }
        return emptied;
    }

    private static void empty(Effect.Erases erases, List<Event> log, Map<Long, Event> emptied) {
        boolean latestStays = switch (erases) {
            case Effect.BlankNote _, Effect.BlankQuestion _ -> false;
            case Effect.BlankFormerNote _, Effect.BlankFormerAnswer _, Effect.BlankFormerVoice _ -> true;
        };
        for (int at = log.size() - 1; at >= 0; at--) {
            Event event = log.get(at);
            if (!concerns(erases, event)) {
                continue;
            }
            Event empty = emptied(event);
            if (latestStays) {
                latestStays = false;
            } else if (!empty.equals(event)) {
                emptied.put(at + 1L, empty);
            }
        }
    }

    private static boolean concerns(Effect.Erases erases, Event event) {
        return switch (erases) {
            case Effect.BlankNote(var id) -> carries(event, id)
                    || event instanceof DecompositionEvent.NoteCommented comment && comment.note().equals(id);
            case Effect.BlankFormerNote(var id) -> carries(event, id);
            case Effect.BlankQuestion(var id) -> switch (event) {
                case SharingEvent.Asked it -> it.question().equals(id);
                case SharingEvent.Answered it -> it.question().equals(id);
                default -> false;
            };
            case Effect.BlankFormerAnswer(var id) ->
                event instanceof SharingEvent.Answered it && it.question().equals(id);
            case Effect.BlankFormerVoice voice -> switch (event) {
                case PerspectiveEvent.Judged it -> voice.equals(voice(it, it.place(), it.by()));
                case PerspectiveEvent.Dissented it -> voice.equals(voice(it, it.place(), it.by()));
                case PerspectiveEvent.HomeDescribed it -> voice.equals(voice(it, it.place(), it.by()));
                case PerspectiveEvent.HomeSeconded it -> voice.equals(voice(it, it.place(), it.by()));
                default -> false;
            };
        };
    }

    private static boolean carries(Event event, Id<Note> note) {
        return switch (event) {
            case DecompositionEvent.NoteWritten it -> it.note().equals(note);
            case DecompositionEvent.NoteReworded it -> it.note().equals(note);
            default -> false;
        };
    }

    private static Effect.BlankFormerVoice voice(PerspectiveEvent said, Place place, Id<Participant> by) {
        return new Effect.BlankFormerVoice(said.element(), place.key(), by);
    }

    private static Event emptied(Event event) {
        return switch (event) {
            case DecompositionEvent.NoteWritten(
                    var note, var initiative, var table, var author, var kind, _, var offered, var at) ->
                new DecompositionEvent.NoteWritten(note, initiative, table, author, kind, "", offered, at);
            case DecompositionEvent.NoteReworded(var note, _) -> new DecompositionEvent.NoteReworded(note, "");
            case DecompositionEvent.NoteCommented(var comment, var note, var author, _) ->
                new DecompositionEvent.NoteCommented(comment, note, author, "");
            case SharingEvent.Asked(var question, var initiative, var author, _) ->
                new SharingEvent.Asked(question, initiative, author, "");
            case SharingEvent.Answered(var question, _) -> new SharingEvent.Answered(question, "");
            case PerspectiveEvent.Judged(var element, var place, var by, var verdict, _, _) ->
                new PerspectiveEvent.Judged(element, place, by, verdict, "", List.of());
            case PerspectiveEvent.Dissented(var element, var place, var by, var verdict, _, _) ->
                new PerspectiveEvent.Dissented(element, place, by, verdict, "", List.of());
            case PerspectiveEvent.HomeDescribed(var element, var place, var by, _) ->
                new PerspectiveEvent.HomeDescribed(element, place, by, "");
            case PerspectiveEvent.HomeSeconded(var element, var place, var by, _) ->
                new PerspectiveEvent.HomeSeconded(element, place, by, "");
            default -> throw new IllegalArgumentException("Holds no words to empty: " + event);
        };
    }
}
