package org.essaim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.essaim.EssaimTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class FoldedTest {
    private static final List<String> PIECES = List.of(
            "É", "e\u0301", "ÀÉÎÕÜ", "ç", "Œ", "œuf", "Æ", "æ", "L’", "l'", "-", " ", "  ", "\n", "\u00A0", "25", "%", "_", "\\",
            "ß", "Ł", "ÿ", "Ñ", "ά", "Ж", "«", "(33)", "École", "saint-denis", "🐝");

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDatabaseFoldsAsWeDo() {
        Random chance = new Random(7);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = chance.nextInt(8); piece >= 0; piece--) {
                text.append(PIECES.get(chance.nextInt(PIECES.size())));
            }

            assertThat(jdbc.sql("select " + Folded.sql(":text"))
                            .param("text", text.toString())
                            .query(String.class)
                            .single())
                    .as(text.toString())
                    .isEqualTo(Folded.of(text.toString()));
        }
    }
}
