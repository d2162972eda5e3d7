package org.essaim.initiative.web;

import java.util.List;
import java.util.Optional;
import org.essaim.initiative.catalogue.CatalogueQuery;
import org.essaim.media.Picture;
import org.essaim.territory.FranceMap;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.Chip;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Listed;
import org.essaim.ui.Option;

/// One page of the catalogue with its filter.
///
/// @param sourceFacets of what the sources of funded projects say alone
/// @param kept what is filtered by elsewhere than in the form
/// @param places that were read among the words
/// @param sections of the rows: one without a title, or one for the place and each ring around it
/// @param nothing what to say where nothing answers
/// @param notices sentences on how the question was understood
/// @param catalogue how many initiatives and projects there are
public record CataloguePage(
        Listed<Row> list,
        String words,
        TerritoryField territory,
        FormErrors errors,
        List<Facet> facets,
        List<Facet> sourceFacets,
        Amounts amounts,
        List<Option> kept,
        String order,
        List<Option> orders,
        List<Chip> chips,
        List<ReadPlace> places,
        List<Section> sections,
        Optional<Nothing> nothing,
        List<String> notices,
        long catalogue,
        boolean mayCreate,
        FranceMap map,
        List<String> sources) {
    /// A longer list is exported in part.
    public static final int MOST_EXPORTED = CatalogueQuery.MOST_EXPORTED;

    /// @param label « près de Saint-Étienne, Loire »
    /// @param asWord the address where it is a word
    /// @param others what else it may mean
    public record ReadPlace(String label, Chip asWord, List<Other> others) {}

    public record Other(String label, String href) {}

    /// @param title empty where rows lie anywhere
    public record Section(String title, List<Row> rows) {}

    /// @param title « Rien pour « bus à hydrogène » »
    /// @param nearest parts of it that are found alone
    public record Nothing(String title, List<Other> nearest) {}

    /// @param shown the values with most, and those chosen; `others` the rest, folded away
    public record Facet(String name, String label, List<Counted> shown, List<Counted> others) {}

    public record Counted(String value, String label, int count, boolean chosen) {}

    /// @param bars one for each range of amounts
    /// @param picture what the bars show, in a sentence
    public record Amounts(String least, String most, List<Bar> bars, String picture) {
        /// Nothing found has an amount, and none was asked for: no question about it.
        public boolean isWorthAsking() {
            return !least.isEmpty() || !most.isEmpty() || bars.stream().anyMatch(bar -> bar.count() > 0);
        }
    }

    /// @param height 0 to 58
    public record Bar(String label, String caption, int count, int height, String address, boolean chosen) {}

    /// A text in pieces, some of them marked.
    public record Piece(String text, boolean marked) {}

    /// @param amount « 524 154,00 € », or empty
    /// @param where « Lucé, Eure-et-Loir »
    /// @param why « Trouvée par… », or empty
    /// @param described false for an initiative that is known by its territory alone
    public record Row(
            String path,
            boolean funded,
            List<Piece> title,
            String amount,
            String where,
            List<Piece> brief,
            String about,
            String why,
            boolean described,
            boolean example,
            Optional<Picture> picture) {}
}
