package org.essaim.workshop.web.desk;

import java.util.List;

/// A phone of the room, to be looked at and not touched.
///
/// @param base   the desk's address
/// @param tables those one may look over the shoulder of; none before people sit
/// @param table  the one looked at, or 0 for anybody
/// @param empty  nobody is here yet
public record PreviewPage(String base, String workshop, List<Integer> tables, int table, boolean empty) {
    public PreviewPage {
        tables = List.copyOf(tables);
    }
}
