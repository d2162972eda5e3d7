package org.essaim.initiative.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.initiative.Theme;
import org.essaim.search.Query;
import org.essaim.search.Query.Order;
import org.essaim.search.Query.Range;
import org.essaim.territory.NeedAndPlace;
import org.essaim.territory.TerritoryId;

/// What somebody looks for in the catalogue. Empty sets filter nothing; of a set, one value at least must be there.
///
/// @param chosen of the territories that a name among the words may mean, those that were chosen
/// @param asWords names of places that are to be read as words, by their [org.essaim.territory.NeedAndPlace.Place#key]
/// @param programmes the sources' own words for what was funded
/// @param departments codes
/// @param within in one of these territories, or of those they contain; anywhere where there is none
/// @param leastEuros funded with at least that; projects without an amount are left out then
/// @param page from 1
public record CatalogueQuery(
        String words,
        Set<TerritoryId> chosen,
        Set<String> asWords,
        Set<Kind> kinds,
        Set<Theme> themes,
        Set<String> programmes,
        Set<String> departments,
        Set<String> years,
        OptionalLong leastEuros,
        OptionalLong mostEuros,
        Set<TerritoryId> within,
        Sort sort,
        int page) {
    public static final int PAGE_SIZE = 20;

    /// An export holds at most as many.
    public static final int MOST_EXPORTED = 50_000;

    private static final int CENTS = 100;
    private static final long LARGEST_EUROS = 1_000_000_000_000L;

    public enum Sort {
        /// The best answer first; what is most in sight where nothing was typed.
        BEST(Catalogue.BEST),
        LARGEST(new Order.ByNumber(CatalogueDocs.AMOUNT, true)),
        SMALLEST(new Order.ByNumber(CatalogueDocs.AMOUNT, false)),
        TITLE(new Order.ByKey(CatalogueDocs.TITLE)),
        TERRITORY(new Order.ByKey(CatalogueDocs.PLACE));

        private final Order order;

        Sort(Order order) {
            this.order = order;
        }
    }

    /// Words alone.
    public static CatalogueQuery of(String words) {
        return new CatalogueQuery(
                words,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Set.of(),
                Sort.BEST,
                1);
    }

    /// The same, with what was chosen of what its words may mean.
    public CatalogueQuery meaning(Set<TerritoryId> places, Set<String> noPlaces) {
        return new CatalogueQuery(
                words, places, noPlaces, kinds, themes, programmes, departments, years, leastEuros, mostEuros, within, sort, page);
    }

    /// The same, of these kinds alone.
    public CatalogueQuery ofKinds(Set<Kind> some) {
        return new CatalogueQuery(
                words, chosen, asWords, some, themes, programmes, departments, years, leastEuros, mostEuros, within, sort, page);
    }

    Query query(CatalogueReading reading, NeedAndPlace read, int page, int size) {
        Map<String, Set<String>> filters = new HashMap<>();
        put(filters, CatalogueDocs.KIND, kinds.stream().map(Kind::slug).collect(Collectors.toSet()));
        put(filters, CatalogueDocs.THEME, themes.stream().map(Theme::slug).collect(Collectors.toSet()));
        put(filters, CatalogueDocs.PROGRAMME, programmes);
        put(filters, CatalogueDocs.DEPARTMENT, departments);
        put(filters, CatalogueDocs.YEAR, years);
        put(filters, CatalogueDocs.TERRITORY, reading.labels(within));
        Map<String, Range> ranges = leastEuros.isEmpty() && mostEuros.isEmpty()
                ? Map.of()
                : Map.of(
                        CatalogueDocs.AMOUNT,
                        new Range(cents(leastEuros.orElse(0)), cents(mostEuros.orElse(LARGEST_EUROS))));
        // What a place has done is first what it carries itself.
        Order order = sort == Sort.BEST && read.need().isEmpty() && !read.places().isEmpty() ? Catalogue.OWN : sort.order;
        return new Query(
                read.need(), filters, ranges, order, page, size, String.join(" ", read.words()), reading.near(read), false);
    }

    private static long cents(long euros) {
        return Math.clamp(euros, 0, LARGEST_EUROS) * CENTS;
    }

    private static void put(Map<String, Set<String>> filters, String name, Set<String> values) {
        if (!values.isEmpty()) {
            filters.put(name, values);
        }
    }
}
