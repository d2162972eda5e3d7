package org.essaim.finding;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.SharedData;
import org.essaim.territory.Mention;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.text.Folded;
import org.junit.jupiter.api.Test;

/// The places that people name in passing, in the judged needs: read as they are meant, and none where none is named.
class PlacesReadRightTest {
    private static final Pattern LOWER = Pattern.compile("(?<![\\p{L}\\p{M}’'-])\\p{Ll}[\\p{L}\\p{M}]+(?![\\p{L}\\p{M}-])");

    private static final Territories TERRITORIES = Territories.withoutGroups();

    @Test
    void thoseOfTheHalfThatOneTunesOn() throws IOException {
        assertThat(wrong("tune")).isEmpty();
    }

    /// Counted and not shown: whoever mends by looking at it has nothing left to judge by.
    @Test
    void thoseOfTheHalfThatIsNotLookedAt() throws IOException {
        long needs = JudgedNeeds.all().stream().filter(need -> need.text("half").equals("unseen")).count();
        int wrong = wrong("unseen").size();

        System.out.println("Places of the unseen half: " + wrong + " of " + needs + " wrong");
        assertThat(wrong * 20L).as("%d of %d", wrong, needs).isLessThanOrEqualTo(needs);
    }

    private static List<String> wrong(String half) throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(SharedData.file("data/fonds-vert-2023.csv"))) {
            rows.forEach(row -> LOWER.matcher(row.getField("nom_du_projet"))
                    .results()
                    .forEach(word -> seen.merge(Folded.of(word.group()), 1, Integer::sum)));
        }
        List<String> wrong = new ArrayList<>();
        for (JudgedNeeds.Need need : JudgedNeeds.all()) {
            // The groups are the demonstration's, and are not here.
            if (!need.text("half").equals(half) || need.text("place").startsWith("groupe:")) {
                continue;
            }
            List<Mention> mentions = TERRITORIES.mentions(need.words(), word -> seen.getOrDefault(word, 0) >= 3);
            List<String> places = JudgedNeeds.split(need.text("place")).toList();
            Set<String> read = mentions.stream().flatMap(it -> meant(it).stream()).collect(Collectors.toCollection(TreeSet::new));
            // « Caen et Rouen » are two mentions and two places; one place is one mention.
            if (!read.equals(communes(places)) || mentions.size() > Math.max(1, places.size())) {
                wrong.add(need.words() + " : " + need.text("place") + " but " + mentions.stream()
                        .map(it -> it.readings().stream().limit(3).map(one -> one.territory().name() + " " + one.territory().id()).toList().toString())
                        .toList());
            }
        }
        return wrong;
    }

    private static Set<String> meant(Mention mention) {
        return communes(mention.readings().stream()
                .limit(mention.together() ? Integer.MAX_VALUE : 1)
                .map(one -> one.territory().id().toString())
                .toList());
    }

    private static Set<String> communes(List<String> ids) {
        return ids.stream()
                .flatMap(id -> TERRITORIES.communesOf(TerritoryId.parse(id).orElseThrow()).stream())
                .map(Territory::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
