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

/// How well each document answers, by evidence: which of the ways to say a thing stands in which field. How often, and in how
/// long a text, decides between equals alone. A thing that was asked has **one** rarity, whichever of its words a document
/// uses; with BM25's own, the document with the rarest synonym would win over the one with the very words.
///
/// Things are searched one after the other and added up, which also tells how many of them a document holds.
final class Scoring {
    /// Titles are short here and there without being better for it.
    private static final float LENGTH_MATTERS = .3f;
    private static final float SATURATION = .12f;

    /// From this weight on, a field says what a document is.
    private static final float TELLING = .5f;

    /// Words that belong together, found apart.
    private static final float APART = .45f;
    private static final int GAP = 2;

    /// All that was asked in its order, beside each thing for itself.
    private static final float IN_ONE_RUN = .2f;

    /// Of a field where the words stand too, beside the best one.
    private static final float ALSO = .15f;

    private final Schema schema;

    /// @param scores by document of the reader
    /// @param held how many of the things asked each holds
    /// @param near how many more it holds something near of, or in words apart
    /// @param needed how many it holds where a need is read, not among names alone
    /// @param found in how many documents each thing asked is held
    /// @param best what a document would have whose title holds everything as it was typed
    record Scores(float[] scores, byte[] held, byte[] near, byte[] needed, int asked, float best, int[] found) {
        boolean isWhole(int document) {
            return held[document] + near[document] == asked;
        }
    }

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
        var scores = new float[documents];
        var held = new byte[documents];
        var near = new byte[documents];
        var needed = new byte[documents];
        var last = new byte[documents];
        var found = new int[concepts.size()];
        float best = 0;
        byte number = 0;
        for (Meaning concept : concepts) {
            number++;
            float rarity = plain
                    ? 1
                    : rarity(concept, lexicon, searcher.getIndexReader().numDocs());
            best += rarity;
            byte[] counted = concept.named() && !plain ? new byte[documents] : needed;
            var strict = new Sum(scores, last, number, held, counted);
            searcher.search(query(concept, rarity, false), strict);
            found[number - 1] = strict.found;
            if (!plain) {
                searcher.search(query(concept, rarity, true), new Sum(scores, last, number, near, counted));
            }
        }
        if (!plain && concepts.size() > 1) {
            searcher.search(inOneRun(concepts, best), new Sum(scores, new byte[documents], number, new byte[documents], new byte[documents]));
        }
        return new Scores(scores, held, near, needed, concepts.size(), best, found);
    }

    /// All that was asked, as it was typed and in its order.
    private org.apache.lucene.search.Query inOneRun(List<Meaning> concepts, float best) {
        String[] run = concepts.stream()
                .map(concept -> concept.variants().stream()
                        .filter(variant -> variant.kin() != Kin.TYPED)
                        .findFirst()
                        .orElse(concept.variants().getFirst()))
                .flatMap(variant -> variant.terms().stream())
                .toArray(String[]::new);
        return new DisjunctionMaxQuery(
                schema.texts(false).stream()
                        .map(field -> (org.apache.lucene.search.Query)
                                weighted(new PhraseQuery(GAP, field.name(), run), best * IN_ONE_RUN * field.weight() / run.length))
                        .toList(),
                0);
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
        return variant.terms().stream().mapToInt(lexicon::documents).min().orElse(0);
    }

    /// The best way in each field, however many stand there.
    private org.apache.lucene.search.Query query(Meaning concept, float rarity, boolean near) {
        var fields = new ArrayList<org.apache.lucene.search.Query>();
        for (Schema.Text field : schema.texts()) {
            List<org.apache.lucene.search.Query> ways = concept.variants().stream()
                    .filter(variant -> near == isNear(variant, field))
                    .filter(variant -> !field.names() || concept.named() && variant.kin() == Kin.TYPED)
                    .map(variant -> weighted(
                            together(field, variant), rarity * field.weight() * variant.kin().weight / variant.terms().size()))
                    .toList();
            fields.add(new DisjunctionMaxQuery(ways, 0));
        }
        if (near) {
            concept.variants().stream()
                    .filter(variant -> variant.kin() == Kin.INFLECTED || variant.kin() == Kin.CORRECTED)
                    .filter(variant -> variant.terms().size() > 1)
                    .forEach(variant -> fields.add(weighted(
                            apart(variant), rarity * APART * variant.kin().weight / variant.terms().size())));
        }
        return new DisjunctionMaxQuery(fields, ALSO);
    }

    /// A neighbour is, wherever it stands; a synonym is where a text says what it is about beside other things.
    private static boolean isNear(Variant variant, Schema.Text field) {
        return variant.kin() == Kin.NEIGHBOUR || variant.kin() == Kin.SYNONYM && field.weight() < TELLING;
    }

    private static org.apache.lucene.search.Query weighted(org.apache.lucene.search.Query query, float weight) {
        return new BoostQuery(query, weight);
    }

    /// Of words that belong together each adds its own weight to the run.
    private static org.apache.lucene.search.Query together(Schema.Text field, Variant variant) {
        List<String> stems = variant.terms();
        return stems.size() == 1
                ? new TermQuery(new Term(field.name(), stems.getFirst()))
                : new PhraseQuery(GAP, field.name(), stems.toArray(String[]::new));
    }

    private org.apache.lucene.search.Query apart(Variant variant) {
        var all = new BooleanQuery.Builder();
        for (String stem : variant.terms()) {
            all.add(
                    new DisjunctionMaxQuery(
                            schema.texts(false).stream()
                                    .map(field -> (org.apache.lucene.search.Query)
                                            new BoostQuery(new TermQuery(new Term(field.name(), stem)), field.weight()))
                                    .toList(),
                            ALSO),
                    Occur.MUST);
        }
        return all.build();
    }

    /// Adds up, and counts each document once for a thing.
    private static final class Sum extends SimpleCollector {
        private final float[] scores;
        private final byte[] last;
        private final byte number;
        private final byte[] count;
        private final byte[] needed;
        private int base;
        private int found;
        private @Nullable Scorable scorer;

        Sum(float[] scores, byte[] last, byte number, byte[] count, byte[] needed) {
            this.scores = scores;
            this.last = last;
            this.number = number;
            this.count = count;
            this.needed = needed;
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
            int at = base + document;
            if (last[at] != number) {
                last[at] = number;
                found++;
                count[at]++;
                needed[at]++;
                scores[at] += scorer == null ? 0 : scorer.score();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
