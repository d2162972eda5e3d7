package org.essaim.initiative.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.InitiativeCard;
import org.essaim.initiative.Theme;
import org.essaim.search.Doc;
import org.essaim.search.Schema;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.territory.TerritoryId.Level;
import org.essaim.text.Folded;
import org.essaim.text.Typed;

/// Initiatives and funded projects as the search sees them.
final class CatalogueDocs {
    static final String TITLE = "title";
    static final String BRIEF = "brief";
    static final String PLACE = "place";
    static final String SUBJECT = "subject";
    static final String BODY = "body";
    static final String NAMED = "named";

    static final String KIND = "kind";
    static final String THEME = "theme";
    static final String PROGRAMME = "programme";
    static final String DEPARTMENT = "department";
    static final String YEAR = "year";
    static final String SOURCE = "source";
    static final String TERRITORY = "territory";

    static final String AMOUNT = "amount";
    static final String TIER = "tier";
    static final String PROMINENCE = "prominence";
    /// Whether the place itself carries it, and not a parc or a region that has its seat there.
    static final String OWN = "own";

    /// Euros, where the bars of the amounts begin; the first one begins at nothing.
    static final List<Long> BARS = List.of(5_000L, 10_000L, 25_000L, 50_000L, 100_000L);

    private static final long CENTS = 100;

    static final Schema SCHEMA = new Schema(
            List.of(
                    new Schema.Text(TITLE, 1),
                    new Schema.Text(BRIEF, .7f),
                    new Schema.Text(SUBJECT, .45f),
                    new Schema.Text(BODY, .35f),
                    new Schema.Text(PLACE, .8f, true),
                    new Schema.Text(NAMED, .5f, true)),
            List.of(
                    new Schema.Label(KIND, true),
                    new Schema.Label(THEME, true),
                    new Schema.Label(PROGRAMME, true),
                    new Schema.Label(DEPARTMENT, true),
                    new Schema.Label(YEAR, true),
                    new Schema.Label(SOURCE, true),
                    new Schema.Label(TERRITORY, false)),
            List.of(
                    new Schema.Number(
                            AMOUNT, BARS.stream().map(euros -> euros * CENTS).toList()),
                    new Schema.Number(TIER, List.of()),
                    new Schema.Number(PROMINENCE, List.of()),
                    new Schema.Number(OWN, List.of())),
            List.of(TITLE, PLACE),
            TIER);

    private final Territories territories;
    private final Function<Theme, String> themeName;
    private final Map<TerritoryId, String> departments = new ConcurrentHashMap<>();

    /// The territories of documents that are not communes: few, to be compared one by one with an asked one.
    private final Set<TerritoryId> wide = ConcurrentHashMap.newKeySet();

    CatalogueDocs(Territories territories, Function<Theme, String> themeName) {
        this.territories = territories;
        this.themeName = themeName;
    }

    Doc of(FundedProject project) {
        String department = project.department().isEmpty() ? "" : name(TerritoryId.departement(project.department()));
        var labels = new HashMap<String, Set<String>>();
        labels.put(KIND, Set.of(Kind.FUNDED.slug()));
        labels.put(THEME, slugs(project.themes()));
        put(labels, PROGRAMME, project.themeLabel());
        put(labels, DEPARTMENT, project.department());
        project.year().ifPresent(year -> put(labels, YEAR, Integer.toString(year)));
        TerritoryId territory = project.territory()
                .orElseGet(() -> project.department().isEmpty()
                        ? TerritoryId.FRANCE
                        : TerritoryId.departement(project.department()));
        within(labels, territory);
        labels.put(SOURCE, Set.of(project.dataset().slug()));
        var numbers = new HashMap<String, Long>();
        numbers.put(TIER, (long) Kind.FUNDED.ordinal());
        numbers.put(OWN, territories.ofSiren(project.siren()).isPresent() ? 1L : 0L);
        project.amountCents().ifPresent(cents -> {
            numbers.put(AMOUNT, cents);
            numbers.put(PROMINENCE, cents);
        });
        Masked title = Masked.of(project.title(), List.of(project.territoryName(), department));
        return new Doc(
                Kind.FUNDED.id(project.id()),
                Map.of(
                        TITLE,
                        title.text(),
                        PLACE,
                        project.territoryName() + ", " + department,
                        SUBJECT,
                        project.themeLabel(),
                        BODY,
                        project.description(),
                        NAMED,
                        project.beneficiary() + "\n" + title.names()),
                labels,
                numbers,
                Map.of(TITLE, key(project.title()), PLACE, key(project.territoryName())));
    }

