package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.Locale;
import java.util.Map;
import org.essaim.language.Language;
import org.junit.jupiter.api.Test;

class BundlesTest {
    private static final Language FRENCH = Language.of(Locale.FRENCH);

    @Test
    void aBundlesNameSaysItsLanguage() {
        assertThat(Bundles.language("messages.properties")).isSameAs(FRENCH);
        assertThat(Bundles.language("messages-prepare.properties")).isSameAs(FRENCH);
        assertThat(Bundles.language("messages-prepare_fr.properties")).isSameAs(FRENCH);
    }

    @Test
    void aTranslationIntoALanguageThatNobodyWroteStopsTheStart() {
        assertThatThrownBy(() -> Bundles.language("messages_de.properties"))
                .hasMessage("messages_de.properties is in a language that is not written: add it to org.essaim.language");
        assertThatThrownBy(() -> Bundles.language("messages-prepare_DE.properties")).hasMessageContaining("is not named as a bundle is");
    }

    @Test
    void whatATranslationLeavesOutIsSaidInFrench() {
        Language german = mock(Language.class);
        Bundles bundles = new Bundles(Map.of(FRENCH, Map.of("a", "oui", "b", "non"), german, Map.of("b", "nein")));

        assertThat(bundles.pattern(german, "a")).isEqualTo("oui");
        assertThat(bundles.pattern(german, "b")).isEqualTo("nein");
        assertThat(bundles.pattern(german, "c")).isNull();
        assertThat(bundles.pattern(FRENCH, "c")).isNull();
        assertThat(bundles.keys()).containsExactlyInAnyOrder("a", "b");
    }
}
