package org.essaim.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.essaim.search.Results.Hit;
import org.essaim.search.Scoring.Scores;
import org.jspecify.annotations.Nullable;

/// An index of documents, made anew by whoever opens it: what is true lies elsewhere, and this may be thrown away.
///
/// Searching never waits for a change, and sees all of it or nothing. Any number of threads may search; changes take
/// turns.
///
/// How a question is read: words that belong together are one thing; synonyms of the field are found, and said; a word
/// that stands nowhere is taken for its nearest. A document fits when it holds **everything** that was asked; only
/// where fewer than [#ENOUGH] do, those that hold half of it follow. Where none does, it is said, with a few of these.
public final class SearchIndex implements AutoCloseable {
    public static final int ENOUGH = 10;

    /// Of those that hold a part, where nothing holds all.
    public static final int FEW = 5;

    /// While an index is made, what is there already can be found, from time to time more of it.
    private static final int SHOWN_EVERY = 20_000;

    /// Whoever asks for more things at once than these writes no name among them.
    private static final int MOST_WITH_A_NAME = 4;

    private static final String ID = "id";
    private static final double BUFFER_MEGABYTES = 16;

    private final Schema schema;
    private final FrenchAnalysis french = new FrenchAnalysis();
    private final Reading reading;
    private final Scoring scoring;
    private final Directory directory;
    private final IndexWriter writer;
    private volatile Snapshot snapshot;

    /// What searches see. The reader is closed when the last of them is done.
    private record Snapshot(DirectoryReader reader, Columns columns) {}

