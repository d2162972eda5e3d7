package org.essaim.initiative.web;

import java.util.List;
import java.util.Optional;
import org.essaim.media.Picture;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.Choice;
import org.essaim.ui.FormErrors;

/// One page of the catalogue with its filter.
///
/// @param sourceFacets of what the sources of funded projects say alone
/// @param kept what is filtered by elsewhere than in the form, to be sent with it: name and value
/// @param notices sentences on how the question was understood
/// @param from the place of the first row shown, from 1; `to` of the last
/// @param previous the address of the page before, empty on the first; `next` likewise
public record CataloguePage(
        String words,
        TerritoryField territory,
        FormErrors errors,
        List<Facet> facets,
        List<Facet> sourceFacets,
        Amounts amounts,
        List<Choice> kept,
        String order,
        List<Choice> orders,
        List<Chip> chips,
        List<String> notices,
        List<Row> rows,
        long total,
        long catalogue,
        long from,
        long to,
        Optional<String> previous,
        Optional<String> next,
        String csv,
        boolean csvIsCut,
        boolean filtered,
        boolean mayCreate,
        FranceMap map,
        List<String> sources) {

    /// @param shown the values with most, and those chosen; `others` the rest, folded away
    public record Facet(String name, String label, List<Option> shown, List<Option> others) {}

    public record Option(String value, String label, int count, boolean chosen) {}

    /// One filter that is set, with the address without it.
    public record Chip(String label, String without) {}

    /// @param bars one for each range of amounts
    /// @param picture what the bars show, in a sentence
    public record Amounts(String least, String most, List<Bar> bars, String picture) {}

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
