package org.essaim.commun.web.table;

import java.util.List;
import org.essaim.account.DemonstrationAccess;
import org.essaim.account.Leaders;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.commun.Concepts;
import org.essaim.commun.LedCommuns;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.store.Reach;
import org.essaim.ui.Problem;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopMaterials;
import org.springframework.stereotype.Component;

/// Opens the table to those who may work at it.
@Component("communTableDoors")
class TableDoors {
    private final Concepts concepts;
    private final WorkshopMaterials materials;
    private final Leaders leaders;
    private final DemonstrationAccess access;

    TableDoors(Concepts concepts, WorkshopMaterials materials, Leaders leaders, DemonstrationAccess access) {
        this.access = access;
        this.leaders = leaders;
        this.concepts = concepts;
        this.materials = materials;
    }

    /// By the personal link of a designer of a room.
    ///
    /// @throws Problem 404 when the key opens nothing, 403 when it is not a designer's
    TableDoor behind(String key) {
        return materials.designer(key).map(TableDoor::of).orElseThrow(() -> Problem.forbidden("commun.table.designers-only")
                .mend("/s/" + key, "commun.table.back-to-room"));
    }

    /// @throws Problem 404 when there is no such concept, 403 when it is not theirs to work on
    Concept concept(String slug, TableDoor door) {
        Concept concept = concepts.bySlug(slug)
                .orElseThrow(() -> Problem.notFound("commun.table.unknown").mend(door.base(), "commun.table.all"));
        if (!isOpen(concept, door)) {
            // Of a commun that is published, one learns whom to ask.
            if (concepts.isPublished(concept)) {
                door.who().ifPresent(who -> leaders.require(who, LedCommuns.of(concept)));
            }
            throw Problem.forbidden("commun.table.reserved").mend(door.base(), "commun.table.all");
        }
        return concept;
    }

    boolean isOpen(Concept concept, TableDoor door) {
        return concepts.isWithin(reach(door), concept);
    }

    /// Which concepts this door opens.
    Reach reach(TableDoor door) {
        return door.designer()
                .map(designer -> Reach.room(designer.card().id()))
                .or(() -> door.who().map(concepts::reach))
                .orElse(Reach.NOTHING);
    }

    /// The material that a concept draws from, as far as this door opens: who adapts a commun need not have been in its room.
    Matter matter(Concept concept, TableDoor door) {
        return concepts.matter(concept).seenBy(card -> isOpen(card, door));
    }

    private boolean isOpen(WorkshopCard card, TableDoor door) {
        return door.designer()
                .map(designer -> designer.card().id().equals(card.id()))
                .orElseGet(() -> door.who().filter(who -> materials.isOpenTo(card, who)).isPresent());
    }

    /// The workshops whose material is open here, the latest first.
    List<WorkshopCard> workshops(TableDoor door) {
        return door.designer()
                .map(designer -> List.of(designer.card()))
                .orElseGet(() -> door.who().map(materials::openTo).orElse(List.of()).stream()
                        .filter(card -> card.state() != WorkshopCard.State.PREPARED)
                        .toList());
    }

    /// Nothing is kept of what a visitor types in a demonstration that others can read.
    void requireMayWrite(TableDoor door) {
        door.who().ifPresent(leaders::requireMayPublish);
        door.designer().filter(designer -> designer.card().demonstration()).ifPresent(_ -> access.requireAmongOurselves());
    }

    /// Designers and facilitators begin concepts; anybody with an account works on what they began.
    static boolean mayBegin(TableDoor door) {
        return door.designer().isPresent()
                || door.who()
                        .filter((SignedIn who) -> who.is(Role.DESIGNER) || who.is(Role.FACILITATOR))
                        .isPresent();
    }
}
