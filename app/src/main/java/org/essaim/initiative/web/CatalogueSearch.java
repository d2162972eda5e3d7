package org.essaim.initiative.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.initiative.Theme;
import org.essaim.initiative.catalogue.CatalogueQuery;
import org.essaim.initiative.catalogue.CatalogueQuery.Sort;
import org.essaim.initiative.catalogue.Kind;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryField;
import org.essaim.territory.TerritoryId;
import org.essaim.text.Typed;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Param;

/// What is asked of the catalogue, as it stands in the address.
record CatalogueSearch(ListAddress address) {
    static final String PATH = "/initiatives";

    static final Param<String> WORDS = Param.words(200);
    static final Param<Set<Kind>> KIND = Param.any("genre", Kind::ofSlug, Kind::slug);
    static final Param<Set<Theme>> THEME = Param.any("theme", Theme::ofSlug, Theme::slug);
    static final Param<Set<String>> PROGRAMME = said("dispositif");
    static final Param<Set<String>> DEPARTMENT = said("departement");
    static final Param<Set<String>> YEAR = said("annee");
    static final Param<Optional<Long>> LEAST = euros("montant-min");
    static final Param<Optional<Long>> MOST = euros("montant-max");
    static final Param<String> TERRITORY = Param.text("territoire", 200);
    static final Param<Optional<TerritoryId>> TERRITORY_ID =
            Param.one("territoire-id", TerritoryId::parse, TerritoryId::toString);
    /// Which of the places that a name among the words may mean.
    static final Param<Set<TerritoryId>> MEANT = Param.any("lieu", TerritoryId::ofSlug, TerritoryId::slug);
    /// Names among the words that are no place.
    static final Param<Set<String>> AS_WORDS = said("mot");
    static final Param<Sort> SORT = Param.order(Sort.values(), CatalogueSearch::slug);

    private static final List<Param<?>> ALL = List.of(
            WORDS, MEANT, AS_WORDS, KIND, THEME, PROGRAMME, DEPARTMENT, YEAR, LEAST, MOST, TERRITORY, TERRITORY_ID, SORT);
    private static final Pattern EUROS = Pattern.compile("\\d{1,12}");

    static CatalogueSearch read(Map<String, List<String>> sent) {
        return new CatalogueSearch(ListAddress.read(PATH, sent, ALL));
    }

    String words() {
        return address.get(WORDS);
    }

    /// The territory as it was typed.
    String place() {
        return address.get(TERRITORY);
    }

    OptionalLong least() {
        return number(address.get(LEAST));
    }

    OptionalLong most() {
        return number(address.get(MOST));
    }

    Resolution territory(Territories territories) {
        return territories.resolve(place(), address.get(TERRITORY_ID));
    }

    TerritoryField field(Resolution resolution) {
        return TerritoryField.sent(TERRITORY.name(), place(), resolution);
    }

    CatalogueQuery query(Resolution resolution) {
        // As long as one does not know which is meant, all of them are.
        Set<TerritoryId> within =
                switch (resolution) {
                    case Resolution.One(var territory) -> Set.of(territory.id());
                    case Resolution.Several(var choices) ->
                        choices.stream().map(choice -> choice.territory().id()).collect(Collectors.toSet());
                    case Resolution.None _ -> Set.of();
                };
        return new CatalogueQuery(
                words(),
                address.get(MEANT),
                address.get(AS_WORDS),
                address.get(KIND),
                address.get(THEME),
                address.get(PROGRAMME),
                address.get(DEPARTMENT),
                address.get(YEAR),
                least(),
                most(),
                within,
                address.get(SORT),
                address.page());
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

    private static Param<Set<String>> said(String name) {
        return Param.any(name, value -> Optional.of(Typed.word(value)).filter(word -> !word.isEmpty()), word -> word);
    }

    /// « 10 000 », « 10000,50 € »: cents are left out.
    private static Param<Optional<Long>> euros(String name) {
        return Param.one(
                name,
                text -> Optional.of(text.replaceFirst("[,.]\\d{1,2}\\s*€?\\s*$", "").replaceAll("[\\s\u00A0\u202F€]", ""))
                        .filter(digits -> EUROS.matcher(digits).matches())
                        .map(Long::valueOf),
                euros -> Long.toString(euros));
    }

    private static OptionalLong number(Optional<Long> euros) {
        return euros.stream().mapToLong(Long::longValue).findFirst();
    }
}
