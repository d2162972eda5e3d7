package org.essaim.commun.web.table;

import java.util.List;
import java.util.function.Predicate;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Matter;
import org.essaim.ui.Problem;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopMaterials;
import org.springframework.stereotype.Component;

/// Opens the table to those who may work at it.
@Component("communTableDoors")
class Doors {
    private final Concepts concepts;
    private final WorkshopMaterials materials;

    Doors(Concepts concepts, WorkshopMaterials materials) {
        this.concepts = concepts;
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
        return opens(door).test(concept);
    }

    /// Which concepts this door opens.
    Predicate<Concept> opens(Door door) {
        return door.designer()
                .<Predicate<Concept>>map(designer -> concept -> !concept.isAdaptation()
                        && concept.workshops().equals(List.of(designer.card().id())))
                .or(() -> door.who().map(concepts::openTo))
                .orElse(_ -> false);
    }

    /// The material that a concept draws from, as far as this door opens: who adapts a commun need not have been in its room.
    Matter matter(Concept concept, Door door) {
        return concepts.matter(concept).seenBy(card -> isOpen(card, door));
    }

    private boolean isOpen(WorkshopCard card, Door door) {
        return door.designer()
                .map(designer -> designer.card().id().equals(card.id()))
                .orElseGet(() -> door.who().filter(who -> materials.isOpenTo(card, who)).isPresent());
    }

    /// The workshops whose material is open here, the latest first.
    List<WorkshopCard> workshops(Door door) {
        return door.designer()
                .map(designer -> List.of(designer.card()))
                .orElseGet(() -> door.who().map(materials::openTo).orElse(List.of()).stream()
                        .filter(card -> card.state() != WorkshopCard.State.PREPARED)
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
