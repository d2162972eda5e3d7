package org.essaim.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {
    @ParameterizedTest
    @CsvSource({
        "haies, de haies", "hameau, de hameau", "handicap, de handicap", "halle, de halle", "hangar, de hangar",
        "haricots, de haricots", "hérisson, de hérisson", "hauteur, de hauteur", "houle, de houle", "habitat, d’habitat",
        "habitants, d’habitants", "hiver, d’hiver", "huile, d’huile", "herbe, d’herbe", "hydrogène, d’hydrogène",
        "histoire, d’histoire", "hôpital, d’hôpital", "horticulture, d’horticulture", "éclairage, d’éclairage",
        "œuvre, d’œuvre", "fenêtres, de fenêtres", "yaourt, de yaourt"
    })
    void elidesBeforeAVowelAndASilentH(String noun, String said) {
        assertThat(Language.spoken().ofNoun(noun)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "Pays du Gévaudan-Lozère, le Pays du Gévaudan-Lozère, du Pays du Gévaudan-Lozère",
        "Grasse, Grasse, de Grasse",
        "Arras, Arras, d’Arras",
        "Monts du Lyonnais, les Monts du Lyonnais, des Monts du Lyonnais",
        "Vallée de l’Hérault, la Vallée de l’Hérault, de la Vallée de l’Hérault",
        "Eurométropole de Strasbourg, l’Eurométropole de Strasbourg, de l’Eurométropole de Strasbourg",
        "CA du Pays de Grasse, la CA du Pays de Grasse, de la CA du Pays de Grasse",
        "Le Havre, Le Havre, du Havre",
        "Les Mureaux, Les Mureaux, des Mureaux",
        "Yvetot, Yvetot, d’Yvetot",
        "Hauts de Bienne, les Hauts de Bienne, des Hauts de Bienne",
        "Territoire de la Côte Ouest, le Territoire de la Côte Ouest, du Territoire de la Côte Ouest"
    })
    void givesAPlaceItsArticle(String name, String the, String of) {
        assertThat(Language.spoken().thePlace(name)).isEqualTo(the);
        assertThat(Language.spoken().ofPlace(name)).isEqualTo(of);
    }

    @Test
    void endsASentenceOnce() {
        assertThat(Language.spoken().sentence("Comment mieux acheter d’ici 2028 ?")).isEqualTo("Comment mieux acheter d’ici 2028 ?");
        assertThat(Language.spoken().sentence("Mieux acheter")).isEqualTo("Mieux acheter.");
        assertThat(Language.spoken().sentence("Mieux acheter… ")).isEqualTo("Mieux acheter…");
        assertThat(Language.spoken().sentence("« Et demain ? »")).isEqualTo("« Et demain ? »");
        assertThat(Language.spoken().sentence("")).isEmpty();
    }
}
