package org.essaim.commun.web.table;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.commun.domain.BodyBlock;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Evidence;
import org.essaim.commun.domain.Matter;
import org.essaim.text.Typed;

/// What a form of the table sent: the button pressed, and what was typed and ticked beside it.
///
/// @param gesture nothing when the button is none of ours
record Posted(
        int revision,
        Optional<TableGesture> gesture,
        String text,
        String purpose,
        String kind,
        Ticked ticked,
        TablePage.Proving proving) {
    static Posted of(Map<String, List<String>> fields) {
        Optional<TableGesture> gesture = TableGesture.read(one(fields, "do"));
        return new Posted(
                Typed.whole(one(fields, "revision")).orElse(0),
                gesture,
                one(fields, gesture.filter(_ -> !fields.containsKey("text")).map(Posted::entry).orElse("text")),
                one(fields, "purpose"),
                one(fields, "kind"),
                new Ticked(
                        Set.copyOf(fields.getOrDefault("notes", List.of())),
                        Set.copyOf(fields.getOrDefault("gathered", List.of()))),
                new TablePage.Proving(
                        one(fields, "proof"),
                        one(fields, "who"),
                        one(fields, "what"),
                        one(fields, "when"),
                        one(fields, "link")));
    }

    /// Each block has an entry of its own for a new sentence.
    private static String entry(TableGesture gesture) {
        return gesture instanceof TableGesture.AddSentence(var block) ? "text-" + block : "text";
    }

    boolean asks(TableGesture one) {
        return gesture.filter(one::equals).isPresent();
    }

    Optional<Change> change(Matter matter) {
        return gesture.map(it -> change(it, matter));
    }

    private Change change(TableGesture asked, Matter matter) {
        return switch (asked) {
            case TableGesture.Retitle() -> new Change.Retitle(text, purpose);
            case TableGesture.AddBlock() -> new Change.AddBlock(newId(), blockKind(), text);
            case TableGesture.RewordBlock(var block) -> new Change.RewordBlock(block, blockKind(), text);
            case TableGesture.MoveBlock(var block, boolean up) -> new Change.MoveBlock(block, up);
            case TableGesture.RemoveBlock(var block) -> new Change.RemoveBlock(block);
            case TableGesture.AddSentence(var block) ->
                new Change.AddSentence(
                        block, newId(), text.isBlank() ? ticked.words(matter) : text, ticked.sources(matter));
            case TableGesture.Reword(var sentence) -> new Change.Reword(sentence, text);
            case TableGesture.MoveSentence(var sentence, boolean up) -> new Change.MoveSentence(sentence, up);
            case TableGesture.RemoveSentence(var sentence) -> new Change.RemoveSentence(sentence);
            case TableGesture.Cite(var sentence) -> new Change.Cite(sentence, ticked.sources(matter));
            case TableGesture.Uncite(var sentence, var note) -> new Change.Uncite(sentence, note);
            case TableGesture.Prove(var sentence) -> new Change.AddEvidence(sentence, evidence());
            case TableGesture.Unprove(var sentence, var evidence) -> new Change.RemoveEvidence(sentence, evidence);
            case TableGesture.Draw(var workshop) -> new Change.Draw(workshop);
        };
    }

    private Evidence evidence() {
        return new Evidence(
                Typed.id(proving.id()).orElseGet(Posted::newId),
                proving.who(),
                proving.what(),
                proving.when(),
                proving.link());
    }

    private BodyBlock.Kind blockKind() {
        for (BodyBlock.Kind known : BodyBlock.Kind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return known;
            }
        }
        return BodyBlock.Kind.FREE;
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private static String one(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
