package org.essaim.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.essaim.territory.Territory.Kind;
import org.junit.jupiter.api.Test;

class TheTerritoriesOfFranceTest {
    private static final Grouping TERRES_DE_LORRAINE = new Grouping(
            "terres-de-lorraine",
            "Terres de Lorraine",
            List.of(
                    TerritoryId.epci("245400171"),
                    TerritoryId.epci("245400510"),
                    TerritoryId.epci("200070563"),
                    TerritoryId.epci("200035772"),
                    TerritoryId.epci("999999999")));

    private static final Atlas ATLAS = Atlas.read(List.of(TERRES_DE_LORRAINE));
    private static final Territories TERRITORIES = new Territories(() -> List.of(TERRES_DE_LORRAINE));

    @Test
    void holdsEveryOne() {
        var count = ATLAS.entries().stream()
                .collect(Collectors.groupingBy(e -> e.territory().kind(), Collectors.counting()));

        assertThat(count).containsEntry(Kind.COMMUNE, 34_969L);
        assertThat(count.get(Kind.CC) + count.get(Kind.CA) + count.get(Kind.CU) + count.get(Kind.METROPOLE))
                .isEqualTo(1_255);
        assertThat(count).containsEntry(Kind.DEPARTEMENT, 101L).containsEntry(Kind.REGION, 18L);
        assertThat(count).containsEntry(Kind.OUTRE_MER, 8L);
    }

    @Test
    void has94CommunesWithoutSirenAllOverseas() {
        var without = ATLAS.entries().stream()
                .filter(e -> e.territory().kind() == Kind.COMMUNE && e.siren() == 0)
                .toList();

        assertThat(without)
                .hasSize(94)
                .allSatisfy(e -> assertThat(e.territory().code()).startsWith("9"));
        assertThat(find("commune:97502"))
                .isEqualTo(new Territory(
                        TerritoryId.commune("97502"),
                        "Saint-Pierre",
                        "Saint-Pierre (Saint-Pierre-et-Miquelon)",
                        Kind.COMMUNE,
                        "97502",
                        "Saint-Pierre-et-Miquelon",
                        5_194));
    }

    @Test
    void knowsAnOverseasCollectivityAmongTheDepartments() {
        assertThat(find("departement:987").kind()).isEqualTo(Kind.OUTRE_MER);
        assertThat(find("departement:987").where()).isEmpty();
        assertThat(find("departement:989").population()).isZero();
        assertThat(TERRITORIES.find(TerritoryId.region("987"))).isEmpty();
        assertThat(names("commune:98735")).containsExactly("Polynésie française", "France");
        assertThat(TERRITORIES.search("clipperton", 5)).hasSize(2);
    }

    @Test
    void knowsWhoseSirenItIs() {
        assertThat(TERRITORIES.ofSiren("200039857")).contains(find("epci:200039857"));
        assertThat(TERRITORIES.ofSiren("20003985700016")).as("a SIRET begins with it").contains(find("epci:200039857"));
        assertThat(ATLAS.entries().stream().filter(e -> e.siren() != 0))
                .as("each is found by its own, so that none has another's")
                .allMatch(e -> TERRITORIES.ofSiren("%09d".formatted(e.siren())).equals(Optional.of(e.territory())));
        for (String other : List.of("", "06069", "999999999", "000000000", "2000398570", "CA Grasse", "٢٠٠٠٣٩٨٥٧")) {
            assertThat(TERRITORIES.ofSiren(other)).as(other).isEmpty();
        }
    }

    @Test
    void saysWhatLiesBeyondTheSeas() {
        for (String beyond : List.of("commune:97411", "epci:249740101", "departement:974", "region:04", "departement:987", "departement:989")) {
            assertThat(isOverseas(beyond)).as(beyond).isTrue();
        }
        for (String not : List.of("commune:06069", "commune:2A004", "region:94", "groupe:terres-de-lorraine", "national:fr", "commune:97000")) {
            assertThat(isOverseas(not)).as(not).isFalse();
        }
    }

