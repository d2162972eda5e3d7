package org.essaim.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.essaim.territory.Territory.Kind;
import org.essaim.territory.TerritoryId.Level;
import org.jspecify.annotations.Nullable;

/// Every territory, in memory: read once, never changed. A territory is a set of communes, so that containment needs no
/// table of its own and an
/// EPCI across two departments is in neither.
final class Atlas {
    private static final String RESOURCE = "/territory/territories.tsv.gz";
    private static final int MOST_DEPARTMENTS_NAMED = 2;
    /// A tenth of the people: below, a department would only confuse.
    private static final int SMALLEST_SHARE_NAMED = 10;

    private final List<Entry> entries;
    private final List<Former> former;
    private final List<Entry> overseas;
    private final Map<TerritoryId, Entry> byId;
    private final Map<Integer, Entry> bySiren = new HashMap<>();

    /// A commune of before, or a code that is no commune's any more.
    ///
    /// @param name empty where the source gives none
    /// @param today the code of the commune in which it lies
    record Former(String code, String today, String name) {}

    private Atlas(List<Entry> entries, List<Former> former) {
        this.entries = entries;
        this.former = former;
        this.byId = HashMap.newHashMap(entries.size());
        entries.forEach(entry -> byId.put(entry.territory().id(), entry));
        entries.stream().filter(entry -> entry.siren() != 0).forEach(entry -> bySiren.put(entry.siren(), entry));
        this.overseas = entries.stream()
                .filter(entry -> entry.territory().id().level() == Level.DEPARTEMENT)
                .filter(entry -> entry.territory().population() > 0)
                .filter(this::isOverseas)
                .toList();
    }

