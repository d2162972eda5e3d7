package org.essaim.workshop.web.phone;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.View;

/// An element with the notes it gathers, as far as they may be seen.
///
/// @param mine whether one's table works on it, hence may change it
public record ElementLine(Item.ElementShown element, List<Item.NoteShown> notes, boolean mine) {
    static ElementLine of(View view, Item.ElementShown element) {
        List<Item.NoteShown> notes = view.all(Item.NoteShown.class)
                .filter(note -> element.id().equals(note.element()))
                .toList();
        boolean mine =
                own(view).filter(own -> own.id().equals(element.initiative())).isPresent();
        return new ElementLine(element, notes, mine);
    }

    /// The initiative of one's table.
    static Optional<Item.InitiativeShown> own(View view) {
        return view.me().flatMap(me -> view.table(me.table())).flatMap(table -> view.initiative(table.initiative()));
    }

    public String kind() {
        return element.kind().name().toLowerCase(Locale.ROOT);
    }

    public String id() {
        return element.id().toString();
    }
}
