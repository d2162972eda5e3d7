package org.essaim.restitution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.essaim.document.MarkdownRenderer;
import org.essaim.restitution.RestitutionMaterial.Territory;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.rulebook.Play;
import org.junit.jupiter.api.Test;

class SheetsOfHomonymsTest {
    @Test
    void eachOfTwoTerritoriesOfOneNameTakesItsOwnNotesHome() {
        Play play = Play.of(Play.plan(3, 3, Electorate.PERSON, false, 12))
                .lead(new AgendaCommand.Open())
                .join(1, Role.LOCAL_AGENT, new Place("commune:93066", "Saint-Denis"))
                .join(2, Role.LOCAL_AGENT, new Place("commune:97411", "Saint-Denis"))
                .lead(new ChoiceCommand.Keep(List.of(Play.initiative(1), Play.initiative(2))))
                .advance().advance().advance();
        play.write(1, 1).write(2, 2);
        RestitutionMaterial material = Materials.of(
                play.workshop(),
                play.people(),
                new Materials.Setting(play.now(), ZoneOffset.UTC, "", "/territoires/", Place::key, List.of(), true),
                RestitutionSamples.WORDS);

        assertThat(material.territories()).extracting(Territory::key).containsExactly("commune:93066", "commune:97411");
        assertThat(sheet(material, 0)).contains("Note 1").doesNotContain("Note 2");
        assertThat(sheet(material, 1)).contains("Note 2").doesNotContain("Note 1");
    }

    private static String sheet(RestitutionMaterial material, int territory) {
        return MarkdownRenderer.render(Restitutions.territorySheet(
                material, material.territories().get(territory), RestitutionSamples.WORDS));
    }
}