    static Atlas read(List<Grouping> groupings) {
        try (InputStream resource = Atlas.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is not in this build");
            }
            var reader = new Reader();
            var lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(resource, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.take(line);
            }
            return new Atlas(Homonyms.toldApart(reader.entries(groupings)), List.copyOf(reader.former));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The communes first, in the order of their codes.
    List<Entry> entries() {
        return entries;
    }

    /// The departments and collectivities beyond the seas where people live.
    List<Entry> overseas() {
        return overseas;
    }

    boolean isOverseas(Entry entry) {
        return entry.communes().length > 0
                && Arrays.stream(entry.communes())
                        .mapToObj(place -> entries.get(place).territory().code())
                        .allMatch(insee -> insee.startsWith("97") || insee.startsWith("98"));
    }

    List<Former> former() {
        return former;
    }

    Optional<Entry> find(TerritoryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Entry> ofSiren(int siren) {
        return Optional.ofNullable(bySiren.get(siren));
    }

    /// Grows the areas while reading; names of departments are known only at the end.
    private static final class Reader {
        private static final class Area {
            final TerritoryId id;
            final Kind kind;
            final String name;
            final String above;
            final Places communes = new Places();

            Area(TerritoryId id, Kind kind, String name, String above) {
                this.id = id;
                this.kind = kind;
                this.name = name;
                this.above = above;
            }
        }

        private final Map<String, Area> regions = new LinkedHashMap<>();
        private final Map<String, Area> departments = new LinkedHashMap<>();
        private final Map<String, Area> epci = new LinkedHashMap<>();
        private final List<Entry> communes = new ArrayList<>(35_000);
        private final List<Area> departmentOf = new ArrayList<>(35_000);
        private final List<Former> former = new ArrayList<>(5_000);

        void take(String line) {
            if (line.startsWith("#")) {
                return;
            }
            String[] field = line.split("\t", -1);
            switch (field[0]) {
                case "R" -> regions.put(field[1], new Area(TerritoryId.region(field[1]), Kind.REGION, field[2], ""));
                case "D" -> department(field[1], Kind.DEPARTEMENT, field[3], field[2]);
                case "O" -> department(field[1], Kind.OUTRE_MER, field[2], "");
                case "E" -> epci.put(field[1], new Area(TerritoryId.epci(field[1]), epciKind(field[2]), field[3], ""));
                case "C" -> commune(field);
                case "F" -> former.add(new Former(field[1], field[2], field[3]));
                case "A" -> former.add(new Former(field[1], field[2], ""));
                default -> throw new IllegalStateException("Unknown kind of line: " + line);
            }
        }

        private void department(String code, Kind kind, String name, String region) {
            departments.put(code, new Area(TerritoryId.departement(code), kind, name, region));
        }

        private static Kind epciKind(String type) {
            return switch (type) {
                case "CC" -> Kind.CC;
                case "CA" -> Kind.CA;
                case "CU" -> Kind.CU;
                case "METRO", "MET69" -> Kind.METROPOLE;
                default -> throw new IllegalStateException("Unknown type of EPCI: " + type);
            };
        }

        private void commune(String[] field) {
            int place = communes.size();
            Area department = known(departments, field[2]);
            department.communes.add(place);
            departmentOf.add(department);
            if (!department.above.isEmpty()) {
                known(regions, department.above).communes.add(place);
            }
            if (!field[3].isEmpty()) {
                known(epci, field[3]).communes.add(place);
            }
            String name = field[7];
            var territory = new Territory(
                    TerritoryId.commune(field[1]),
                    name,
                    name,
                    Kind.COMMUNE,
                    field[1],
                    department.name,
                    number(field[5]));
            communes.add(new Entry(territory, number(field[4]), postcodes(field[6]), new int[] {place}));
        }

        private static Area known(Map<String, Area> areas, String code) {
            Area area = areas.get(code);
            if (area == null) {
                throw new IllegalStateException("Named before its own line: " + code);
            }
            return area;
        }

        private static int[] postcodes(String field) {
            if (field.isEmpty()) {
                return Entry.NO_POSTCODE;
            }
            var postcodes = new int[(field.length() + 1) / 6];
            for (int i = 0; i < postcodes.length; i++) {
                postcodes[i] = Integer.parseInt(field, 6 * i, 6 * i + 5, 10);
            }
            return postcodes;
        }

        private static int number(String field) {
            return field.isEmpty() ? 0 : Integer.parseInt(field);
        }

        List<Entry> entries(List<Grouping> groupings) {
            var all = new ArrayList<Entry>(communes.size() + 1_500 + groupings.size());
            all.addAll(communes);
            epci.values()
                    .forEach(area ->
                            all.add(entry(area, where(area.communes.done()), Integer.parseInt(area.id.code()))));
            departments.values().forEach(area -> {
                String region = area.above.isEmpty() ? "" : known(regions, area.above).name;
                // A department alone in its region (overseas) would only repeat its name.
                all.add(entry(area, region.equals(area.name) ? "" : region, 0));
            });
            regions.values().forEach(area -> all.add(entry(area, "", 0)));
            groupings.forEach(grouping -> all.add(entry(grouping)));
            int[] everything = IntStream.range(0, communes.size()).toArray();
            all.add(new Entry(
                    territory(TerritoryId.FRANCE, "France", Kind.NATIONAL, "", everything),
                    0,
                    Entry.NO_POSTCODE,
                    everything));
            return all;
        }

        private Entry entry(Area area, String where, int siren) {
            int[] places = area.communes.done();
            return new Entry(territory(area.id, area.name, area.kind, where, places), siren, Entry.NO_POSTCODE, places);
        }

        private Entry entry(Grouping grouping) {
            int[] places = grouping.members().stream()
                    .flatMapToInt(member -> Arrays.stream(placesOf(member)))
                    .distinct()
                    .sorted()
                    .toArray();
            var territory =
                    territory(TerritoryId.groupe(grouping.slug()), grouping.name(), Kind.GROUPE, where(places), places);
            return new Entry(territory, 0, Entry.NO_POSTCODE, places);
        }

        /// A member that no longer exists (an EPCI merged into another) is left out rather than stopping the
        /// application.
        private int[] placesOf(TerritoryId member) {
            @Nullable
            Area area = switch (member.level()) {
                case EPCI -> epci.get(member.code());
                case DEPARTEMENT -> departments.get(member.code());
                case REGION -> regions.get(member.code());
                default -> null;
            };
            if (area != null) {
                return area.communes.done();
            }
            return member.level() != Level.COMMUNE
                    ? new int[0]
                    : IntStream.range(0, communes.size())
                            .filter(i -> communes.get(i).territory().id().equals(member))
                            .toArray();
        }

        private Territory territory(TerritoryId id, String name, Kind kind, String where, int[] places) {
            int population = 0;
            for (int place : places) {
                population += communes.get(place).territory().population();
            }
            String shortName = ShortName.of(name, kind);
            return new Territory(id, name, shortName, kind, id.code(), where, population);
        }

        /// « Lozère », « Doubs, Haute-Saône »: the department where most of its people live, and the next if it counts.
        private String where(int[] places) {
            var people = new LinkedHashMap<Area, Integer>();
            for (int place : places) {
                people.merge(
                        departmentOf.get(place), communes.get(place).territory().population(), Integer::sum);
            }
            int enough = people.values().stream().mapToInt(Integer::intValue).sum() / SMALLEST_SHARE_NAMED;
            return people.entrySet().stream()
                    .filter(e -> e.getValue() >= enough)
                    .sorted(Map.Entry.<Area, Integer>comparingByValue().reversed())
                    .limit(MOST_DEPARTMENTS_NAMED)
                    .map(e -> e.getKey().name)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
        }
    }
}
