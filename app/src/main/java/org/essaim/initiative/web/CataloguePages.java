package org.essaim.initiative.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.Theme;
import org.essaim.initiative.catalogue.Catalogue;
import org.essaim.initiative.catalogue.CatalogueQuery;
import org.essaim.initiative.catalogue.CatalogueQuery.Sort;
import org.essaim.initiative.catalogue.Found;
import org.essaim.initiative.catalogue.Found.Entry;
import org.essaim.initiative.catalogue.Found.OfInitiative;
import org.essaim.initiative.catalogue.Found.OfProject;
import org.essaim.initiative.catalogue.Kind;
import org.essaim.initiative.web.CataloguePage.Amounts;
import org.essaim.initiative.web.CataloguePage.Bar;
import org.essaim.initiative.web.CataloguePage.Chip;
import org.essaim.initiative.web.CataloguePage.Facet;
import org.essaim.initiative.web.CataloguePage.Option;
import org.essaim.initiative.web.CataloguePage.Row;
import org.essaim.initiative.web.CatalogueSearch.Address;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Choice;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Messages;
import org.essaim.ui.Money;
import org.essaim.ui.Typography;
import org.springframework.stereotype.Component;

/// Makes the catalogue's page of what was asked and found.
@Component
class CataloguePages {
    private static final String PATH = "/initiatives";
    private static final int SHOWN = 9;
    private static final int SHOWN_OF_LONG = 4;
    private static final int TALLEST = 58;

    private final Catalogue catalogue;
    private final Territories territories;
    private final Messages messages;

    CataloguePages(Catalogue catalogue, Territories territories, Messages messages) {
        this.catalogue = catalogue;
        this.territories = territories;
        this.messages = messages;
    }

    CataloguePage page(CatalogueSearch search, Resolution territory, Found found, boolean mayCreate) {
        var errors = FormErrors.none();
        if (search.territoire() != null && !search.territoire().isBlank()) {
            TerritoryField.territory(territory, CatalogueSearch.TERRITORY, errors);
        }
        Address address = search.address();
        long from = (long) (found.page() - 1) * CatalogueQuery.PAGE_SIZE + 1;
        var why = new Why(messages);
        return new CataloguePage(
                search.words(),
                search.field(territory),
                errors,
                facets(search, found),
                sourceFacets(search, found),
                amounts(search, found, address),
                search.departments().stream()
                        .map(code -> new Choice(CatalogueSearch.DEPARTMENT, code))
                        .toList(),
                CatalogueSearch.slug(search.sort()),
                orders(search),
                chips(search, address),
                notices(search, found),
                found.entries().stream().map(entry -> row(entry, why)).toList(),
                found.total(),
                catalogue.size(),
                from,
                from + found.entries().size() - 1,
                found.page() > 1 ? Optional.of(address.of(PATH, found.page() - 1)) : Optional.empty(),
                found.page() < found.pages() ? Optional.of(address.of(PATH, found.page() + 1)) : Optional.empty(),
                address.of(PATH + ".csv"),
                found.total() > CatalogueQuery.MOST_EXPORTED,
                !address.isEmpty(),
                mayCreate,
                FranceMap.of(
                        found.departments(),
                        this::department,
                        code -> address.toggled(CatalogueSearch.DEPARTMENT, code)
                                .of(PATH),
                        search.departments()),
                found.sources().keySet().stream()
                        .map(slug -> messages.get("initiative.dataset." + slug))
                        .sorted()
                        .toList());
    }

    private List<Facet> facets(CatalogueSearch search, Found found) {
        return shown(
                facet(
                        CatalogueSearch.KIND,
                        SHOWN,
                        found.kinds(),
                        slugs(search.kinds(), Kind::slug),
                        slug -> messages.get(Kind.ofSlug(slug).orElseThrow().messageKey() + ".many")),
                facet(
                        CatalogueSearch.THEME,
                        SHOWN,
                        found.themes(),
                        slugs(search.themes(), Theme::slug),
                        slug -> messages.get(Theme.ofSlug(slug).orElseThrow().messageKey())));
    }

