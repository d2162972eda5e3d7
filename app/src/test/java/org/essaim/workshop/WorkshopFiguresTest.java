package org.essaim.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.ui.LoopFigures;
import org.essaim.ui.LoopFigures.Initiative;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.Workshop;
import org.junit.jupiter.api.Test;

/// What the log says, counted and linked.
class WorkshopFiguresTest {
    @Test
    void beforePreparationThereIsNothing() {
        assertThat(WorkshopFigures.of(Workshop.NOTHING)).isEqualTo(LoopFigures.NONE);
    }

    @Test
    void aPreparedWorkshopHasItsInitiativesAlone() {
        var figures = WorkshopFigures.of(SampleWorkshop.at(Moment.PREPARED).workshop());

        assertThat(figures.initiatives()).isNotEmpty().containsOnly(new Initiative(false));
        assertThat(figures.territories()).isEmpty();
        assertThat(figures.notes()).isEmpty();
    }

    @Test
    void aClosedWorkshopIsCountedWhole() {
        var workshop = SampleWorkshop.at(Moment.CLOSED).workshop();
        var figures = WorkshopFigures.of(workshop);

        assertThat(figures.kept()).isEqualTo(workshop.choice().kept().size());
        assertThat(figures.notes())
                .hasSize((int) workshop.decomposition().inOrder().filter(Note::stands).count());
        assertThat(figures.elements()).hasSize(workshop.decomposition().elements().size());
        assertThat(figures.territories()).hasSizeBetween(2, SampleWorkshop.PEOPLE);
    }

    @Test
    void aTerritoryIsLinkedToWhatItTookApart() {
        var figures = WorkshopFigures.of(SampleWorkshop.at(Moment.TABLE_TOUR).workshop());

        assertThat(figures.territories()).allSatisfy(territory -> assertThat(territory.initiatives())
                .anyMatch(number -> figures.initiatives().get(number).kept()));
    }

    @Test
    void aNoteIsOfTheInitiativeOfItsElement() {
        var figures = WorkshopFigures.of(SampleWorkshop.at(Moment.CLOSED).workshop());

        assertThat(figures.notes().stream().filter(note -> note.element() != LoopFigures.Note.LOOSE))
                .isNotEmpty()
                .allMatch(note -> figures.elements().get(note.element()).initiative() == note.initiative());
    }
}
