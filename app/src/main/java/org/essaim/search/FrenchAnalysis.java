package org.essaim.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/// French words to what they have in common: without elision, case, inflection or accents. « L’Éclairage » and «
/// éclairages »
/// are one.
///
/// Folding comes after the stemmer, which knows accents, and stop words go before it; « été » stays a season.
final class FrenchAnalysis extends Analyzer {
    private static final Set<String> KEPT = Set.of("été", "sous");
    private static final CharArraySet STOP = CharArraySet.unmodifiableSet(stopWords());

    /// @param stem what is searched
    /// @param from where it stands in the text, to before `to`
    record Word(String stem, int from, int to) {}

    private static CharArraySet stopWords() {
        var words = new CharArraySet(200, true);
        for (Object word : FrenchAnalyzer.getDefaultStopSet()) {
            String text = new String((char[]) word);
            if (!KEPT.contains(text)) {
                words.add(text);
            }
        }
        // Left by an elision after another apostrophe than ’, or standing alone in lists.
        words.addAll(List.of("d", "l", "a", "à", "y", "n", "s", "qu", "et", "ou", "entre", "afin"));
        return words;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = new StandardTokenizer();
        TokenStream words = new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES);
        words = new LowerCaseFilter(words);
        words = new StopFilter(words, STOP);
        words = new FrenchLightStemFilter(words);
        return new TokenStreamComponents(tokens, new ASCIIFoldingFilter(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }

    List<Word> words(String text) {
        var words = new ArrayList<Word>();
        try (TokenStream stream = tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    List<String> stems(String text) {
        return words(text).stream().map(Word::stem).toList();
    }
}
