package org.essaim.initiative.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.essaim.initiative.catalogue.JudgedCatalogue.Half;
import org.essaim.search.SearchIndex;
import org.essaim.territory.Territories;
import org.essaim.territory.WithGroups;
import org.junit.jupiter.api.Test;

/// How well the judged needs are answered from the real rows, without a server. One half is shown and may be tuned on; of the
/// other, only the figures are told.
class JudgedNeedsTest {
    @Test
    void bothHalvesAreAnsweredBetterThanByPlainWords() throws IOException {
        assumeTrue(
                Files.exists(RealRows.FONDS_VERT) && Files.exists(RealRows.TET),
                "No fonds-vert-2023.csv and projets-tet.csv under ESSAIM_SHARED or ../shared");
        Territories territories = WithGroups.territories();
        var rows = new RealRows(territories);
        try (var index = SearchIndex.inMemory(CatalogueDocs.SCHEMA)) {
            index.rebuild(taker -> rows.docs().forEach(taker));
            var judged = new JudgedCatalogue(index, rows.reading(), territories, rows.keys());

            Half tune = judged.of("tune", System.out::println);
            Half unseen = judged.of("unseen");

            System.out.println("tune    " + tune);
            System.out.println("unseen  " + unseen);
            assertThat(tune.ndcg()).isGreaterThan(tune.plain() + .05);
            assertThat(unseen.ndcg()).isGreaterThan(unseen.plain() + .05);
        }
    }
}
