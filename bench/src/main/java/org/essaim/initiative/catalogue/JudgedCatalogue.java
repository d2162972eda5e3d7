package org.essaim.initiative.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.essaim.initiative.catalogue.JudgedNeeds.Need;
import org.essaim.search.Query;
import org.essaim.search.Results;
import org.essaim.search.SearchIndex;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;

/// What the judged needs say of a catalogue's index.
///
/// @param keys of the judged list, by a document's id
record JudgedCatalogue(SearchIndex index, CatalogueReading reading, Territories territories, Map<String, String> keys) {
    private static final int RANKS = 10;

    /// @param plain of BM25 on the words alone
    /// @param saidNothing how many of the empty needs were told that there is nothing
    /// @param saidWrongly how many of the others
    /// @param placed how many of the needs that name a place had it read as it is meant
    /// @param misplaced in how many of the others a place was read
    record Half(double ndcg, double plain, long saidNothing, long empty, long saidWrongly, long placed, long named, long misplaced) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "nDCG@10 %.3f, plain BM25 %.3f; nothing said to %d of the %d empty, wrongly to %d; %d of %d places read right, %d where none is",
                    ndcg,
                    plain,
                    saidNothing,
                    empty,
                    saidWrongly,
                    placed,
                    named,
                    misplaced);
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
        List<Need> empty = needs.stream().filter(Need::isEmpty).toList();
        List<Need> named = needs.stream().filter(need -> !need.places().isEmpty()).toList();
        return new Half(
                mean(needs, false, told),
                mean(needs, true, _ -> {}),
                empty.stream().filter(need -> search(need, false).nothing()).count(),
                empty.size(),
                needs.stream().filter(need -> !need.isEmpty() && search(need, false).nothing()).count(),
                named.stream().filter(this::isPlaced).count(),
                named.size(),
                needs.stream().filter(need -> need.places().isEmpty() && !isPlaced(need)).count());
    }

    boolean isPlaced(Need need) {
        return communes(reading.read(CatalogueQuery.of(need.words())).meant().stream()
                        .map(TerritoryId::toString)
                        .toList())
                .equals(communes(need.places()));
    }

    private Set<String> communes(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> territories.communesOf(TerritoryId.parse(id).orElseThrow()).stream())
                .map(Territory::code)
                .collect(Collectors.toSet());
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
        return search(need, plain).hits().stream()
                .map(hit -> keys.getOrDefault(hit.id(), ""))
                .toList();
    }

    Results search(Need need, boolean plain) {
        CatalogueQuery query = CatalogueQuery.of(need.words());
        return index.search(
                plain
                        ? new Query(need.words(), Map.of(), Map.of(), Catalogue.BEST, 1, RANKS, true)
                        : query.query(reading, reading.read(query), 1, RANKS));
    }
}