    @Test
    void writesNamesAsInFrench() {
        assertThat(find("commune:94038").name()).isEqualTo("L’Haÿ-les-Roses");
        assertThat(find("epci:244800405").name()).isEqualTo("CC Cœur de Lozère");
        assertThat(ATLAS.entries()).noneMatch(e -> e.territory().name().matches(".*(['\"]|  ).*"));
    }

    @Test
    void shortensTheNameOfAnEpci() {
        assertThat(find("epci:200039857").shortName()).isEqualTo("Pays de Grasse");
        assertThat(find("epci:200041762").shortName()).isEqualTo("Rochefort Océan");
        assertThat(find("epci:242500361").shortName()).isEqualTo("Grand Besançon Métropole");
        assertThat(find("epci:243100633").shortName()).isEqualTo("Sicoval");
        assertThat(find("epci:249740101").shortName()).isEqualTo("Territoire de la Côte Ouest");
        assertThat(find("epci:200071967").shortName()).isEqualTo("Pays d’Évian – Vallée d’Abondance");
        assertThat(find("epci:200046977").shortName()).isEqualTo("Métropole de Lyon");
        assertThat(find("commune:06069").shortName()).isEqualTo("Grasse");
        assertThat(ATLAS.entries()).noneMatch(e -> e.territory().shortName().isBlank());
    }

    @Test
    void homonymsAreToldApart() {
        assertThat(find("commune:93066").shortName()).isEqualTo("Saint-Denis (Seine-Saint-Denis)");
        assertThat(find("commune:97411").shortName()).isEqualTo("Saint-Denis (La Réunion)");
        assertThat(find("commune:93066").name()).isEqualTo("Saint-Denis");
        assertThat(find("commune:62041").shortName()).isEqualTo("Arras");
        assertThat(find("epci:200033579").shortName()).isEqualTo("CU d’Arras");
        var called = ATLAS.entries().stream()
                .map(Entry::territory)
                .filter(it -> it.kind() == Territory.Kind.COMMUNE || it.kind().isIntercommunal())
                .collect(Collectors.groupingBy(Territory::shortName));
        assertThat(called.values().stream().filter(same -> same.size() > 1).toList()).isEmpty();
    }

    @Test
    void saysWhereATerritoryIs() {
        assertThat(find("commune:06069").where()).isEqualTo("Alpes-Maritimes");
        assertThat(find("epci:244800470").where()).isEqualTo("Lozère");
        assertThat(find("departement:48").where()).isEqualTo("Occitanie");
        assertThat(find("departement:974").where()).isEmpty();
        assertThat(find("groupe:terres-de-lorraine").where()).isEqualTo("Meurthe-et-Moselle");
    }

    @Test
    void sumsTheInhabitantsOfTheCommunes() {
        assertThat(find("commune:06069").population()).isBetween(45_000, 55_000);
        assertThat(find("epci:200039857").population()).isBetween(95_000, 110_000);
        assertThat(find("national:fr").population()).isBetween(68_000_000, 70_000_000);
    }

    @Test
    void containsByCommunes() {
        assertThat(contains("epci:200039857", "commune:06069")).isTrue();
        assertThat(contains("departement:06", "epci:200039857")).isTrue();
        assertThat(contains("region:93", "departement:06")).isTrue();
        assertThat(contains("departement:06", "region:93")).isFalse();
        assertThat(contains("groupe:terres-de-lorraine", "epci:245400171")).isTrue();
        assertThat(contains("departement:48", "departement:48")).isTrue();
        assertThat(contains("departement:48", "epci:1")).isFalse();
        assertThat(names("commune:06069"))
                .containsExactly("CA du Pays de Grasse", "Alpes-Maritimes", "Provence-Alpes-Côte d’Azur", "France");
    }

    @Test
    void leavesAnEpciAcrossTwoDepartmentsInNeither() {
        // CC Aubrac Lot Causses Tarn, in Lozère and a little in Aveyron.
        var across = ATLAS.entries().stream()
                .filter(e ->
                        e.territory().kind() == Kind.CC && e.territory().where().contains(", "))
                .findFirst()
                .orElseThrow()
                .territory();

        assertThat(TERRITORIES.around(across.id())).noneMatch(t -> t.kind() == Kind.DEPARTEMENT);
    }