    Doc of(Initiative initiative) {
        InitiativeCard card = initiative.card();
        Optional<Territory> territory = territories.find(card.territory());
        var labels = new HashMap<String, Set<String>>();
        labels.put(KIND, Set.of(Kind.INITIATIVE.slug()));
        labels.put(THEME, slugs(card.themes()));
        department(card.territory()).ifPresent(code -> put(labels, DEPARTMENT, code));
        within(labels, card.territory());
        String name = territory.map(Territory::name).orElse("");
        Masked title = Masked.of(
                card.title(), territory.stream().flatMap(one -> Stream.of(one.name(), one.shortName())).toList());
        return new Doc(
                Kind.INITIATIVE.id(initiative.id()),
                Map.of(
                        TITLE,
                        title.text(),
                        NAMED,
                        title.names(),
                        BRIEF,
                        brief(initiative),
                        PLACE,
                        name + ", " + territory.map(Territory::where).orElse(""),
                        SUBJECT,
                        card.themes().stream().map(themeName).collect(Collectors.joining(", ")),
                        BODY,
                        String.join("\n", card.description(), card.results(), card.audience())),
                labels,
                Map.of(
                        TIER,
                        (long) Kind.INITIATIVE.ordinal(),
                        OWN,
                        1L,
                        PROMINENCE,
                        initiative.changedAt().getEpochSecond()),
                Map.of(TITLE, key(card.title()), PLACE, key(name)));
    }

    /// What its page tells first: of an initiative known by its territory alone, what was imagined.
    private static String brief(Initiative initiative) {
        return initiative.isDescribed()
                ? initiative.card().brief()
                : initiative.imagined().map(one -> one.title() + "\n" + one.brief()).orElse("");
    }

    /// The labels of the documents that lie within a territory.
    Set<String> labelsWithin(TerritoryId outer) {
        var labels = new HashSet<String>();
        labels.add(outer.toString());
        territories.communesOf(outer).forEach(commune -> labels.add(commune.id().toString()));
        wide.stream()
                .filter(inner -> territories.contains(outer, inner))
                .map(TerritoryId::toString)
                .forEach(labels::add);
        return labels;
    }

    private void within(Map<String, Set<String>> labels, TerritoryId territory) {
        labels.put(TERRITORY, Set.of(territory.toString()));
        if (territory.level() != Level.COMMUNE) {
            wide.add(territory);
        }
    }

    /// The only one that a territory lies in; none for a region, or for an EPCI across two.
    private Optional<String> department(TerritoryId territory) {
        if (territory.level() == Level.DEPARTEMENT) {
            return Optional.of(territory.code());
        }
        return territories.around(territory).stream()
                .map(Territory::id)
                .filter(id -> id.level() == Level.DEPARTEMENT)
                .map(TerritoryId::code)
                .findFirst();
    }

    private String name(TerritoryId id) {
        return departments.computeIfAbsent(
                id, missing -> territories.find(missing).map(Territory::name).orElse(""));
    }

    private static Set<String> slugs(Set<Theme> themes) {
        return themes.stream().map(Theme::slug).collect(Collectors.toSet());
    }

    private static void put(Map<String, Set<String>> labels, String name, String value) {
        if (!value.isEmpty()) {
            labels.put(name, Set.of(value));
        }
    }

    /// As a dictionary sorts: without accents, case or punctuation.
    private static String key(String text) {
        return Typed.cut(Folded.of(text), 80);
    }
}