    private List<Facet> sourceFacets(CatalogueSearch search, Found found) {
        return shown(
                facet(
                        CatalogueSearch.PROGRAMME,
                        SHOWN_OF_LONG,
                        found.programmes(),
                        search.programmes(),
                        Typography::french),
                facet(CatalogueSearch.YEAR, SHOWN, found.years(), search.years(), year -> year));
    }

    private static List<Facet> shown(Facet... facets) {
        return Stream.of(facets).filter(facet -> !facet.shown().isEmpty()).toList();
    }

    private Facet facet(
            String name, int most, Map<String, Integer> counts, Set<String> chosen, Function<String, String> label) {
        List<Option> options = Stream.concat(counts.keySet().stream(), chosen.stream())
                .distinct()
                .map(value ->
                        new Option(value, label.apply(value), counts.getOrDefault(value, 0), chosen.contains(value)))
                .sorted(Comparator.comparing(Option::chosen)
                        .thenComparingInt(Option::count)
                        .reversed()
                        .thenComparing(Option::label))
                .toList();
        int shown = Math.min(options.size(), Math.max(most, chosen.size()));
        return new Facet(
                name,
                messages.get("initiative.facet." + name),
                options.subList(0, shown),
                options.subList(shown, options.size()));
    }

    private Amounts amounts(CatalogueSearch search, Found found, Address address) {
        int most = Math.max(1, Arrays.stream(found.bars()).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < found.bars().length; i++) {
            OptionalLong from = i == 0 ? OptionalLong.empty() : OptionalLong.of(Catalogue.BARS.get(i - 1));
            OptionalLong to =
                    i == Catalogue.BARS.size() ? OptionalLong.empty() : OptionalLong.of(Catalogue.BARS.get(i));
            // An amount on a bound belongs to the bar above; euros are whole in addresses.
            OptionalLong last = to.isEmpty() ? to : OptionalLong.of(to.getAsLong() - 1);
            boolean chosen = search.leastEuros().equals(from)
                    && search.mostEuros().equals(last)
                    && (from.isPresent() || last.isPresent());
            int count = found.bars()[i];
            bars.add(new Bar(
                    messages.get("initiative.amount.bar", range(from, to), count),
                    caption(from, to),
                    count,
                    count == 0 ? 0 : Math.max(1, Math.round((float) count * TALLEST / most)),
                    address.with(CatalogueSearch.LEAST, chosen ? List.of() : text(from))
                            .with(CatalogueSearch.MOST, chosen ? List.of() : text(last))
                            .of(PATH),
                    chosen));
        }
        return new Amounts(
                search.leastEuros().isPresent()
                        ? Long.toString(search.leastEuros().getAsLong())
                        : "",
                search.mostEuros().isPresent()
                        ? Long.toString(search.mostEuros().getAsLong())
                        : "",
                bars,
                messages.get(
                        "initiative.amount.picture", Arrays.stream(found.bars()).sum()));
    }

    private String range(OptionalLong from, OptionalLong to) {
        if (from.isEmpty() && to.isEmpty()) {
            return "";
        }
        if (from.isEmpty()) {
            return messages.get(
                    "initiative.amount.below", Money.ofEuros(to.getAsLong()).rounded());
        }
        return to.isEmpty()
                ? messages.get(
                        "initiative.amount.from",
                        Money.ofEuros(from.getAsLong()).rounded())
                : messages.get(
                        "initiative.amount.between",
                        Money.ofEuros(from.getAsLong()).rounded(),
                        Money.ofEuros(to.getAsLong()).rounded());
    }

    /// Under a bar, in thousands of euros: « < 5 », « 10 », « 100 + ».
    private static String caption(OptionalLong from, OptionalLong to) {
        if (from.isEmpty()) {
            return "< " + to.orElse(0) / 1000;
        }
        return to.isEmpty() ? "≥ " + from.getAsLong() / 1000 : Long.toString(to.getAsLong() / 1000);
    }

    private static List<String> text(OptionalLong number) {
        return number.isEmpty() ? List.of() : List.of(Long.toString(number.getAsLong()));
    }

    private List<Choice> orders(CatalogueSearch search) {
        return Stream.of(Sort.values())
                .map(sort -> new Choice(
                        CatalogueSearch.slug(sort),
                        messages.get(
                                sort == Sort.BEST && search.words().isEmpty()
                                        ? "initiative.sort.first"
                                        : CatalogueSearch.messageKey(sort))))
                .toList();
    }

