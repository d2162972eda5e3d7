package org.essaim.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
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
    private static final int SHORTEST = 5;
    /// Beyond, it is no word that somebody mistyped, and the automaton of what is near it grows with its length.
    private static final int LONGEST = 30;
    /// A word is taken for one that so many documents hold, where there are many.
    private static final int FREQUENT = 3;
    private static final int MANY = 1_000;
    private static final int TRUSTED = AsWritten.marked("x").length();

    /// By e to the power of this, a slip more.
    private static final double UNLIKELY = 2.5;

    private final IndexReader reader;
    private final List<String> needs;
    private final List<String> names;

    Lexicon(IndexReader reader, Schema schema) {
        this.reader = reader;
        needs = schema.texts(false).stream().map(Schema.Text::name).toList();
        names = schema.texts(true).stream().map(Schema.Text::name).toList();
    }

    /// In how many documents a word stands, in the field where it stands most; names are left aside.
    int documents(String term) {
        return documents(term, needs);
    }

    /// The same among names.
    int names(String term) {
        return documents(term, names);
    }

    private int documents(String term, List<String> fields) {
        try {
            int most = 0;
            for (String field : fields) {
                most = Math.max(most, reader.docFreq(new Term(field, term)));
            }
            return most;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The word that was most likely meant: the commoner, the likelier; the more slips, the less.
    ///
    /// @param word folded
    /// @param frequency in how many documents a word near it is said
    Optional<String> nearest(String word, ToIntFunction<String> frequency) {
        if (word.length() < SHORTEST || word.length() > LONGEST || word.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        @Nullable String best = null;
        double likeliest = Double.NEGATIVE_INFINITY;
        int slips = word.length() < LONG ? 1 : 2;
        int frequent = reader.numDocs() < MANY ? 1 : FREQUENT;
        try {
            for (String field : needs) {
                @Nullable Terms terms = MultiTerms.getTerms(reader, field);
                if (terms == null) {
                    continue;
                }
                var near = new FuzzyTermsEnum(terms, new Term(field, AsWritten.marked(word)), slips, TRUSTED, true);
                var similarity = near.attributes().addAttribute(BoostAttribute.class);
                for (@Nullable BytesRef term = near.next(); term != null; term = near.next()) {
                    String other = term.utf8ToString().substring(1);
                    int found = frequency.applyAsInt(other);
                    // The enumeration tells 1 − slips / the shorter length.
                    double made = (1 - similarity.getBoost()) * (Math.min(other.length(), word.length()) + 1);
                    double likelihood = Math.log(found) - made * UNLIKELY;
                    if (found >= frequent && likelihood > likeliest) {
                        likeliest = likelihood;
                        best = other;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(best);
    }
}
