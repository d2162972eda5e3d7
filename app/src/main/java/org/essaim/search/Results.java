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
/// @param widened whether too few held everything asked, and those that hold a part of it follow
/// @param corrections what was typed and is nowhere, with what was searched in its place
/// @param nanos how long it took
public record Results(
        List<Hit> hits,
        int total,
        int page,
        Map<String, Map<String, Integer>> counts,
        Map<String, int[]> bars,
        boolean widened,
        Map<String, String> corrections,
        long nanos) {
    /// @param coverage how many of the things asked it holds
    public record Hit(String id, float score, int coverage, List<Reason> reasons, Map<String, List<Span>> marks) {}

    /// Why a document was found.
    ///
    /// @param asked as typed
    /// @param found as it stands in the document
    /// @param field where it stands first
    public record Reason(Kind kind, String asked, String found, String field) {
        public enum Kind {
            WORD,
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
