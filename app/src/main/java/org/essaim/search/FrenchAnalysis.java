package org.essaim.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/// French words to what they have in common: without elision, case, accents or inflection. « L’Éclairage » and « eclairages »
/// are one; « RD1084 » is two, as « RD 1084 » is.
///
/// Folding comes before the stemmer, so that a word has one stem whoever left its accents out. Each word is there twice, at
/// one place: as it is written (`=eclairages`) and by its stem (`eclairag`).
final class FrenchAnalysis extends Analyzer {
    private static final Set<String> KEPT = Set.of("ete", "sous");
    private static final CharArraySet STOP = CharArraySet.unmodifiableSet(stopWords());
    private static final int NUMBERS_APART = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
    /// « bio-déchets » is « biodéchets », and no more « bio » than « co-voiturage » is « co ».
    private static final Pattern PREFIX = Pattern.compile(
            "(?<![\\p{L}-])(bio|co|[ée]co|auto|multi|inter|p[ée]ri|micro|mini|photo|anti|hydro|agro|pluri)[-‐‑](?=\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LETTERS_OF_ONE = 4;
    private static final StemmerOverrideMap STEMS = stems();

    /// @param stem what is searched
    /// @param written how it stands there, folded, marked as [AsWritten] marks it
    /// @param from where it stands in the text, to before `to`
    record Word(String stem, String written, int from, int to) {
        /// Without the mark.
        String folded() {
            return written.substring(1);
        }
    }

    private static CharArraySet stopWords() {
        var words = new CharArraySet(200, true);
        for (Object word : FrenchAnalyzer.getDefaultStopSet()) {
            String text = folded(new String((char[]) word));
            if (!KEPT.contains(text)) {
                words.add(text);
            }
        }
        // Left by an elision after another apostrophe than ’, or standing alone in lists.
        words.addAll(List.of("d", "l", "a", "y", "n", "s", "qu", "et", "ou", "entre", "afin"));
        return words;
    }

    /// Words that would meet others by their stem, and what is one word in two spellings.
    private static StemmerOverrideMap stems() {
        try (var file = FrenchAnalysis.class.getResourceAsStream("/search/protected.txt")) {
            if (file == null) {
                throw new IllegalStateException("search/protected.txt is missing");
            }
            var stems = new StemmerOverrideFilter.Builder(false);
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] same = line.split(" = ");
                        for (String word : same) {
                            stems.add(folded(word), folded(same[same.length - 1]));
                        }
                    });
            return stems.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new PatternReplaceCharFilter(PREFIX, "$1", text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = new StandardTokenizer();
        TokenStream words = new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES);
        words = new WordDelimiterGraphFilter(words, NUMBERS_APART, null);
        words = new LowerCaseFilter(words);
        words = new ASCIIFoldingFilter(words);
        words = new StopFilter(words, STOP);
        words = new AsWritten(words);
        words = new StemmerOverrideFilter(words, STEMS);
        return new TokenStreamComponents(tokens, new FrenchLightStemFilter(words));
    }

    private static String folded(String text) {
        char[] lower = text.toLowerCase(Locale.FRENCH).toCharArray();
        char[] folded = new char[lower.length * LETTERS_OF_ONE];
        return new String(folded, 0, ASCIIFoldingFilter.foldToASCII(lower, 0, folded, 0, lower.length));
    }

    List<Word> words(String text) {
        var words = new ArrayList<Word>();
        try (TokenStream stream = tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            String written = "";
            while (stream.incrementToken()) {
                if (AsWritten.isMarked(term)) {
                    written = term.toString();
                } else {
                    words.add(new Word(term.toString(), written, offset.startOffset(), offset.endOffset()));
                }
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
