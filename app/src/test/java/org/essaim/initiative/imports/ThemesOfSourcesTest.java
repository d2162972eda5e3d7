package org.essaim.initiative.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.essaim.initiative.Theme;
import org.junit.jupiter.api.Test;

class ThemesOfSourcesTest {
    @Test
    void knowsTheThemesOfLevers() {
        assertThat(ThemesOfSources.of(List.of("Vélo", "Sobriété des bâtiments (tertiaire)", "Magie")))
                .isEqualTo(EnumSet.of(Theme.MOBILITE, Theme.BATIMENTS, Theme.ENERGIE));
    }
}
