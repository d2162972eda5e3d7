package org.essaim.commun.demonstration;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.BodyBlock;
import org.essaim.commun.domain.BodySentence;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Decision;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteRef;

/// Writes a concept as a designer would, one change after the other, from a text of `commun/demonstration`. A sign at the
/// head of each line says what it does:
///
///     ! a title             : a purpose
///     [M] a new block (M, C, R or F for a free one)
///     @ the beginning of a block's heading: work there     # its new heading     ^ put it before the block that begins so
///     + a new sentence      ~ the beginning of a sentence: work there     = its new words     - remove it
///     < cite every note whose words begin so
final class ConceptScript {
    private final Concepts concepts;
    private final Matter matter;
    private final UUID author;
    private Concept concept;
    private UUID block = new UUID(0, 0);
    private UUID sentence = new UUID(0, 0);

    ConceptScript(Concepts concepts, Concept concept, Matter matter, UUID author) {
        this.concepts = concepts;
        this.concept = concept;
        this.matter = matter;
        this.author = author;
    }

    static List<String> lines(String name) {
        try (InputStream in = ConceptScript.class.getResourceAsStream("/commun/demonstration/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("No text " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String title(String name) {
        return lines(name).stream()
                .filter(line -> line.startsWith("!"))
                .findFirst()
                .map(line -> line.substring(1).strip())
                .orElseThrow();
    }

    Concept write(String name) {
        lines(name).forEach(this::follow);
        return concept;
    }

    private void follow(String line) {
        String rest = line.substring(1).strip();
        switch (line.charAt(0)) {
            case '!' -> change(new Change.Retitle(rest, concept.body().purpose()));
            case ':' -> change(new Change.Retitle(concept.body().title(), rest));
            case '[' -> {
                block = UuidCreator.getTimeOrderedEpoch();
                change(new Change.AddBlock(block, kind(line.charAt(1)), line.substring(3).strip()));
            }
            case '@' -> block = heading(rest).id();
            case '#' -> change(new Change.RewordBlock(
                    block, concept.body().block(block).orElseThrow().kind(), rest));
            case '^' -> before(heading(rest).id());
            case '+' -> {
                sentence = UuidCreator.getTimeOrderedEpoch();
                change(new Change.AddSentence(block, sentence, rest, List.of()));
            }
            case '~' -> sentence = beginning(rest).id();
            case '=' -> change(new Change.Reword(sentence, rest));
            case '-' -> change(new Change.RemoveSentence(beginning(rest).id()));
            case '<' -> change(new Change.Cite(sentence, notes(rest)));
            default -> throw new IllegalArgumentException("Nothing known begins so: " + line);
        }
    }

    private void before(UUID other) {
        while (place(block) > place(other)) {
            change(new Change.MoveBlock(block, true));
        }
    }

    private int place(UUID id) {
        return concept.body().blocks().stream().map(BodyBlock::id).toList().indexOf(id);
    }

    private BodyBlock heading(String beginning) {
        return concept.body().blocks().stream()
                .filter(it -> it.heading().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No block begins so: " + beginning));
    }

    private BodySentence beginning(String words) {
        return concept.body()
                .sentences()
                .filter(it -> it.text().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sentence begins so: " + words));
    }

    /// None when the workshop was told otherwise: the sentence then stands without them, and says so.
    private List<NoteRef> notes(String beginning) {
        return matter.standing()
                .filter(ref -> matter.note(ref)
                        .filter(note -> note.text().startsWith(beginning))
                        .isPresent())
                .toList();
    }

    private void change(Change change) {
        concept = switch (concepts.change(concept.id(), concept.revision(), change, Optional.of(author))) {
            case Decision.Accepted(var changed) -> changed;
            case Decision.Refused(var refusal) ->
                throw new IllegalStateException("The demonstration's " + change + " was refused: " + refusal);
        };
    }

    private static BodyBlock.Kind kind(char letter) {
        return switch (letter) {
            case 'M' -> BodyBlock.Kind.MECHANISM;
            case 'C' -> BodyBlock.Kind.CONTEXT;
            case 'R' -> BodyBlock.Kind.RESOURCE;
            default -> BodyBlock.Kind.FREE;
        };
    }
}
