package org.essaim.workshop.domain;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePVector;

/// What the tables wrote, and what they gathered from it.
///
/// @param silent   what is written from here on is seen by its author alone, until it is revealed
/// @param written  how many notes were ever numbered
/// @param gathered how many elements were
/// @param revealed rounds whose notes tables were shown: they stay so when the room comes back
/// @param earlier  what there was when silence last fell: what was shown of it stays shown
public record Decomposition(
        PMap<Id<Note>, Note> notes,
        PMap<Id<Element>, Element> elements,
        boolean silent,
        int written,
        int gathered,
        PSet<Integer> revealed,
        Earlier earlier,
        NoteIndex index) {
    /// The last numbers given before a silence.
    public record Earlier(int note, int element) {
        static final Earlier NOTHING = new Earlier(0, 0);
    }

    static final Decomposition EMPTY = new Decomposition(
            HashTreePMap.empty(), HashTreePMap.empty(), false, 0, 0, HashTreePSet.empty(), Earlier.NOTHING, NoteIndex.EMPTY);

    public static final int MOST_NOTES = 3000;
    public static final int MOST_NOTES_OF_ONE = 300;
    public static final int MOST_COMMENTS_OF_ONE = 300;

    public Optional<Note> note(Id<Note> id) {
        return Optional.ofNullable(notes.get(id));
    }

    public Optional<Element> element(Id<Element> id) {
        return Optional.ofNullable(elements.get(id));
    }

    /// Whether others than its author may see it: not what is being written in silence.
    public boolean isShared(Note note) {
        return !silent || note.number() <= earlier.note();
    }

    public boolean isShared(Element element) {
        return !silent || element.number() <= earlier.element();
    }

    public Stream<Note> inOrder() {
        return notes.values().stream().sorted(Comparator.comparingInt(Note::number));
    }

    public Stream<Note> of(Id<Element> element) {
        return index.of(element).map(this::known);
    }

    int writtenBy(Id<Participant> author) {
        return index.written().getOrDefault(author, 0);
    }

    int commentsBy(Id<Participant> author) {
        return index.comments().getOrDefault(author, 0);
    }

    /// How many of a table's notes stand.
    int standing(int table, NoteKind kind) {
        return index.standing(table, kind);
    }

    public Stream<Element> elementsOf(Id<PlannedInitiative> initiative) {
        return elements.values().stream()
                .filter(element -> element.initiative().equals(initiative))
                .sorted(Comparator.comparing(Element::kind).thenComparing(Element::number));
    }

    public Stream<Element> decisiveOf(Id<PlannedInitiative> initiative) {
        return elementsOf(initiative).filter(Element::decisive);
    }

    /// @param round the one people sit by
    Decomposition after(DecompositionEvent event, int round) {
        Folding.require(follows(event), event);
        return switch (event) {
            case DecompositionEvent.NoteWritten(
                    var id, var initiative, var table, var author, var kind, var text, var offered, _) ->
                with(
                        new Note(
                                id,
                                written + 1,
                                initiative,
                                table,
                                author,
                                kind,
                                text,
                                0,
                                offered ? Note.Status.OFFERED : Note.Status.STANDING,
                                TreePVector.empty(),
                                null),
                        written + 1);
            case DecompositionEvent.NoteReworded(var id, var text) -> with(known(id).reworded(text));
            case DecompositionEvent.NoteMoved(var id, var kind) -> with(known(id).moved(kind));
            case DecompositionEvent.NoteWithdrawn(var id) -> with(known(id).as(Note.Status.WITHDRAWN));
            case DecompositionEvent.NoteHidden(var id, var hidden) ->
                with(known(id).as(hidden ? Note.Status.HIDDEN : Note.Status.STANDING));
            case DecompositionEvent.NoteAccepted(var id) -> with(known(id).as(Note.Status.STANDING));
            case DecompositionEvent.NoteCommented(var comment, var id, var author, var text) ->
                with(known(id).with(new Comment(comment, author, text)));
            case DecompositionEvent.NotesRevealed() -> silent(false, revealed.plus(round));
            case DecompositionEvent.NotesSilenced() -> silent(true, revealed.minus(round));
            case DecompositionEvent.ElementGathered(var id, var initiative, var kind, var text, var gatheredNotes) -> {
                Decomposition next = with(new Element(id, gathered + 1, initiative, kind, text, 0, false), gathered + 1);
                for (Id<Note> note : gatheredNotes) {
                    next = next.with(next.known(note).in(id));
                }
                yield next;
            }
            case DecompositionEvent.ElementReworded(var id, var text) ->
                with(knownElement(id).reworded(text), gathered);
            case DecompositionEvent.NoteAdded(var element, var id) -> with(known(id).in(element));
            case DecompositionEvent.NoteRemoved(_, var id) -> with(known(id).in(null));
            case DecompositionEvent.ElementDissolved(var id) -> {
                Decomposition next = this;
                for (Note note : of(id).toList()) {
                    next = next.with(note.in(null));
                }
                yield new Decomposition(next.notes, elements.minus(id), silent, written, gathered, revealed, earlier, next.index);
            }
            case DecompositionEvent.DecisiveMarked(var id, var decisive) ->
                with(knownElement(id).decisive(decisive), gathered);
        };
    }

    private boolean follows(DecompositionEvent event) {
        return switch (event) {
            case DecompositionEvent.NoteWritten it -> note(it.note()).isEmpty();
            case DecompositionEvent.ElementGathered it -> element(it.element()).isEmpty();
            case DecompositionEvent.NoteAdded(var element, _) -> element(element).isPresent();
            case DecompositionEvent.NoteRemoved(var element, _) -> element(element).isPresent();
            case DecompositionEvent.ElementDissolved(var element) -> element(element).isPresent();
            // The others find what they speak of, or stop.
            default -> true;
        };
    }

    /// With nothing more that its author alone sees.
    Decomposition shared(int round) {
        return silent ? silent(false, revealed.plus(round)) : this;
    }

    private Decomposition silent(boolean now, PSet<Integer> rounds) {
        Earlier shown = now && !silent ? new Earlier(written, gathered) : earlier;
        return new Decomposition(notes, elements, now, written, gathered, rounds, shown, index);
    }

    private Decomposition with(Note note) {
        return with(note, written);
    }

    private Decomposition with(Note note, int nowWritten) {
        return new Decomposition(
                notes.plus(note.id(), note), elements, silent, nowWritten, gathered, revealed, earlier,
                index.with(notes.get(note.id()), note));
    }

    private Decomposition with(Element element, int nowGathered) {
        return new Decomposition(
                notes, elements.plus(element.id(), element), silent, written, nowGathered, revealed, earlier, index);
    }

    private Note known(Id<Note> id) {
        return note(id).orElseThrow(() -> new IllegalStateException("No note " + id));
    }

    private Element knownElement(Id<Element> id) {
        return element(id).orElseThrow(() -> new IllegalStateException("No element " + id));
    }
}
