package org.essaim.search;

import java.util.Arrays;
import org.apache.lucene.util.IntroSelector;
import org.apache.lucene.util.IntroSorter;

/// Puts one page of documents in order, without ordering the others: whatever the page, about one pass over all.
final class PageOrder {
    private final int[] documents;
    private final Comparison comparison;

    /// Negative when the first comes first; of two documents never zero in the end.
    @FunctionalInterface
    interface Comparison {
        int compare(int document, int other);
    }

    PageOrder(int[] documents, Comparison comparison) {
        this.documents = documents;
        this.comparison = comparison;
    }

    /// Those of a page, among the first `total` of the array, which is reordered.
    int[] page(int total, int from, int to) {
        var selector = new Selector();
        if (from > 0 && from < total) {
            selector.select(0, total, from);
        }
        if (to < total) {
            selector.select(from, total, to);
        }
        new Sorter().sort(from, to);
        return Arrays.copyOfRange(documents, from, to);
    }

    private void exchange(int i, int j) {
        int document = documents[i];
        documents[i] = documents[j];
        documents[j] = document;
    }

    private final class Selector extends IntroSelector {
        private int pivot;

        @Override
        protected void setPivot(int i) {
            pivot = documents[i];
        }

        @Override
        protected int comparePivot(int j) {
            return comparison.compare(pivot, documents[j]);
        }

        @Override
        protected void swap(int i, int j) {
            exchange(i, j);
        }
    }

    private final class Sorter extends IntroSorter {
        private int pivot;

        @Override
        protected void setPivot(int i) {
            pivot = documents[i];
        }

        @Override
        protected int comparePivot(int j) {
            return comparison.compare(pivot, documents[j]);
        }

        @Override
        protected void swap(int i, int j) {
            exchange(i, j);
        }
    }
}
