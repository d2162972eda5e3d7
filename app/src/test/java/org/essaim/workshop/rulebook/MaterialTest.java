package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.workshop.rulebook.Play.FACILITATOR;
import static org.essaim.workshop.rulebook.Play.notes;

import java.util.List;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Material;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Role;
import org.junit.jupiter.api.Test;

/// What is left of a workshop, and what of it the whole room may read.
class MaterialTest {
    private static final Place IN_SEINE = new Place("commune:93066", "Saint-Denis");
    private static final Place IN_REUNION = new Place("commune:97411", "Saint-Denis");

    private static Play atTables(boolean silent) {
        Play play = Play.of(Play.plan(3, 3, Electorate.PERSON, silent, 12))
                .lead(new AgendaCommand.Open())
                .join(1, Role.LOCAL_AGENT, IN_SEINE)
                .join(2, Role.LOCAL_AGENT, IN_REUNION)
                .join(3, 6);
        play.lead(new ChoiceCommand.Keep(List.of(Play.initiative(1), Play.initiative(2))));
        return play.advance().advance().advance();
    }

    private static Material room(Play play) {
        return Material.of(play.workshop(), play.people(), false);
    }

    @Test
    void twoTerritoriesOfOneNameStayTwo() {
        Play play = atTables(false).write(1, 1).write(2, 2);

        Material material = room(play);

        assertThat(material.territories()).contains(IN_SEINE, IN_REUNION);
        assertThat(material.notes()).extracting(Material.Written::from).containsExactly(IN_SEINE, IN_REUNION);
    }

    @Test
    void whatIsWrittenInSilenceIsForWhoLeadsUntilItIsRevealed() {
        Play play = atTables(true).write(1, 1);

        assertThat(room(play).notes()).isEmpty();
        assertThat(Material.of(play.workshop(), play.people(), true).notes()).hasSize(1);

        play.lead(new DecompositionCommand.Reveal());
        assertThat(room(play).notes()).hasSize(1);
    }

    @Test
    void aRoomClosedWhileSilentReadsOnItsPhonesWhatItsRestitutionSays() {
        Play play = atTables(true).write(1, 1);

        play.send(FACILITATOR, new AgendaCommand.Close());

        assertThat(play.workshop().decomposition().silent()).isFalse();
        assertThat(room(play).notes()).hasSize(1);
        assertThat(notes(play.wall())).containsExactly("Note 1");
        assertThat(notes(play.phone(play.besides(1)))).containsExactly("Note 1");
    }
}
