package org.essaim.commun.web.table;

import java.util.Optional;
import java.util.UUID;
import org.essaim.commun.domain.NoteRef;
import org.essaim.text.Typed;

/// What one of the table's buttons asks, beside what was typed and ticked. A button says it as `reword:0190…` or
/// `uncite:0190…:0190…:12`; that is written and read here, and nowhere else.
public sealed interface TableGesture {
    record Retitle() implements TableGesture {}

    record AddBlock() implements TableGesture {}

    record RewordBlock(UUID block) implements TableGesture {}

    record MoveBlock(UUID block, boolean up) implements TableGesture {}

    record RemoveBlock(UUID block) implements TableGesture {}

    record AddSentence(UUID block) implements TableGesture {}

    record Reword(UUID sentence) implements TableGesture {}

    record MoveSentence(UUID sentence, boolean up) implements TableGesture {}

    record RemoveSentence(UUID sentence) implements TableGesture {}

    record Cite(UUID sentence) implements TableGesture {}

    record Uncite(UUID sentence, NoteRef note) implements TableGesture {}

    record Prove(UUID sentence) implements TableGesture {}

    record Unprove(UUID sentence, UUID evidence) implements TableGesture {}

    record Draw(UUID workshop) implements TableGesture {}

    /// The button's value.
    default String written() {
        return switch (this) {
            case Retitle() -> "title";
            case AddBlock() -> "block";
            case RewordBlock(var block) -> "heading:" + block;
            case MoveBlock(var block, boolean up) -> (up ? "block-up:" : "block-down:") + block;
            case RemoveBlock(var block) -> "block-remove:" + block;
            case AddSentence(var block) -> "add:" + block;
            case Reword(var sentence) -> "reword:" + sentence;
            case MoveSentence(var sentence, boolean up) -> (up ? "up:" : "down:") + sentence;
            case RemoveSentence(var sentence) -> "remove:" + sentence;
            case Cite(var sentence) -> "cite:" + sentence;
            case Uncite(var sentence, var note) -> "uncite:" + sentence + ":" + Ticked.value(note);
            case Prove(var sentence) -> "prove:" + sentence;
            case Unprove(var sentence, var evidence) -> "unprove:" + sentence + ":" + evidence;
            case Draw(var workshop) -> "draw:" + workshop;
        };
    }

    /// Nothing when the button is none of ours.
    static Optional<TableGesture> read(String pressed) {
        String[] parts = pressed.split(":", 3);
        return parts.length == 1
                ? ofTheWhole(pressed)
                : Typed.id(parts[1]).flatMap(id -> on(id, parts[0], parts.length > 2 ? parts[2] : ""));
    }

    private static Optional<TableGesture> ofTheWhole(String word) {
        return switch (word) {
            case "title" -> Optional.of(new Retitle());
            case "block" -> Optional.of(new AddBlock());
            default -> Optional.empty();
        };
    }

    private static Optional<TableGesture> on(UUID id, String word, String rest) {
        return switch (word) {
            case "heading" -> Optional.of(new RewordBlock(id));
            case "block-up", "block-down" -> Optional.of(new MoveBlock(id, word.equals("block-up")));
            case "block-remove" -> Optional.of(new RemoveBlock(id));
            case "add" -> Optional.of(new AddSentence(id));
            case "reword" -> Optional.of(new Reword(id));
            case "up", "down" -> Optional.of(new MoveSentence(id, word.equals("up")));
            case "remove" -> Optional.of(new RemoveSentence(id));
            case "cite" -> Optional.of(new Cite(id));
            case "uncite" -> Ticked.ref(rest).map(note -> new Uncite(id, note));
            case "prove" -> Optional.of(new Prove(id));
            case "unprove" -> Typed.id(rest).map(evidence -> new Unprove(id, evidence));
            case "draw" -> Optional.of(new Draw(id));
            default -> Optional.empty();
        };
    }
}
