package org.essaim.commun.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.essaim.workshop.WorkshopMaterial;
import org.essaim.workshop.WorkshopMaterial.Credit;
import org.essaim.workshop.WorkshopMaterial.Credits;
import org.junit.jupiter.api.Test;

class CreditingTest {
    private static final Credit ANNE = new Credit("Anne", WorkshopMaterial.Territory.UNKNOWN, Set.of(75));
    private static final Credit BRUNO = new Credit("Bruno", WorkshopMaterial.Territory.UNKNOWN, Set.of(12, 31));

    @Test
    void namesThoseAloneWhoseNotesAreCited() {
        WorkshopMaterial room = Written.whole().workshops().getFirst();
        Matter matter = new Matter(List.of(new WorkshopMaterial(
                room.card(),
                room.initiatives(),
                room.notes(),
                room.elements(),
                room.judgements(),
                new Credits(List.of(ANNE, BRUNO), List.of(), 0, 0))));

        assertThat(matter.credited(List.of(new NoteRef(Written.WORKSHOP, 31)))).containsExactly(BRUNO);
        assertThat(matter.credited(List.of(new NoteRef(Written.WORKSHOP, 47)))).isEmpty();
        assertThat(matter.credited(List.of(new NoteRef(Written.WORKSHOP, 12), new NoteRef(Written.WORKSHOP, 75))))
                .containsExactly(ANNE, BRUNO);
    }
}