    private List<Chip> chips(CatalogueSearch search, Address address) {
        var chips = new ArrayList<Chip>();
        search.kinds()
                .forEach(kind ->
                        chips.add(chip(address, CatalogueSearch.KIND, kind.slug(), messages.get(kind.messageKey()))));
        search.themes()
                .forEach(theme -> chips.add(
                        chip(address, CatalogueSearch.THEME, theme.slug(), messages.get(theme.messageKey()))));
        search.programmes()
                .forEach(programme ->
                        chips.add(chip(address, CatalogueSearch.PROGRAMME, programme, Typography.french(programme))));
        search.departments()
                .forEach(code -> chips.add(chip(address, CatalogueSearch.DEPARTMENT, code, department(code))));
        search.years().forEach(year -> chips.add(chip(address, CatalogueSearch.YEAR, year, year)));
        if (search.leastEuros().isPresent() || search.mostEuros().isPresent()) {
            String amount = range(
                    search.leastEuros(),
                    search.mostEuros().isPresent()
                            ? OptionalLong.of(Math.addExact(search.mostEuros().getAsLong(), 1))
                            : search.mostEuros());
            chips.add(new Chip(
                    amount,
                    address.without(CatalogueSearch.LEAST)
                            .without(CatalogueSearch.MOST)
                            .of(PATH)));
        }
        if (search.territoire() != null && !search.territoire().isBlank()) {
            chips.add(new Chip(
                    Typography.french(search.territoire().strip()),
                    address.without(CatalogueSearch.TERRITORY)
                            .without(CatalogueSearch.TERRITORY_ID)
                            .of(PATH)));
        }
        return chips;
    }

    private static Chip chip(Address address, String name, String value, String label) {
        return new Chip(label, address.toggled(name, value).of(PATH));
    }

    private List<String> notices(CatalogueSearch search, Found found) {
        var notices = new ArrayList<String>();
        if (!catalogue.isReady()) {
            notices.add(messages.get("initiative.list.preparing", catalogue.size()));
        }
        found.corrections()
                .forEach((asked, taken) -> notices.add(messages.get("initiative.list.corrected", asked, taken)));
        if (found.widened()) {
            notices.add(messages.get("initiative.list.widened"));
        }
        return notices;
    }

    private Row row(Entry entry, Why why) {
        return switch (entry) {
            case OfInitiative(Initiative initiative, var _, var marks) ->
                new Row(
                        initiative.path(),
                        false,
                        Why.pieces(initiative.card().title(), marks, "title"),
                        "",
                        territories
                                .find(initiative.card().territory())
                                .map(InitiativesController::where)
                                .orElse(""),
                        initiative.isDescribed() ? Why.pieces(initiative.card().brief(), marks, "brief") : List.of(),
                        initiative.card().themes().stream()
                                .map(theme -> messages.get(theme.messageKey()))
                                .collect(Collectors.joining(", ")),
                        why.sentence(entry),
                        initiative.isDescribed(),
                        initiative.example(),
                        initiative.card().picture());
            case OfProject(FundedProject project, var _, var marks) ->
                new Row(
                        project.path(),
                        true,
                        Why.pieces(project.title(), marks, "title"),
                        project.amountCents().isPresent()
                                ? new Money(project.amountCents().getAsLong()).exact()
                                : "",
                        place(project),
                        List.of(),
                        Typography.french(project.themeLabel()),
                        why.sentence(entry),
                        true,
                        false,
                        Optional.empty());
        };
    }

    private String place(FundedProject project) {
        String department = project.department().isEmpty() ? "" : department(project.department());
        String name = Typography.french(project.territoryName());
        return department.isEmpty() || department.equals(name) ? name : name + ", " + department;
    }

    private String department(String code) {
        return TerritoryId.parse("departement:" + code)
                .flatMap(territories::find)
                .map(Territory::name)
                .orElse(code);
    }

    private static <T> Set<String> slugs(Set<T> chosen, Function<T, String> slug) {
        return chosen.stream().map(slug).collect(Collectors.toSet());
    }
}
