package org.essaim.initiative.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.initiative.Theme;
import org.essaim.initiative.catalogue.CatalogueQuery;
import org.essaim.initiative.catalogue.CatalogueQuery.Sort;
import org.essaim.initiative.catalogue.Kind;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryField;
import org.essaim.territory.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriUtils;

/// The catalogue's filter as it stands in the address. What it does not understand, it leaves out.
record CatalogueSearch(
        @Nullable String q,
        @Nullable List<String> genre,
        @Nullable List<String> theme,
        @Nullable List<String> dispositif,
        @Nullable List<String> departement,
        @Nullable List<String> annee,
        @BindParam("montant-min") @Nullable String least,
        @BindParam("montant-max") @Nullable String most,
        @Nullable String territoire,
        @BindParam("territoire-id") @Nullable String territoireId,
        @Nullable String tri,
        @Nullable String page) {
    static final String KIND = "genre";
    static final String THEME = "theme";
    static final String PROGRAMME = "dispositif";
    static final String DEPARTMENT = "departement";
    static final String YEAR = "annee";
    static final String LEAST = "montant-min";
    static final String MOST = "montant-max";
    static final String TERRITORY = "territoire";
    static final String TERRITORY_ID = "territoire-id";
    static final String ORDER = "tri";

    private static final int LONGEST_WORDS = 200;
    private static final int MOST_VALUES = 40;
    private static final int MOST_DIGITS = 12;

    String words() {
        String words = q == null ? "" : q.strip();
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }

    Set<Kind> kinds() {
        return values(genre).stream()
                .flatMap(slug -> Kind.ofSlug(slug).stream())
                .collect(Collectors.toSet());
    }

    Set<Theme> themes() {
        return values(theme).stream()
                .flatMap(slug -> Theme.ofSlug(slug).stream())
                .collect(Collectors.toSet());
    }

    Set<String> programmes() {
        return values(dispositif);
    }

    Set<String> departments() {
        return values(departement);
    }

    Set<String> years() {
        return values(annee);
    }

    OptionalLong leastEuros() {
        return euros(least);
    }

    OptionalLong mostEuros() {
        return euros(most);
    }

    Sort sort() {
        for (Sort sort : Sort.values()) {
            if (slug(sort).equals(tri)) {
                return sort;
            }
        }
        return Sort.BEST;
    }

    int number() {
        OptionalLong number = euros(page);
        return (int) Math.clamp(number.orElse(1), 1, Integer.MAX_VALUE);
    }

    Resolution territory(Territories territories) {
        return territories.resolve(
                territoire == null ? "" : territoire,
                Optional.ofNullable(territoireId).flatMap(TerritoryId::parse));
    }

    TerritoryField field(Resolution resolution) {
        return TerritoryField.sent(
                TERRITORY, territoire == null ? "" : territoire, territoireId == null ? "" : territoireId, resolution);
    }

    CatalogueQuery query(Resolution resolution) {
        Optional<TerritoryId> within =
                resolution instanceof Resolution.One(var territory) ? Optional.of(territory.id()) : Optional.empty();
        return new CatalogueQuery(
                words(),
                kinds(),
                themes(),
                programmes(),
                departments(),
                years(),
                leastEuros(),
                mostEuros(),
                within,
                sort(),
                number());
    }

    Address address() {
        var values = new LinkedHashMap<String, List<String>>();
        put(values, "q", words().isEmpty() ? List.of() : List.of(words()));
        put(values, KIND, kinds().stream().map(Kind::slug).sorted().toList());
        put(values, THEME, themes().stream().map(Theme::slug).sorted().toList());
        put(values, PROGRAMME, programmes());
        put(values, DEPARTMENT, departments());
        put(values, YEAR, years());
        put(values, LEAST, text(leastEuros()));
        put(values, MOST, text(mostEuros()));
        put(values, TERRITORY, territoire == null || territoire.isBlank() ? List.of() : List.of(territoire));
        put(values, TERRITORY_ID, territoireId == null || territoireId.isBlank() ? List.of() : List.of(territoireId));
        put(values, ORDER, sort() == Sort.BEST ? List.of() : List.of(slug(sort())));
        return new Address(values);
    }

    static String slug(Sort sort) {
        return switch (sort) {
            case BEST -> "pertinence";
            case LARGEST -> "montant";
            case SMALLEST -> "montant-croissant";
            case TITLE -> "titre";
            case TERRITORY -> "territoire";
        };
    }

    static String messageKey(Sort sort) {
        return "initiative.sort." + sort.name().toLowerCase(Locale.ROOT);
    }

    /// The filter as an address, to be changed in one point.
    record Address(Map<String, List<String>> values) {
        boolean isEmpty() {
            return values.isEmpty();
        }

        /// Chooses one value more, or no longer chooses it.
        Address toggled(String name, String value) {
            var chosen = new LinkedHashSet<>(values.getOrDefault(name, List.of()));
            if (!chosen.remove(value)) {
                chosen.add(value);
            }
            return with(name, chosen);
        }

        Address with(String name, Collection<String> chosen) {
            var changed = new LinkedHashMap<>(values);
            changed.remove(name);
            put(changed, name, chosen);
            return new Address(changed);
        }

        Address without(String name) {
            return with(name, List.of());
        }

        String of(String path) {
            return of(path, 1);
        }

        String of(String path, int page) {
            var parts = new ArrayList<String>();
            values.forEach((name, chosen) ->
                    chosen.forEach(value -> parts.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8))));
            if (page > 1) {
                parts.add("page=" + page);
            }
            return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
        }
    }

    private static void put(Map<String, List<String>> values, String name, Collection<String> chosen) {
        if (!chosen.isEmpty()) {
            values.put(name, List.copyOf(chosen));
        }
    }

    private static Set<String> values(@Nullable List<String> given) {
        return given == null
                ? Set.of()
                : given.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .limit(MOST_VALUES)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> text(OptionalLong number) {
        return number.isEmpty() ? List.of() : List.of(Long.toString(number.getAsLong()));
    }

    /// « 10 000 », « 10000,50 € »: cents are left out.
    private static OptionalLong euros(@Nullable String text) {
        String digits = text == null
                ? ""
                : text.replaceFirst("[,.]\\d{1,2}\\s*€?\\s*$", "").replaceAll("[\\s\u00A0\u202F€]", "");
        return digits.matches("\\d{1," + MOST_DIGITS + "}")
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }
}
