package org.essaim.workshop.web.desk;

import java.util.List;
import org.essaim.workshop.domain.Item;

/// Where a note may be gathered.
///
/// @param elements those of its initiative, its own kind first
public record GatherPage(Item.NoteShown note, List<Item.ElementShown> elements) {
    public GatherPage {
        elements = List.copyOf(elements);
    }
}
