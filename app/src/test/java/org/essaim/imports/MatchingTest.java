package org.essaim.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.imports.Matching.Fate.CREATED;
import static org.essaim.imports.Matching.Fate.UNCHANGED;
import static org.essaim.imports.Matching.Fate.UPDATED;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.essaim.imports.Matching.Kept;
import org.essaim.imports.Matching.Line;
import org.essaim.imports.Matching.Matched;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final List<Line> FILE = List.of(line("7", "toit", 100), line("7", "toit", 250), line("8", "haie", 30));

    @Test
    void createsARankedKeyForEachLineOfOneNumber() {
        assertThat(Matching.of(FILE, List.of()))
                .containsExactly(new Matched("7", CREATED), new Matched("7#2", CREATED), new Matched("8", CREATED));
    }

    @Test
    void theSameLinesInAnotherOrderChangeNothing() {
        assertThat(Matching.of(FILE.reversed(), kept()))
                .containsExactly(new Matched("8", UNCHANGED), new Matched("7#2", UNCHANGED), new Matched("7", UNCHANGED));
    }

    @Test
    void aChangedAmountIsOneUpdateEvenAmongTwins() {
        assertThat(Matching.of(List.of(line("7", "toit", 999), FILE.get(1), FILE.get(2)), kept()))
                .containsExactly(new Matched("7", UPDATED), new Matched("7#2", UNCHANGED), new Matched("8", UNCHANGED));
    }

    @Test
    void swappedAmountsAreNoChangeAndAChangedTitleIsAnUpdate() {
        assertThat(Matching.of(List.of(FILE.get(1), FILE.get(0)), kept()))
                .extracting(Matched::fate)
                .containsOnly(UNCHANGED);
        assertThat(Matching.of(List.of(line("8", "haie et mare", 30)), kept()))
                .containsExactly(new Matched("8", UPDATED));
    }

    @Test
    void aLineMoreOfANumberIsCreatedAfterTheHighestRank() {
        assertThat(Matching.of(List.of(FILE.get(0), FILE.get(1), line("7", "cave", 5)), kept()))
                .containsExactly(new Matched("7", UNCHANGED), new Matched("7#2", UNCHANGED), new Matched("7#3", CREATED));
    }

    @Test
    void anyFileReadTwiceIsUnchangedTheSecondTime() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            List<Line> lines = random.ints(40, 0, 60)
                    .mapToObj(n -> line("" + n % 5, "t" + n % 3, n))
                    .toList();
            List<Matched> first = Matching.of(lines, List.of());
            List<Kept> kept = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                kept.add(new Kept(first.get(i).sourceKey(), lines.get(i).identity(), lines.get(i).content()));
            }
            assertThat(first).extracting(Matched::sourceKey).doesNotHaveDuplicates();
            assertThat(Matching.of(lines, kept)).extracting(Matched::fate).containsOnly(UNCHANGED);
        }
    }

    private static List<Kept> kept() {
        return List.of(
                new Kept("7", FILE.get(0).identity(), FILE.get(0).content()),
                new Kept("7#2", FILE.get(1).identity(), FILE.get(1).content()),
                new Kept("8", FILE.get(2).identity(), FILE.get(2).content()));
    }

    private static Line line(String key, String title, int amount) {
        return new Line(key, Fingerprint.of(List.of(key, title)), Fingerprint.of(List.of(key, title, amount)));
    }
}
