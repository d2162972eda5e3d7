package org.essaim.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.search.FrenchAnalysis.Word;
import org.essaim.search.Results.Reason;
import org.essaim.search.Results.Span;

/// Why one document was found, read in its own texts: for each thing asked, the nearest way in which it is said, and
/// every place to be marked.
final class WhyFound {
    private static final int GAP = 2;

    private final Schema schema;
    private final Map<String, String> texts;
    private final Map<String, List<Word>> words = new HashMap<>();

    WhyFound(Schema schema, Map<String, String> texts, FrenchAnalysis french) {
        this.schema = schema;
        this.texts = texts;
        texts.forEach((name, text) -> words.put(name, french.words(text)));
    }

    List<Reason> reasons(List<Meaning> concepts) {
        return concepts.stream().flatMap(concept -> reason(concept).stream()).toList();
    }

    Map<String, List<Span>> marks(List<Meaning> concepts) {
        var marks = new HashMap<String, List<Span>>();
        for (String field : schema.textNames()) {
            List<Span> spans = concepts.stream()
                    .filter(concept -> concept.named() || !schema.names(field))
                    .flatMap(concept -> concept.variants().stream())
                    .flatMap(variant -> spans(field, variant.terms()).stream())
                    .distinct()
                    .sorted(Comparator.comparingInt(Span::from).thenComparing(Span::to, Comparator.reverseOrder()))
                    .toList();
            if (!spans.isEmpty()) {
                marks.put(field, apart(spans));
            }
        }
        return marks;
    }

    /// The title's own words, a synonym in the title, words elsewhere, synonyms elsewhere; neighbours last.
    private Optional<Reason> reason(Meaning concept) {
        for (boolean neighbours : List.of(false, true)) {
            for (String field : schema.textNames()) {
                if (schema.names(field) && !concept.named()) {
                    continue;
                }
                for (Variant variant : concept.variants(neighbours)) {
                    if (!schema.names(field) || variant.kin() == Variant.Kin.TYPED) {
                        List<Span> spans = spans(field, variant.terms());
                        if (!spans.isEmpty()) {
                            return Optional.of(reason(concept, variant, field, spans.getFirst()));
                        }
                    }
                }
            }
        }
        // Found, yet nowhere together: its words stand apart.
        return concept.variants().stream().limit(2).anyMatch(this::holdsAll)
                ? Optional.of(new Reason(
                        Reason.Kind.WORD,
                        concept.asked(),
                        concept.asked(),
                        schema.textNames().getFirst()))
                : Optional.empty();
    }

    private Reason reason(Meaning concept, Variant variant, String field, Span span) {
        String found = texts.getOrDefault(field, "").substring(span.from(), span.to());
        // What was asked has a slip: to call something its synonym would repeat it.
        boolean mended = concept.variants().getFirst().kin() == Variant.Kin.CORRECTED;
        return new Reason(mended ? Reason.Kind.CORRECTED : kind(variant), concept.asked(), found, field);
    }

    /// How the word that was taken for a mistyped one is written here.
    Optional<String> mended(Meaning concept) {
        Variant variant = concept.variants().getFirst();
        return schema.textNames().stream()
                .filter(field -> variant.kin() == Variant.Kin.CORRECTED)
                .flatMap(field -> spans(field, variant.terms()).stream()
                        .map(span -> texts.getOrDefault(field, "").substring(span.from(), span.to())))
                .findFirst();
    }

    private boolean holdsAll(Variant variant) {
        return variant.terms().stream()
                .allMatch(stem -> words.values().stream()
                        .anyMatch(list ->
                                list.stream().anyMatch(word -> is(word, stem))));
    }

    private static Reason.Kind kind(Variant variant) {
        return switch (variant.kin()) {
            case TYPED -> Reason.Kind.WORD;
            case INFLECTED -> Reason.Kind.INFLECTED;
            case CORRECTED -> Reason.Kind.CORRECTED;
            case SYNONYM -> Reason.Kind.SYNONYM;
            case NEIGHBOUR -> Reason.Kind.NEIGHBOUR;
        };
    }

    private List<Span> spans(String field, List<String> stems) {
        List<Word> text = words.getOrDefault(field, List.of());
        var spans = new ArrayList<Span>();
        for (int at = 0; at < text.size(); at++) {
            int last = follow(text, at, stems);
            if (last >= 0) {
                spans.add(new Span(text.get(at).from(), text.get(last).to()));
                at = last;
            }
        }
        return spans;
    }

    private static boolean is(Word word, String term) {
        return (AsWritten.isMarked(term) ? word.written() : word.stem()).equals(term);
    }

    /// Where a run of stems that begins here ends; -1 when none begins here.
    private static int follow(List<Word> text, int from, List<String> stems) {
        if (!is(text.get(from), stems.getFirst())) {
            return -1;
        }
        int at = from;
        for (String stem : stems.subList(1, stems.size())) {
            int next = at + 1;
            while (next < text.size()
                    && next <= at + GAP
                    && !is(text.get(next), stem)) {
                next++;
            }
            if (next >= text.size() || !is(text.get(next), stem)) {
                return -1;
            }
            at = next;
        }
        return at;
    }

    private static List<Span> apart(List<Span> sorted) {
        var spans = new ArrayList<Span>();
        for (Span span : sorted) {
            if (spans.isEmpty() || span.from() >= spans.getLast().to()) {
                spans.add(span);
            }
        }
        return spans;
    }
}
