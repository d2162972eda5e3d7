package org.essaim.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.search.FrenchAnalysis.Word;
import org.essaim.search.Variant.Kin;

/// From what was typed to the things that were meant.
///
/// Words that belong together are one thing (« pompe à chaleur »), with its synonyms. A word that stands nowhere is taken for
/// the frequent one nearest to it.
final class Reading {
    /// What is asked after so many things is not searched.
    private static final int MOST_THINGS = 6;

    /// Said in passing: they count where nothing else was asked.
    private static final String IN_PASSING = "comment pourquoi faire chercher cherche trouver avoir besoin vouloir voudrais idée idées exemple exemples "
            + "projet projets initiative initiatives action actions chez mon ma mes petit petite petits petites";

    private final FrenchAnalysis french;
    private final Synonyms synonyms;
    private final Set<String> inPassing;

    Reading(FrenchAnalysis french, Synonyms synonyms) {
        this.french = french;
        this.synonyms = synonyms;
        inPassing = new HashSet<>(french.stems(IN_PASSING));
    }

    /// @param names words that may be a name
    List<Meaning> read(String text, String names, Lexicon lexicon) {
        List<Word> words = typed(text);
        List<Word> meant = mended(words, lexicon);
        List<String> stems = meant.stream().map(Word::stem).toList();
        Set<String> named = new HashSet<>(french.words(names).stream().map(Word::written).toList());
        var concepts = new ArrayList<Meaning>();
        for (int from = 0; from < words.size(); ) {
            int run = Math.max(1, synonyms.run(stems, from));
            String asked = text.substring(
                    words.get(from).from(), words.get(from + run - 1).to());
            concepts.add(concept(asked, words.subList(from, from + run), meant.subList(from, from + run), named, lexicon));
            from += run;
        }
        Set<List<Variant>> once = new HashSet<>();
        List<Meaning> telling = concepts.stream()
                .filter(meaning -> once.add(meaning.variants()))
                .filter(meaning -> !isInPassing(meaning))
                .limit(MOST_THINGS)
                .toList();
        return telling.isEmpty() ? concepts.subList(0, Math.min(1, concepts.size())) : telling;
    }

    private boolean isInPassing(Meaning meaning) {
        List<String> said = meaning.variants().getLast().terms();
        return said.size() == 1 && inPassing.contains(said.getFirst());
    }

    /// Each word for itself, as typed.
    List<Meaning> plain(String text) {
        return typed(text).stream()
                .map(word -> new Meaning(
                        text.substring(word.from(), word.to()), List.of(new Variant(List.of(word.stem()), Kin.TYPED)), true))
                .toList();
    }

    private List<Word> typed(String text) {
        List<Word> words = french.words(text);
        return words.subList(0, Math.min(words.size(), Query.MOST_WORDS));
    }

    private List<Word> mended(List<Word> words, Lexicon lexicon) {
        List<String> typed = words.stream().map(Word::stem).toList();
        var meant = new ArrayList<>(words);
        for (int at = 0; at < words.size(); at++) {
            int run = synonyms.run(typed, at);
            if (run > 0) {
                at += run - 1;
                continue;
            }
            Optional<List<String>> phrase = synonyms.misspelt(typed, at);
            if (phrase.isPresent()) {
                for (String stem : phrase.get()) {
                    Word word = words.get(at);
                    meant.set(at++, new Word(stem, word.written(), word.from(), word.to()));
                }
                at--;
            } else {
                Word word = words.get(at);
                if (isNowhere(word, lexicon)) {
                    int place = at;
                    lexicon.nearest(word.folded(), other -> lexicon.documents(stem(other)))
                            .ifPresent(near -> meant.set(place, new Word(stem(near), AsWritten.marked(near), word.from(), word.to())));
                }
            }
        }
        return meant;
    }

    private String stem(String word) {
        List<String> stems = french.stems(word);
        return stems.size() == 1 ? stems.getFirst() : word;
    }

    private static boolean isNowhere(Word word, Lexicon lexicon) {
        return lexicon.documents(word.written()) == 0
                && lexicon.documents(word.stem()) == 0
                && lexicon.names(word.written()) == 0;
    }

    /// What somebody says is a name, and what stands among names alone.
    private static boolean isNamed(List<Word> words, Set<String> named, Collection<Variant> variants, Lexicon lexicon) {
        return words.stream().anyMatch(word -> named.contains(word.written()))
                || variants.stream().noneMatch(variant -> variant.terms().stream().allMatch(term -> lexicon.documents(term) > 0));
    }

    private Meaning concept(String asked, List<Word> words, List<Word> meant, Set<String> named, Lexicon lexicon) {
        List<String> stems = meant.stream().map(Word::stem).toList();
        boolean asTyped = stems.equals(words.stream().map(Word::stem).toList());
        var variants = new ArrayList<Variant>();
        if (asTyped) {
            variants.add(new Variant(words.stream().map(Word::written).toList(), Kin.TYPED));
            variants.add(new Variant(stems, Kin.INFLECTED));
        } else {
            variants.add(new Variant(stems, Kin.CORRECTED));
        }
        variants.addAll(synonyms.of(stems));
        return new Meaning(asked, variants, isNamed(words, named, variants, lexicon));
    }
}
