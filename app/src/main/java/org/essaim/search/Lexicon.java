package org.essaim.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The words that stand in an index, and those near a word that does not.
final class Lexicon {
    /// One slip in a short word, two in one typed with as many letters; the first letter is trusted.
    private static final int LONG = 8;
    private static final int SHORTEST = 4;
    /// Beyond, it is no word that somebody mistyped, and the automaton of what is near it grows with its length.
    private static final int LONGEST = 30;

    /// By e to the power of this, a slip more.
    private static final double UNLIKELY = 2.5;

    private final IndexReader reader;
    private final List<String> fields;

    Lexicon(IndexReader reader, List<String> fields) {
        this.reader = reader;
        this.fields = fields;
    }

    /// In how many documents a word stands, in the field where it stands most.
    int documents(String stem) {
        try {
            int most = 0;
            for (String field : fields) {
                most = Math.max(most, reader.docFreq(new Term(field, stem)));
            }
            return most;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The word that was most likely meant: the commoner, the likelier; the more slips, the less.
    ///
    /// @param letters of the word as typed, which the stem lacks
    Optional<String> nearest(String stem, int letters) {
        if (stem.length() < SHORTEST || stem.length() > LONGEST || stem.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        @Nullable String best = null;
        double likeliest = Double.NEGATIVE_INFINITY;
        int slips = letters < LONG ? 1 : 2;
        try {
            for (String field : fields) {
                @Nullable Terms terms = MultiTerms.getTerms(reader, field);
                if (terms == null) {
                    continue;
                }
                var near = new FuzzyTermsEnum(terms, new Term(field, stem), slips, 1, true);
                var similarity = near.attributes().addAttribute(BoostAttribute.class);
                for (@Nullable BytesRef term = near.next(); term != null; term = near.next()) {
                    String word = term.utf8ToString();
                    // The enumeration tells 1 − slips / the shorter length.
                    double made = (1 - similarity.getBoost()) * Math.min(word.length(), stem.length());
                    double likelihood = Math.log(near.docFreq()) - made * UNLIKELY;
                    if (likelihood > likeliest) {
                        likeliest = likelihood;
                        best = word;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(best);
    }
}
