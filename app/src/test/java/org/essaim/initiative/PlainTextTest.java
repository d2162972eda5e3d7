package org.essaim.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.initiative.PlainText.Block.Items;
import org.essaim.initiative.PlainText.Block.Paragraph;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void separatesParagraphsByBlankLinesAndKeepsLines() {
        assertThat(PlainText.of("Un\ndeux\n\n\n trois ").blocks())
                .containsExactly(new Paragraph("Un\ndeux"), new Paragraph("trois"));
    }

    @Test
    void makesAListOfLinesThatBeginWithADash() {
        assertThat(PlainText.of("On plante :\n- des haies\n• des arbres\n\nEt l'on attend")
                        .blocks())
                .containsExactly(
                        new Paragraph("On plante\u00A0:"),
                        new Items(List.of("des haies", "des arbres")),
                        new Paragraph("Et l’on attend"));
    }

    @Test
    void takesATagForWhatWasTyped() {
        assertThat(PlainText.of("<script>alert(1)</script>").blocks())
                .containsExactly(new Paragraph("<script>alert(1)</script>"));
    }

    @Test
    void isEmptyForNothing() {
        assertThat(PlainText.of(" \n ").isEmpty()).isTrue();
        assertThat(PlainText.of("-").blocks()).containsExactly(new Paragraph("-"));
    }
}
