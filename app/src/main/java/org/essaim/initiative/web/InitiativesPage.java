package org.essaim.initiative.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.Theme;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.Choice;
import org.essaim.ui.FormErrors;

/// One page of the catalogue with its filter.
///
/// @param from the place of the first row shown, from 1; `to` of the last
/// @param previous the address of the page before, empty on the first; `next` likewise
public record InitiativesPage(
        String words,
        TerritoryField territory,
        FormErrors errors,
        String theme,
        List<Choice> themes,
        String order,
        List<Choice> orders,
        List<Row> rows,
        long total,
        long from,
        long to,
        Optional<String> previous,
        Optional<String> next,
        String csv,
        boolean filtered,
        boolean mayCreate) {

    /// @param where « CA du Pays de Grasse, Alpes-Maritimes »
    public record Row(Initiative initiative, String where, Set<Theme> themes) {}
}
