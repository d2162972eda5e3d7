package org.essaim.initiative.web;

import essaim.money.Amount;
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
import org.essaim.initiative.Dataset;
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
import org.essaim.initiative.web.CataloguePage.Counted;
import org.essaim.initiative.web.CataloguePage.Facet;
import org.essaim.initiative.web.CataloguePage.Row;
import org.essaim.language.Language;
import org.essaim.territory.FranceMap;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Chip;
import org.essaim.ui.FormErrors;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Listed;
import org.essaim.ui.Messages;
import org.essaim.ui.Option;
import org.essaim.ui.Param;
import org.essaim.ui.Slice;
import org.springframework.stereotype.Component;

/// Makes the catalogue's page of what was asked and found.
@Component
class CataloguePages {
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
        search.field(territory).ifAny(errors);
        ListAddress address = search.address();
        var why = new Why(messages);
        var understood = new CatalogueUnderstood(messages, search, found);
        return new CataloguePage(
                new Listed<>(
                        address,
                        new Slice<>(found.entries(), found.total(), found.page(), CatalogueQuery.PAGE_SIZE)
                                .map(entry -> row(entry, why))),
                search.words(),
                search.field(territory),
                errors,
                facets(search, found),
                sourceFacets(search, found),
                amounts(search, found),
                address.kept(CatalogueSearch.DEPARTMENT),
                CatalogueSearch.slug(address.get(CatalogueSearch.SORT)),
                orders(search),
                chips(search),
                understood.places(),
                understood.sections(entry -> row(entry, why)),
                understood.nothing(),
                notices(search, found),
                catalogue.size(),
                mayCreate,
                FranceMap.of(
                        found.departments(),
                        this::department,
                        code -> address.toggled(CatalogueSearch.DEPARTMENT, code).href(),
                        address.get(CatalogueSearch.DEPARTMENT)),
                found.sources().keySet().stream()
                        .flatMap(slug -> Dataset.ofSlug(slug).stream())
                        .map(dataset -> messages.get(dataset.messageKey(), dataset.values()))
                        .sorted()
                        .toList());
    }

    private List<Facet> facets(CatalogueSearch search, Found found) {
        return shown(
                facet(
                        search,
                        CatalogueSearch.KIND,
                        SHOWN,
                        found.kinds(),
                        slug -> messages.get(Kind.ofSlug(slug).orElseThrow().messageKey() + ".many")),
                facet(
                        search,
                        CatalogueSearch.THEME,
                        SHOWN,
                        found.themes(),
                        slug -> messages.get(Theme.ofSlug(slug).orElseThrow().messageKey())));
    }

    private List<Facet> sourceFacets(CatalogueSearch search, Found found) {
        return shown(
                facet(search, CatalogueSearch.PROGRAMME, SHOWN_OF_LONG, found.programmes(), Language.spoken()::typographed),
                facet(search, CatalogueSearch.YEAR, SHOWN, found.years(), year -> year));
    }

    private static List<Facet> shown(Facet... facets) {
        return Stream.of(facets).filter(facet -> !facet.shown().isEmpty()).toList();
    }

    private Facet facet(
            CatalogueSearch search, Param<?> of, int most, Map<String, Integer> counts, Function<String, String> label) {
        Set<String> chosen = search.address().kept(of).stream().map(Option::label).collect(Collectors.toSet());
        List<Counted> options = Stream.concat(counts.keySet().stream(), chosen.stream())
                .distinct()
                .map(value ->
                        new Counted(value, label.apply(value), counts.getOrDefault(value, 0), chosen.contains(value)))
                .sorted(Comparator.comparing(Counted::chosen)
                        .thenComparingInt(Counted::count)
                        .reversed()
                        .thenComparing(Counted::label))
                .toList();
        int shown = Math.min(options.size(), Math.max(most, chosen.size()));
        return new Facet(
                of.name(),
                messages.get("initiative.facet." + of.name()),
                options.subList(0, shown),
                options.subList(shown, options.size()));
    }

    private Amounts amounts(CatalogueSearch search, Found found) {
        int most = Math.max(1, Arrays.stream(found.bars()).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < found.bars().length; i++) {
            OptionalLong from = i == 0 ? OptionalLong.empty() : OptionalLong.of(Catalogue.BARS.get(i - 1));
            OptionalLong to =
                    i == Catalogue.BARS.size() ? OptionalLong.empty() : OptionalLong.of(Catalogue.BARS.get(i));
            // An amount on a bound belongs to the bar above; euros are whole in addresses.
            OptionalLong last = to.isEmpty() ? to : OptionalLong.of(to.getAsLong() - 1);
            boolean chosen = search.least().equals(from)
                    && search.most().equals(last)
                    && (from.isPresent() || last.isPresent());
            int count = found.bars()[i];
            bars.add(new Bar(
                    messages.get("initiative.amount.bar", range(from, to), count),
                    caption(from, to),
                    count,
                    count == 0 ? 0 : Math.max(1, Math.round((float) count * TALLEST / most)),
                    search.address()
                            .with(CatalogueSearch.LEAST, chosen ? Optional.empty() : boxed(from))
                            .with(CatalogueSearch.MOST, chosen ? Optional.empty() : boxed(last))
                            .href(),
                    chosen));
        }
        return new Amounts(
                search.address().shown(CatalogueSearch.LEAST),
                search.address().shown(CatalogueSearch.MOST),
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
                    "initiative.amount.below", Language.spoken().rounded(Amount.ofEuros(to.getAsLong())));
        }
        return to.isEmpty()
                ? messages.get(
                        "initiative.amount.from",
                        Language.spoken().rounded(Amount.ofEuros(from.getAsLong())))
                : messages.get(
                        "initiative.amount.between",
                        Language.spoken().rounded(Amount.ofEuros(from.getAsLong())),
                        Language.spoken().rounded(Amount.ofEuros(to.getAsLong())));
    }

    /// Under a bar, in thousands of euros: « < 5 », « 10 », « 100 + ».
    private static String caption(OptionalLong from, OptionalLong to) {
        if (from.isEmpty()) {
            return "< " + to.orElse(0) / 1000;
        }
        return to.isEmpty() ? "≥ " + from.getAsLong() / 1000 : Long.toString(to.getAsLong() / 1000);
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isEmpty() ? Optional.empty() : Optional.of(number.getAsLong());
    }

    private List<Option> orders(CatalogueSearch search) {
        return Stream.of(Sort.values())
                .map(sort -> new Option(
                        CatalogueSearch.slug(sort),
                        messages.get(
                                sort == Sort.BEST && search.words().isEmpty()
                                        ? "initiative.sort.first"
                                        : CatalogueSearch.messageKey(sort))))
                .toList();
    }

    private List<Chip> chips(CatalogueSearch search) {
        ListAddress address = search.address();
        var chips = new ArrayList<Chip>();
        chip(chips, address, CatalogueSearch.KIND, kind -> messages.get(kind.messageKey()));
        chip(chips, address, CatalogueSearch.THEME, theme -> messages.get(theme.messageKey()));
        chip(chips, address, CatalogueSearch.PROGRAMME, Language.spoken()::typographed);
        chip(chips, address, CatalogueSearch.DEPARTMENT, this::department);
        chip(chips, address, CatalogueSearch.YEAR, year -> year);
        if (search.least().isPresent() || search.most().isPresent()) {
            String amount = range(
                    search.least(),
                    search.most().isPresent()
                            ? OptionalLong.of(Math.addExact(search.most().getAsLong(), 1))
                            : search.most());
            chips.add(new Chip(amount, address.without(CatalogueSearch.LEAST, CatalogueSearch.MOST).href()));
        }
        if (!search.place().isEmpty()) {
            chips.add(new Chip(
                    Language.spoken().typographed(search.place()),
                    address.without(CatalogueSearch.TERRITORY, CatalogueSearch.TERRITORY_ID).href()));
        }
        return chips;
    }

    private static <T> void chip(
            List<Chip> chips, ListAddress address, Param<Set<T>> param, Function<T, String> label) {
        address.get(param).forEach(value -> chips.add(new Chip(label.apply(value), address.toggled(param, value).href())));
    }

    private List<String> notices(CatalogueSearch search, Found found) {
        var notices = new ArrayList<String>();
        if (!catalogue.isReady()) {
            notices.add(messages.get("initiative.list.preparing", catalogue.size()));
        }
        found.corrections()
                .forEach((asked, taken) -> notices.add(messages.get("initiative.list.corrected", asked, taken)));
        notices.addAll(new CatalogueUnderstood(messages, search, found).notices());
        if (found.widened()) {
            notices.add(messages.get("initiative.list.widened"));
        }
        return notices;
    }

    private Row row(Entry entry, Why why) {
        return switch (entry) {
            case OfInitiative(Initiative initiative, var _, var _, var marks) ->
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
            case OfProject(FundedProject project, var _, var _, var marks) ->
                new Row(
                        project.path(),
                        true,
                        Why.pieces(project.title(), marks, "title"),
                        project.amountCents().isPresent()
                                ? Language.spoken().exact(new Amount(project.amountCents().getAsLong()))
                                : "",
                        place(project),
                        List.of(),
                        Language.spoken().typographed(project.themeLabel()),
                        why.sentence(entry),
                        true,
                        false,
                        Optional.empty());
        };
    }

    private String place(FundedProject project) {
        String department = project.department().isEmpty() ? "" : department(project.department());
        String name = Language.spoken().typographed(project.territoryName());
        return department.isEmpty() || department.equals(name) ? name : name + ", " + department;
    }

    private String department(String code) {
        return TerritoryId.parse("departement:" + code)
                .flatMap(territories::find)
                .map(Territory::name)
                .orElse(code);
    }
}