    private SearchIndex(Schema schema, Directory directory) throws IOException {
        this.schema = schema;
        this.directory = directory;
        reading = new Reading(french, Synonyms.ofTheField(french));
        scoring = new Scoring(schema);
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(french)
                        .setOpenMode(OpenMode.CREATE)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setCommitOnClose(false));
        DirectoryReader reader = DirectoryReader.open(writer);
        snapshot = new Snapshot(reader, Columns.read(reader, schema));
    }

    /// Beside the heap, in files of a directory of its own, which it empties first.
    public static SearchIndex inFiles(Schema schema, Path path) {
        try {
            return new SearchIndex(schema, new MMapDirectory(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In memory, for a few documents.
    public static SearchIndex inMemory(Schema schema) {
        try {
            return new SearchIndex(schema, new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets everything and takes what it is given. Until the end, searches find what was there before or, from an
    /// empty index, a growing part.
    ///
    /// @param source gives each document to the consumer
    public synchronized void rebuild(Consumer<Consumer<Doc>> source) {
        try {
            boolean growing = snapshot.reader().numDocs() == 0;
            writer.deleteAll();
            var taken = new int[1];
            source.accept(doc -> {
                try {
                    writer.addDocument(document(doc));
                    if (++taken[0] % SHOWN_EVERY == 0 && growing) {
                        show();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.forceMerge(1);
            show();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds or replaces some documents and removes others; they can be found when this returns.
    public synchronized void change(Collection<Doc> put, Collection<String> removed) {
        try {
            for (Doc doc : put) {
                writer.updateDocument(new Term(ID, doc.id()), document(doc));
            }
            writer.deleteDocuments(removed.stream().map(id -> new Term(ID, id)).toArray(Term[]::new));
            show();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int size() {
        return snapshot.reader().numDocs();
    }

    public Results search(Query query) {
        schema.check(query);
        long started = System.nanoTime();
        Snapshot seen = acquire();
        try {
            return search(query, seen, started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(seen.reader());
        }
    }

    @Override
    public synchronized void close() {
        try {
            snapshot.reader().close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Results search(Query query, Snapshot seen, long started) throws IOException {
        var lexicon = new Lexicon(seen.reader(), schema);
        List<Meaning> concepts =
                query.plain() ? reading.plain(query.words()) : reading.read(query.words(), query.names(), lexicon);
        var searcher = new IndexSearcher(seen.reader());
        searcher.setQueryCache(null);
        searcher.setSimilarity(query.plain() ? new BM25Similarity() : new Scoring.OneRarity());
        Scores scores = scoring.score(searcher, concepts, lexicon, query.plain());
        if (!query.plain() && concepts.size() > 1 && concepts.size() <= MOST_WITH_A_NAME && holding(scores) == 0) {
            // « SIVOM eau potable »: some of the words may be somebody's name.
            List<Meaning> named = concepts.stream().map(Meaning::amongNames).toList();
            Scores byName = scoring.score(searcher, named, lexicon, false);
            if (holding(byName) > 0) {
                concepts = named;
                scores = byName;
            }
        }
        Extent extent = extent(query, concepts, scores, seen);
        Pass answer = extent.nothing() ? new Pass(schema, seen.columns(), query, scores) : extent.answer();
        int size = Math.max(1, query.size());
        int page = Math.min(query.page(), Math.max(1, Math.ceilDiv(answer.total(), size)));
        int from = Math.min((page - 1) * size, answer.total());
        int to = query.size() == 0 ? from : Math.min(from + size, answer.total());
        int[] shown = extent.nothing()
                ? extent.answer().page(0, Math.min(Math.min(FEW, query.size()), extent.answer().total()))
                : answer.page(from, to);
        var corrections = new LinkedHashMap<String, String>();
        List<Hit> hits = hits(shown, answer, concepts, scores, searcher, query, corrections);
        return new Results(
                hits,
                answer.total(),
                page,
                answer.counts(),
                answer.bars(),
                answer.rings(),
                extent.nothing(),
                extent.nothing() ? nearest(concepts, scores) : Map.of(),
                extent.widened() && answer.total() > 0,
                corrections,
                System.nanoTime() - started);
    }

    /// How far from all that was asked one has to go.
    private record Extent(Pass answer, boolean widened, boolean nothing) {}

    private Extent extent(Query query, List<Meaning> concepts, Scores scores, Snapshot seen) {
        var answer = new Pass(schema, seen.columns(), query, scores);
        if (query.plain()) {
            answer.passPartial(seen.reader(), Math.min(1, concepts.size()));
            return new Extent(answer, false, false);
        }
        if (concepts.isEmpty() && query.near().filter(Query.Near::alone).isPresent()) {
            int rings = query.near().orElseThrow().rings().size();
            for (int ring = 0; ring < rings && answer.total() < ENOUGH; ring++) {
                answer = new Pass(schema, seen.columns(), query, scores);
                answer.passWithin(seen.reader(), ring);
            }
            return new Extent(answer, false, false);
        }
        int whole = holding(scores);
        if (whole >= ENOUGH || concepts.size() < 2) {
            answer.passWhole(seen.reader());
        } else {
            answer.passPartial(seen.reader(), Math.ceilDiv(concepts.size(), 2));
        }
        return new Extent(answer, whole > 0 && whole < ENOUGH && concepts.size() > 1, whole == 0);
    }

    private static int holding(Scores scores) {
        int holding = 0;
        for (int document = 0; document < scores.scores().length && holding < ENOUGH; document++) {
            holding += scores.isWhole(document) ? 1 : 0;
        }
        return holding;
    }

    /// Each thing that was asked, alone, where something has it.
    private static Map<String, Integer> nearest(List<Meaning> concepts, Scores scores) {
        var nearest = new LinkedHashMap<String, Integer>();
        for (int at = 0; at < concepts.size() && concepts.size() > 1; at++) {
            if (scores.found()[at] > 0 && !concepts.get(at).named()) {
                nearest.put(concepts.get(at).asked(), scores.found()[at]);
            }
        }
        return nearest;
    }

    private List<Hit> hits(
            int[] documents,
            Pass answer,
            List<Meaning> concepts,
            Scores scores,
            IndexSearcher searcher,
            Query query,
            Map<String, String> corrections)
            throws IOException {
        boolean explained = query.size() <= Query.LARGEST_EXPLAINED && !concepts.isEmpty();
        Set<String> fields = explained ? fields() : Set.of(ID);
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (int document : documents) {
            Document kept = stored.document(document, fields);
            var texts = new HashMap<String, String>();
            for (String field : schema.textNames()) {
                @Nullable String text = kept.get(field);
                if (text != null) {
                    texts.put(field, text);
                }
            }
            var explanation = new WhyFound(schema, texts, french);
            concepts.forEach(concept ->
                    explanation.mended(concept).ifPresent(word -> corrections.putIfAbsent(concept.asked(), word)));
            hits.add(new Hit(
                    kept.get(ID),
                    scores.scores()[document],
                    scores.held()[document] + scores.near()[document],
                    answer.ring(document),
                    explained ? explanation.reasons(concepts) : List.of(),
                    explained ? explanation.marks(concepts) : Map.of()));
        }
        return hits;
    }

    private Set<String> fields() {
        var fields = new HashSet<>(schema.textNames());
        fields.add(ID);
        return fields;
    }

    private Document document(Doc doc) {
        schema.check(doc);
        var document = new Document();
        document.add(new StringField(ID, doc.id(), Field.Store.YES));
        doc.texts().forEach((name, text) -> {
            if (!text.isEmpty()) {
                document.add(new TextField(name, text, Field.Store.NO));
                document.add(new StoredField(name, text));
            }
        });
        doc.labels()
                .forEach((name, values) ->
                        values.forEach(value -> document.add(new SortedSetDocValuesField(name, new BytesRef(value)))));
        doc.numbers().forEach((name, number) -> document.add(new NumericDocValuesField(name, number)));
        doc.keys().forEach((name, key) -> document.add(new SortedDocValuesField(name, new BytesRef(key))));
        return document;
    }

    private void show() throws IOException {
        @Nullable DirectoryReader newer = DirectoryReader.openIfChanged(snapshot.reader(), writer);
        if (newer != null) {
            DirectoryReader older = snapshot.reader();
            snapshot = new Snapshot(newer, Columns.read(newer, schema));
            release(older);
        }
    }

    private Snapshot acquire() {
        while (true) {
            Snapshot seen = snapshot;
            if (seen.reader().tryIncRef()) {
                return seen;
            }
        }
    }

    private static void release(DirectoryReader reader) {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
