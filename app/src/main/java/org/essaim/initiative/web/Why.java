package org.essaim.initiative.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.essaim.initiative.catalogue.Found.Entry;
import org.essaim.initiative.catalogue.Found.OfProject;
import org.essaim.initiative.web.CataloguePage.Piece;
import org.essaim.language.Language;
import org.essaim.search.Results.Reason;
import org.essaim.search.Results.Span;
import org.essaim.ui.Messages;

/// « Trouvée par « lanternes », synonyme d’éclairage public » : the reasons of a search in a sentence, and its words
/// marked.
final class Why {
    private final Messages messages;

    Why(Messages messages) {
        this.messages = messages;
    }

    String sentence(Entry entry) {
        List<Reason> reasons = entry.reasons();
        if (reasons.isEmpty()) {
            return "";
        }
        String key = entry instanceof OfProject ? "initiative.found.funded" : "initiative.found";
        boolean wordForWord = reasons.stream()
                .allMatch(reason ->
                        reason.kind() == Reason.Kind.WORD && reason.field().equals("title"));
        if (wordForWord) {
            Collection<String> words = new LinkedHashSet<>();
            reasons.forEach(reason -> words.add(part(reason)));
            return messages.get(key, messages.get("initiative.found.title", Language.spoken().list(words)));
        }
        Collection<String> parts = new LinkedHashSet<>();
        reasons.forEach(reason -> parts.add(part(reason)));
        return messages.get(key, Language.spoken().list(parts));
    }

    private String part(Reason reason) {
        String found = Language.spoken().typographed(reason.found().strip());
        return switch (reason.kind()) {
            case WORD ->
                switch (reason.field()) {
                    case "place", "subject", "named" -> messages.get("initiative.found." + reason.field(), found);
                    default -> messages.get("initiative.found.word", found);
                };
            case INFLECTED -> messages.get("initiative.found.inflected", found, Language.spoken().ofNoun(reason.asked()));
            case SYNONYM -> messages.get("initiative.found.synonym", found, Language.spoken().ofNoun(reason.asked()));
            case NEIGHBOUR -> messages.get("initiative.found.neighbour", found, Language.spoken().ofNoun(reason.asked()));
            case CORRECTED -> messages.get("initiative.found.corrected", found, reason.asked());
        };
    }

    /// A text cut at its marks.
    static List<Piece> pieces(String text, Map<String, List<Span>> marks, String field) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (Span span : marks.getOrDefault(field, List.of())) {
            if (span.from() < at || span.to() > text.length()) {
                continue;
            }
            add(pieces, text.substring(at, span.from()), false);
            add(pieces, text.substring(span.from(), span.to()), true);
            at = span.to();
        }
        add(pieces, text.substring(at), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(Language.spoken().typographed(text), marked));
        }
    }
}
