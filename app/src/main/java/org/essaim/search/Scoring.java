package org.essaim.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.essaim.search.Variant.Kin;
import org.jspecify.annotations.Nullable;

/// How well each document answers: BM25 with one difference. A thing that was asked has **one** rarity, whichever of
/// its words a
/// document uses; with BM25's own, the document with the rarest synonym would win over the one with the very words.
///
/// Things are searched one after the other and added up, which also tells how many of them a document holds.
final class Scoring {
    /// Titles are short here and there without being better for it.
    private static final float LENGTH_MATTERS = .3f;
    private static final float SATURATION = .9f;

    /// Words that belong together, found apart.
    private static final float APART = .45f;
    private static final int GAP = 2;

    /// Of a field where the words stand too, beside the best one.
    private static final float ALSO = .15f;

    private final Schema schema;

    /// @param scores by document of the reader
    /// @param coverage how many of the things asked each holds
    record Scores(float[] scores, byte[] coverage, int asked) {}

    Scoring(Schema schema) {
        this.schema = schema;
    }

    static final class OneRarity extends BM25Similarity {
        OneRarity() {
            super(SATURATION, LENGTH_MATTERS);
        }

        @Override
        protected float idf(long documents, long all) {
            return 1;
        }
    }

    Scores score(IndexSearcher searcher, List<Meaning> concepts, Lexicon lexicon, boolean plain) throws IOException {
        int documents = searcher.getIndexReader().maxDoc();
        var scores = new Scores(new float[documents], new byte[documents], concepts.size());
        for (Meaning concept : concepts) {
            float rarity = plain
                    ? 1
                    : rarity(concept, lexicon, searcher.getIndexReader().numDocs());
            searcher.search(query(concept, rarity), new Sum(scores));
        }
        return scores;
    }

    /// BM25's own formula, of the words as typed; of the commonest synonym where these stand nowhere.
    private static float rarity(Meaning concept, Lexicon lexicon, int all) {
        int documents = concept.variants().stream()
                .filter(variant -> variant.kin() != Kin.NEIGHBOUR)
                .mapToInt(variant -> documents(variant, lexicon))
                .filter(found -> found > 0)
                .findFirst()
                .orElse(1);
        return (float) Math.log(1 + (Math.max(all, documents) - documents + .5) / (documents + .5));
    }

    private static int documents(Variant variant, Lexicon lexicon) {
        return variant.stems().stream().mapToInt(lexicon::documents).min().orElse(0);
    }

    private org.apache.lucene.search.Query query(Meaning concept, float rarity) {
        var ways = new ArrayList<org.apache.lucene.search.Query>();
        for (Variant variant : concept.variants()) {
            for (Schema.Text field : schema.texts()) {
                ways.add(new BoostQuery(together(field, variant), rarity * field.weight() * variant.kin().weight));
            }
            boolean meant = variant.kin() == Kin.TYPED || variant.kin() == Kin.CORRECTED;
            if (meant && variant.stems().size() > 1) {
                ways.add(new BoostQuery(
                        apart(variant),
                        rarity * APART * variant.kin().weight / variant.stems().size()));
            }
        }
        return new DisjunctionMaxQuery(ways, ALSO);
    }

    private static org.apache.lucene.search.Query together(Schema.Text field, Variant variant) {
        List<String> stems = variant.stems();
        return stems.size() == 1
                ? new TermQuery(new Term(field.name(), stems.getFirst()))
                : new PhraseQuery(GAP, field.name(), stems.toArray(String[]::new));
    }

    private org.apache.lucene.search.Query apart(Variant variant) {
        var all = new BooleanQuery.Builder();
        for (String stem : variant.stems()) {
            all.add(
                    new DisjunctionMaxQuery(
                            schema.texts().stream()
                                    .map(field -> (org.apache.lucene.search.Query)
                                            new BoostQuery(new TermQuery(new Term(field.name(), stem)), field.weight()))
                                    .toList(),
                            ALSO),
                    Occur.MUST);
        }
        return all.build();
    }

    private static final class Sum extends SimpleCollector {
        private final Scores sum;
        private int base;
        private @Nullable Scorable scorer;

        Sum(Scores sum) {
            this.sum = sum;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            base = context.docBase;
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            sum.scores()[base + document] += scorer == null ? 0 : scorer.score();
            sum.coverage()[base + document]++;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