    @Test
    void leavesOutAMemberThatNoLongerExists() {
        assertThat(TERRITORIES.communesOf(TerritoryId.groupe("terres-de-lorraine")))
                .hasSizeBetween(140, 160);
    }

    @Test
    void readsItsOwnIdentifiersBackAndNothingElse() {
        for (String id : List.of(
                "commune:06069",
                "epci:200067437",
                "departement:2A",
                "region:84",
                "national:fr",
                "groupe:terres-de-lorraine")) {
            assertThat(TerritoryId.parse(id)).map(TerritoryId::toString).contains(id);
        }
        for (String other : List.of(
                "", "06069", "commune:", "pays:x", "commune:06 069", "groupe:<script>", "epci:" + "1".repeat(61))) {
            assertThat(TerritoryId.parse(other)).as(other).isEmpty();
        }
    }

    private static boolean isOverseas(String id) {
        return TERRITORIES.isOverseas(TerritoryId.parse(id).orElseThrow());
    }

    private static boolean contains(String outer, String inner) {
        return TERRITORIES.contains(
                TerritoryId.parse(outer).orElseThrow(), TerritoryId.parse(inner).orElseThrow());
    }

    private static List<String> names(String id) {
        return TERRITORIES.around(TerritoryId.parse(id).orElseThrow()).stream()
                .map(Territory::name)
                .toList();
    }

    private static Territory find(String id) {
        return TERRITORIES.find(TerritoryId.parse(id).orElseThrow()).orElseThrow();
    }

    /// Homonyms of one department and one kind are asked about: which one, no name tells.
    @Test
    void everyOneIsFoundFirstByItsNameAndItsDepartment() {
        List<String> wrong = ATLAS.entries().parallelStream()
                .map(Entry::territory)
                .filter(it -> it.id().level() == TerritoryId.Level.COMMUNE || it.id().level() == TerritoryId.Level.EPCI)
                .filter(it -> !it.where().isEmpty())
                .filter(it -> {
                    String typed = it.name() + ", " + it.where().split(", ")[0];
                    return switch (TERRITORIES.resolve(typed, Optional.empty())) {
                        case Resolution.One(var found) -> !found.id().equals(it.id());
                        case Resolution.Several(var choices) ->
                            choices.stream().limit(2).noneMatch(one -> one.territory().id().equals(it.id()));
                        case Resolution.None _ -> true;
                    };
                })
                .map(it -> it.id() + " " + it.name() + ", " + it.where())
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPostcodeListsItsCommunesAndNothingElse() {
        var communes = new TreeMap<Integer, Set<String>>();
        for (Entry entry : ATLAS.entries()) {
            for (int postcode : entry.postcodes()) {
                communes.computeIfAbsent(postcode, _ -> new TreeSet<>()).add(entry.territory().code());
            }
        }
        List<String> wrong = communes.entrySet().parallelStream()
                .filter(one -> {
                    var found = TERRITORIES.search("%05d".formatted(one.getKey()), 50);
                    return found.stream().anyMatch(it -> it.territory().kind() != Kind.COMMUNE)
                            || !found.stream().map(it -> it.territory().code()).toList().containsAll(one.getValue());
                })
                .map(one -> "%05d %s".formatted(one.getKey(), one.getValue()))
                .toList();

        assertThat(communes).hasSizeGreaterThan(6_000);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyNameOfBeforeLeadsToTodaysOrAsks() {
        List<String> wrong = ATLAS.former().parallelStream()
                .filter(was -> !was.name().isEmpty())
                .filter(was -> switch (TERRITORIES.resolve(was.name(), Optional.empty())) {
                    case Resolution.One(var found) -> !found.code().equals(was.today());
                    case Resolution.Several(var choices) ->
                        choices.size() < Territories.MOST_CHOICES
                                && choices.stream().noneMatch(one -> one.territory().code().equals(was.today()));
                    case Resolution.None _ -> true;
                })
                .map(was -> was.name() + " → " + was.today())
                .toList();

        assertThat(ATLAS.former().stream().filter(was -> !was.name().isEmpty())).hasSize(2_501);
        assertThat(wrong).isEmpty();
    }
}
