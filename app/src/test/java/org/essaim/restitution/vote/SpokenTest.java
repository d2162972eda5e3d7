package org.essaim.restitution.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.restitution.vote.Spoken.feminine;
import static org.essaim.restitution.vote.Spoken.points;
import static org.essaim.restitution.vote.Spoken.words;

import essaim.ballot.Points;
import org.junit.jupiter.api.Test;

class SpokenTest {
    @Test
    void countsAsFrenchDoes() {
        assertThat(words(0)).isEqualTo("zéro");
        assertThat(words(19)).isEqualTo("dix-neuf");
        assertThat(words(21)).isEqualTo("vingt et un");
        assertThat(words(70)).isEqualTo("soixante-dix");
        assertThat(words(71)).isEqualTo("soixante et onze");
        assertThat(words(80)).isEqualTo("quatre-vingts");
        assertThat(words(81)).isEqualTo("quatre-vingt-un");
        assertThat(words(91)).isEqualTo("quatre-vingt-onze");
        assertThat(words(99)).isEqualTo("quatre-vingt-dix-neuf");
        assertThat(words(200)).isEqualTo("200");
    }

    @Test
    void agreesWithAFeminineNoun() {
        assertThat(feminine(1)).isEqualTo("une");
        assertThat(feminine(21)).isEqualTo("vingt et une");
        assertThat(feminine(81)).isEqualTo("quatre-vingt-une");
        assertThat(feminine(11)).isEqualTo("onze");
    }

    @Test
    void writesPointsWithTheirFraction() {
        assertThat(points(Points.of(24))).isEqualTo("24");
        assertThat(points(new Points(47, 2))).isEqualTo("23\u202F½");
        assertThat(points(new Points(62, 3))).isEqualTo("20\u202F⅔");
        assertThat(points(new Points(1, 2))).isEqualTo("½");
        assertThat(points(new Points(5, 7))).isEqualTo("5/7");
    }
}
