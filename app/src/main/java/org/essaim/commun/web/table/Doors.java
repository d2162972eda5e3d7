package org.essaim.commun.web.table;

import java.util.List;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.Concept;
import org.essaim.ui.Problem;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopMaterials;
import org.essaim.workshop.Workshops;
import org.springframework.stereotype.Component;

/// Opens the table to those who may work at it.
@Component("communTableDoors")
class Doors {
    private final Concepts concepts;
    private final Workshops workshops;
    private final WorkshopMaterials materials;

    Doors(Concepts concepts, Workshops workshops, WorkshopMaterials materials) {
        this.concepts = concepts;
        this.workshops = workshops;
        this.materials = materials;
    }

    /// By the personal link of a designer of a room.
    ///
    /// @throws Problem 404 when the key opens nothing, 403 when it is not a designer's
    Door behind(String key) {
        return materials.designer(key).map(Door::of).orElseThrow(() -> Problem.forbidden("commun.table.designers-only")
                .mend("/s/" + key, "commun.table.back-to-room"));
    }

    /// @throws Problem 404 when there is no such concept, 403 when it is not theirs to work on
    Concept concept(String slug, Door door) {
        Concept concept = concepts.bySlug(slug)
                .orElseThrow(() -> Problem.notFound("commun.table.unknown").mend(door.base(), "commun.table.all"));
        if (!isOpen(concept, door)) {
            throw Problem.forbidden("commun.table.reserved").mend(door.base(), "commun.table.all");
        }
        return concept;
    }

    boolean isOpen(Concept concept, Door door) {
        return door.designer()
                .map(designer -> concept.workshops().equals(List.of(designer.card().id())) && !concept.isAdaptation())
                .orElseGet(() -> door.who().filter(who -> concepts.isOpenTo(concept, who)).isPresent());
    }

    boolean isOpen(WorkshopCard card, Door door) {
        return door.designer()
                .map(designer -> designer.card().id().equals(card.id()))
                .orElseGet(() -> door.who().filter(who -> materials.isOpenTo(card, who)).isPresent());
    }

    /// The workshops whose material is open here, the latest first.
    List<WorkshopCard> workshops(Door door) {
        return door.designer()
                .map(designer -> List.of(designer.card()))
                .orElseGet(() -> workshops.all().stream()
                        .filter(card -> card.state() != WorkshopCard.State.PREPARED)
                        .filter(card -> isOpen(card, door))
                        .toList());
    }

    /// Designers and facilitators begin concepts; anybody with an account works on what they began.
    static boolean mayBegin(Door door) {
        return door.designer().isPresent()
                || door.who()
                        .filter((SignedIn who) -> who.is(Role.DESIGNER) || who.is(Role.FACILITATOR))
                        .isPresent();
    }
}
