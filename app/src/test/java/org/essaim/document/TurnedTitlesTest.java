package org.essaim.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.essaim.document.Block.Column;
import org.essaim.document.Block.Table;
import org.essaim.document.Document.Meta;
import org.essaim.document.Document.Section;
import org.essaim.ui.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Matrices as rooms of two hundred make them, wherever they fall on their pages.
class TurnedTitlesTest {
    private static final PdfRenderer PDF = new PdfRenderer(new Messages(true));

    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    void areTaggedWhereverTheirTablesFall(int lines) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            blocks.add(Block.legend("Une ligne avant la matrice."));
        }
        List<Column> columns = new ArrayList<>(List.of(new Column("Élément", Column.Form.WIDE, false)));
        for (int column = 1; column <= 16; column++) {
            columns.add(new Column("Communauté de communes du Pays n° " + column, Column.Form.NARROW, true));
        }
        List<List<Inline>> row = columns.stream()
                .map(column -> Inline.text(column.rotated() ? "o" : "Un élément qui se dit en une phrase assez longue pour deux lignes"))
                .toList();
        for (int table = 0; table < 9; table++) {
            blocks.add(new Table("Qui reproduirait quoi", columns, Stream.generate(() -> row).limit(8).toList()));
        }

        byte[] pdf = PDF.render(new Document(
                "Matrice", "", Locale.FRENCH, new Meta("", "", "", "", ""), null,
                List.of(new Section("une", "Une", true, blocks))));

        assertThat(VeraPdf.errors(pdf)).isEmpty();
    }
}
