package org.essaim.initiative.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.essaim.initiative.catalogue.JudgedNeeds.Need;
import org.essaim.search.Query;
import org.essaim.search.SearchIndex;

/// What the judged needs say of a catalogue's index.
///
/// @param keys of the judged list, by a document's id
record JudgedCatalogue(SearchIndex index, Map<String, String> keys) {
    private static final int RANKS = 10;

    /// @param plain of BM25 on the words alone
    record Half(double ndcg, double plain) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "nDCG@10 %.3f, plain BM25 %.3f", ndcg, plain);
        }
    }

    Half of(String half) {
        return of(half, _ -> {});
    }

    /// @param told each need of the half with how well it is answered
    Half of(String half, Consumer<String> told) {
        List<Need> needs = JudgedNeeds.all().stream()
                .filter(need -> need.half().equals(half))
                .toList();
        return new Half(mean(needs, false, told), mean(needs, true, _ -> {}));
    }

    private double mean(List<Need> needs, boolean plain, Consumer<String> told) {
        return needs.stream()
                .filter(need -> !need.isEmpty())
                .mapToDouble(need -> {
                    double ndcg = need.ndcg(found(need, plain), keys.values());
                    told.accept(String.format(Locale.ROOT, "%.3f %s", ndcg, need.words()));
                    return ndcg;
                })
                .filter(ndcg -> ndcg >= 0)
                .average()
                .orElse(0);
    }

    private List<String> found(Need need, boolean plain) {
        return index.search(new Query(need.words(), Map.of(), Map.of(), Catalogue.BEST, 1, RANKS, plain)).hits().stream()
                .map(hit -> keys.getOrDefault(hit.id(), ""))
                .toList();
    }
}
