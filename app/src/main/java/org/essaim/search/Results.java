package org.essaim.search;

import java.util.List;
import java.util.Map;

/// What an index answers.
///
/// @param hits one page of them
/// @param total how many fit in all
/// @param page the one given, from 1
/// @param counts for each label its values with how many fit, as if that label's own filter were not set: what one
/// would get by choosing it. Values without any are left out.
/// @param bars for each number with bounds, how many lie in each bar, as if that number's own range were not set
/// @param rings of [Query#near], how many fit in each, then how many in none
/// @param nothing whether nothing holds what was asked: the hits, few and counted nowhere, hold a part of it
/// @param nearest of what was asked, what can be found alone, with how many it is found in; told where there is nothing
/// @param widened whether too few held everything asked, and those that hold a part of it follow
/// @param corrections what was typed and is nowhere, with what was searched in its place
/// @param nanos how long it took
public record Results(
        List<Hit> hits,
        int total,
        int page,
        Map<String, Map<String, Integer>> counts,
        Map<String, int[]> bars,
        int[] rings,
        boolean nothing,
        Map<String, Integer> nearest,
        boolean widened,
        Map<String, String> corrections,
        long nanos) {
    /// @param coverage how many of the things asked it holds
    /// @param ring of [Query#near], from 0; as many as there are for none
    public record Hit(String id, float score, int coverage, int ring, List<Reason> reasons, Map<String, List<Span>> marks) {}

    /// Why a document was found.
    ///
    /// @param asked as typed
    /// @param found as it stands in the document
    /// @param field where it stands first
    public record Reason(Kind kind, String asked, String found, String field) {
        public enum Kind {
            WORD,
            /// Another form of the word.
            INFLECTED,
            SYNONYM,
            NEIGHBOUR,
            CORRECTED
        }
    }

    /// A piece of a text to be marked, from an offset to before another.
    public record Span(int from, int to) {}

    public int pages(int size) {
        return Math.max(1, Math.ceilDiv(total, Math.max(1, size)));
    }
}
