package org.essaim.commun.web.table;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.account.SignedIn;
import org.essaim.workshop.WorkshopMaterial.Note;
import org.essaim.workshop.WorkshopMaterials.Designer;

/// How somebody came to the table: with an account, or by their own link as a designer of a room.
///
/// @param base the path of their concepts, without a final slash: `/concepts`, `/s/{key}/concepts`
record TableDoor(String base, Optional<SignedIn> who, Optional<Designer> designer) {
    static TableDoor of(SignedIn who) {
        return new TableDoor("/concepts", Optional.of(who), Optional.empty());
    }

    static TableDoor of(Designer designer) {
        return new TableDoor(designer.base() + "/concepts", Optional.empty(), Optional.of(designer));
    }

    Optional<UUID> account() {
        return who.map(SignedIn::id);
    }

    List<Integer> pins() {
        return designer.map(Designer::pins).orElse(List.of());
    }

    /// By this designer; before an account, by whichever.
    boolean pinned(Note note) {
        return designer.isPresent() ? pins().contains(note.number()) : note.pins() > 0;
    }

    String path(String slug) {
        return base + "/" + slug;
    }

    /// What is published is signed by somebody who may be asked: it takes an account.
    boolean mayPublish() {
        return who.isPresent();
    }
}
