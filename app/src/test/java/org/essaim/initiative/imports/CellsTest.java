package org.essaim.initiative.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.essaim.initiative.Theme;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void readsFrenchAmountsToTheCent() throws LineRefused {
        assertThat(Cells.cents("21\u00A0667,00\u00A0€")).hasValue(2_166_700);
        assertThat(Cells.cents("1\u202F026\u00A0800,05 €")).hasValue(102_680_005);
        assertThat(Cells.cents("20314.0")).hasValue(2_031_400);
        assertThat(Cells.cents("450000")).hasValue(45_000_000);
        assertThat(Cells.cents("0,1")).hasValue(10);
        assertThat(Cells.cents(" ")).isEmpty();
        assertThatThrownBy(() -> Cells.cents("douze")).isInstanceOf(LineRefused.class);
        assertThatThrownBy(() -> Cells.cents("1,2,3")).isInstanceOf(LineRefused.class);
        assertThatThrownBy(() -> Cells.cents("12,345")).isInstanceOf(LineRefused.class);
    }

    @Test
    void readsListsAsBothSourcesWriteThem() {
        assertThat(Cells.items("[\"90-211\",\"dit \\\"vert\\\"\"]")).containsExactly("90-211", "dit \"vert\"");
        assertThat(Cells.items("{\"Réduction des déplacements\",Vélo,NULL}"))
                .containsExactly("Réduction des déplacements", "Vélo");
        assertThat(Cells.items("{NULL,NULL}")).isEmpty();
    }

    @Test
    void knowsTheYearAndTheThemes() {
        assertThat(Cells.year("2024-12-01 00:00:00+00")).hasValue(2024);
        assertThat(Cells.year("bientôt")).isEmpty();
        assertThat(ThemesOfSources.of(List.of("Vélo", "Sobriété des bâtiments (tertiaire)", "Magie")))
                .isEqualTo(EnumSet.of(Theme.MOBILITE, Theme.BATIMENTS, Theme.ENERGIE));
    }
}
