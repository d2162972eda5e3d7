package org.essaim.search;

import java.util.ArrayList;
import java.util.List;
import org.essaim.search.FrenchAnalysis.Word;
import org.essaim.search.Variant.Kin;

/// From what was typed to the things that were meant.
///
/// Words that belong together are one thing (« pompe à chaleur »), with its synonyms. A word that stands nowhere is
/// taken for the nearest one that does; one that hardly stands anywhere is searched together with it.
final class Reading {
    /// A word this rare may be a slip that somebody else made too.
    private static final int HARDLY_ANYWHERE = 3;
    private static final int TIMES_COMMONER = 20;

    private final FrenchAnalysis french;
    private final Synonyms synonyms;

    Reading(FrenchAnalysis french, Synonyms synonyms) {
        this.french = french;
        this.synonyms = synonyms;
    }

    List<Meaning> read(String text, Lexicon lexicon) {
        List<Word> words = typed(text);
        List<String> typed = words.stream().map(Word::stem).toList();
        List<String> stems = mended(words, lexicon);
        var concepts = new ArrayList<Meaning>();
        for (int from = 0; from < words.size(); ) {
            int run = Math.max(1, synonyms.run(stems, from));
            String asked = text.substring(
                    words.get(from).from(), words.get(from + run - 1).to());
            concepts.add(concept(asked, typed.subList(from, from + run), stems.subList(from, from + run), lexicon));
            from += run;
        }
        return concepts;
    }

    /// Each word for itself, as typed.
    List<Meaning> plain(String text) {
        return typed(text).stream()
                .map(word -> new Meaning(
                        text.substring(word.from(), word.to()), List.of(new Variant(List.of(word.stem()), Kin.TYPED))))
                .toList();
    }

    private List<Word> typed(String text) {
        List<Word> words = french.words(text);
        return words.subList(0, Math.min(words.size(), Query.MOST_WORDS));
    }

    private List<String> mended(List<Word> words, Lexicon lexicon) {
        List<String> typed = words.stream().map(Word::stem).toList();
        var stems = new ArrayList<>(typed);
        for (int at = 0; at < typed.size(); at++) {
            int run = synonyms.run(typed, at);
            if (run > 0) {
                at += run - 1;
            } else if (lexicon.documents(typed.get(at)) == 0) {
                int letters = words.get(at).to() - words.get(at).from();
                stems.set(at, lexicon.nearest(typed.get(at), letters).orElse(typed.get(at)));
            }
        }
        return stems;
    }

    private Meaning concept(String asked, List<String> typed, List<String> stems, Lexicon lexicon) {
        var variants = new ArrayList<Variant>();
        variants.add(new Variant(stems, stems.equals(typed) ? Kin.TYPED : Kin.CORRECTED));
        variants.addAll(synonyms.of(stems));
        if (variants.size() == 1 && typed.equals(stems)) {
            String word = stems.getFirst();
            int documents = lexicon.documents(word);
            if (documents > 0 && documents <= HARDLY_ANYWHERE) {
                lexicon.nearest(word, word.length())
                        .filter(near -> !near.equals(word) && lexicon.documents(near) >= documents * TIMES_COMMONER)
                        .ifPresent(near -> variants.add(new Variant(List.of(near), Kin.CORRECTED)));
            }
        }
        return new Meaning(asked, variants);
    }
}
