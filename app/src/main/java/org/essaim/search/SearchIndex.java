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
/// where fewer than [#ENOUGH] do, those that hold half of it follow.
public final class SearchIndex implements AutoCloseable {
    public static final int ENOUGH = 10;

    /// While an index is made, what is there already can be found, from time to time more of it.
    private static final int SHOWN_EVERY = 20_000;

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
        var lexicon = new Lexicon(seen.reader(), schema.textNames());
        List<Meaning> concepts = query.plain() ? reading.plain(query.words()) : reading.read(query.words(), lexicon);
        var searcher = new IndexSearcher(seen.reader());
        searcher.setQueryCache(null);
        searcher.setSimilarity(query.plain() ? new BM25Similarity() : new Scoring.OneRarity());
        Scores scores = scoring.score(searcher, concepts, lexicon, query.plain());
        int least = query.plain() ? Math.min(1, concepts.size()) : concepts.size();
        boolean widened = !query.plain() && concepts.size() > 1 && holding(scores, least) < ENOUGH;
        if (widened) {
            least = Math.ceilDiv(concepts.size(), 2);
        }
        var answer = new Pass(schema, seen.columns(), query, scores);
        answer.pass(seen.reader(), least);
        int size = Math.max(1, query.size());
        int page = Math.min(query.page(), Math.max(1, Math.ceilDiv(answer.total(), size)));
        int from = Math.min((page - 1) * size, answer.total());
        int to = query.size() == 0 ? from : Math.min(from + size, answer.total());
        var corrections = new LinkedHashMap<String, String>();
        List<Hit> hits = hits(answer.page(from, to), concepts, scores, searcher, query, corrections);
        return new Results(
                hits,
                answer.total(),
                page,
                answer.counts(),
                answer.bars(),
                widened && answer.total() > 0,
                corrections,
                System.nanoTime() - started);
    }

    private static int holding(Scores scores, int least) {
        int holding = 0;
        for (byte held : scores.coverage()) {
            if (held >= least && ++holding == ENOUGH) {
                break;
            }
        }
        return holding;
    }

    private List<Hit> hits(
            int[] documents,
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
                    scores.coverage()[document],
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
            if (!text.isBlank()) {
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
