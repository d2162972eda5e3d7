package org.essaim.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.NoteKind;

/// What simulated people may say of one initiative: invented, and shown as such.
///
/// Read from a text of the folder `rehearsal/lines`, by a few signs at the head of a line:
///
///     ? a question asked while sharing
///     [M!] an element that its table finds decisive (M, C or R: mechanism, context, resource; without ! it is not)
///     - a note that the element gathers
///     + an improvement
///     ~ how it is at home, beside an element of context
///     @BUDGET a condition, by its type
///
/// @param passages at least one
public record Script(List<String> questions, List<Passage> passages) {
    public Script {
        questions = List.copyOf(questions);
        passages = List.copyOf(passages);
    }

    /// One element, with what leads to it and what others make of it.
    public record Passage(
            NoteKind kind,
            boolean decisive,
            String element,
            List<String> notes,
            List<String> improvements,
            List<String> homes,
            List<Condition> conditions) {}

    /// One line a note: whose kind it is comes with it.
    public record Line(NoteKind kind, String text) {}

    /// Every note, in the order of the text.
    public List<Line> lines() {
        return passages.stream()
                .flatMap(passage -> passage.notes().stream().map(text -> new Line(passage.kind(), text)))
                .toList();
    }

    /// The passage that an element's words come from.
    public Optional<Passage> passageOf(String element) {
        return passages.stream().filter(passage -> passage.element().equals(element)).findFirst();
    }

    /// The script of an initiative's slug: the first whose name the slug contains, else the one that fits any.
    public static Script of(String slug) {
        String named = NAMES.stream().filter(slug::contains).findFirst().orElse("any");
        return READ.computeIfAbsent(named, Script::read);
    }

    private static final Map<String, Script> READ = new ConcurrentHashMap<>();

    private static final List<String> NAMES = names();

    private static List<String> names() {
        return resource("index").lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    static Script read(String name) {
        return parse(resource(name));
    }

    /// @throws IllegalArgumentException when a line says nothing known
    static Script parse(String text) {
        List<String> questions = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        Builder passage = null;
        for (String raw : text.lines().toList()) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("? ")) {
                questions.add(line.substring(2));
            } else if (line.startsWith("[")) {
                passage = new Builder(line);
                passages.add(passage.passage);
            } else if (passage == null) {
                throw new IllegalArgumentException("Before any element: " + line);
            } else {
                passage.add(line);
            }
        }
        return new Script(questions, passages);
    }

    private static String resource(String name) {
        try (InputStream in = Script.class.getResourceAsStream("/rehearsal/lines/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("No script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Builder {
        private static final Map<Character, NoteKind> KINDS =
                Map.of('M', NoteKind.MECHANISM, 'C', NoteKind.CONTEXT, 'R', NoteKind.RESOURCE);
        private final Passage passage;

        Builder(String head) {
            int end = head.indexOf(']');
            NoteKind kind = KINDS.get(head.charAt(1));
            if (end < 0 || kind == null) {
                throw new IllegalArgumentException("Not an element: " + head);
            }
            passage = new Passage(
                    kind,
                    head.charAt(2) == '!',
                    head.substring(end + 1).strip(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        void add(String line) {
            String rest = line.substring(1).strip();
            switch (line.charAt(0)) {
                case '-' -> passage.notes().add(rest);
                case '+' -> passage.improvements().add(rest);
                case '~' -> passage.homes().add(rest);
                case '@' -> {
                    int space = rest.indexOf(' ');
                    passage.conditions()
                            .add(new Condition(
                                    Condition.Type.valueOf(rest.substring(0, space)), rest.substring(space + 1).strip()));
                }
                default -> throw new IllegalArgumentException("Nothing known begins so: " + line);
            }
        }
    }
}
