package org.essaim.restitution.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.rulebook.Play;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private static final Place IN_SEINE = new Place("commune:93066", "Saint-Denis");
    private static final Place ON_REUNION = new Place("commune:97411", "Saint-Denis");
    private static final Place GRASSE = new Place("epci:200039857", "Pays de Grasse");

    @Test
    void aSheetIsCalledByItsTerritorysNameAndStaysSoWhenAnotherOfThatNameComes() {
        Play play = Play.prepared()
                .lead(new AgendaCommand.Open())
                .join(1, Role.LOCAL_AGENT, IN_SEINE)
                .join(2, Role.LOCAL_AGENT, GRASSE);
        assertThat(new Sheets(play.workshop()).slug(IN_SEINE)).isEqualTo("saint-denis");

        play.join(3, Role.LOCAL_AGENT, ON_REUNION);

        assertThat(new Sheets(play.workshop()).slug(IN_SEINE)).isEqualTo("saint-denis");
        assertThat(new Sheets(play.workshop()).slug(ON_REUNION)).isEqualTo("saint-denis-97411");
        assertThat(new Sheets(play.workshop()).slug(GRASSE)).isEqualTo("pays-de-grasse");
    }

    @Test
    void aTerritoryWithoutACodeIsNumbered() {
        Place unknown = new Place("", "Saint-Denis");
        Play play = Play.prepared()
                .lead(new AgendaCommand.Open())
                .join(1, Role.LOCAL_AGENT, ON_REUNION)
                .join(2, Role.LOCAL_AGENT, unknown);

        assertThat(new Sheets(play.workshop()).slug(ON_REUNION)).isEqualTo("saint-denis");
        assertThat(new Sheets(play.workshop()).slug(unknown)).isEqualTo("saint-denis-2");
    }
}
