package org.essaim.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.territory.Territory.Kind;

/// Two territories told apart where only their short name is shown: a commune by its department, « Saint-Denis (La
/// Réunion) »; an EPCI called as a commune by its whole name, « CU d’Arras ».
final class Homonyms {
    private final Map<String, Integer> communes = new HashMap<>();
    private final Map<String, Integer> epci = new HashMap<>();
    private final Map<String, Integer> wholeNames = new HashMap<>();

    private Homonyms(List<Entry> entries) {
        for (Entry entry : entries) {
            Territory territory = entry.territory();
            if (territory.kind() == Kind.COMMUNE) {
                communes.merge(key(territory.shortName()), 1, Integer::sum);
            } else if (territory.kind().isIntercommunal()) {
                epci.merge(key(territory.shortName()), 1, Integer::sum);
                wholeNames.merge(key(territory.name()), 1, Integer::sum);
            }
        }
    }

    static List<Entry> toldApart(List<Entry> entries) {
        Homonyms homonyms = new Homonyms(entries);
        return entries.stream().map(homonyms::toldApart).toList();
    }

    private Entry toldApart(Entry entry) {
        Territory it = entry.territory();
        String name = name(it);
        return name.equals(it.shortName())
                ? entry
                : new Entry(
                        new Territory(it.id(), it.name(), name, it.kind(), it.code(), it.where(), it.population()),
                        entry.siren(),
                        entry.postcodes(),
                        entry.communes());
    }

    private String name(Territory it) {
        String key = key(it.shortName());
        if (it.kind() == Kind.COMMUNE) {
            return communes.getOrDefault(key, 0) > 1 ? in(it.shortName(), it.where()) : it.shortName();
        }
        if (!it.kind().isIntercommunal() || communes.getOrDefault(key, 0) + epci.getOrDefault(key, 0) <= 1) {
            return it.shortName();
        }
        return wholeNames.getOrDefault(key(it.name()), 0) > 1 ? in(it.name(), it.where()) : it.name();
    }

    private static String in(String name, String where) {
        return where.isEmpty() ? name : name + " (" + where + ")";
    }

    private static String key(String name) {
        return NameWords.key(name);
    }
}
