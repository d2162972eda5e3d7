package org.essaim.commun.web.show;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.commun.Communs;
import org.essaim.commun.domain.Body;
import org.essaim.commun.domain.BodySentence;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Parent;
import org.essaim.language.Language;

/// The sentences that those of an adaptation rewrite, with the way to each.
public final class Originals {
    private static final int SHOWN = 60;

    /// @param href where it stands
    /// @param text its first words
    public record Original(String href, String text) {}

    private final Map<Parent, Commun> communs = new HashMap<>();

    private Originals() {}

    /// All that a body rewrites, asked at once.
    public static Originals of(Body body, Communs communs) {
        Originals originals = new Originals();
        List<Parent> parents = body.sentences()
                .flatMap(it -> it.original().stream())
                .distinct()
                .toList();
        List<Commun> found = communs.byIds(
                parents.stream().map(Parent::commun).distinct().toList());
        for (Parent parent : parents) {
            found.stream()
                    .filter(it -> it.id().equals(parent.commun()))
                    .forEach(it -> originals.communs.put(parent, it));
        }
        return originals;
    }

    public Optional<Original> of(BodySentence sentence) {
        return sentence.original()
                .flatMap(parent -> Optional.ofNullable(communs.get(parent))
                        .flatMap(commun -> commun.version(parent.version())
                                .flatMap(it -> it.body().sentence(sentence.id()))
                                .map(it -> new Original(
                                        commun.path(parent.version()) + "#" + Parts.anchor(it),
                                        Language.spoken().typographed(start(it.text()))))));
    }

    private static String start(String text) {
        if (text.codePointCount(0, text.length()) <= SHOWN) {
            return text;
        }
        int end = text.lastIndexOf(' ', text.offsetByCodePoints(0, SHOWN));
        return text.substring(0, end < SHOWN / 2 ? text.offsetByCodePoints(0, SHOWN) : end) + "…";
    }
}
