package org.essaim.initiative.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.essaim.finding.BoxQuestion;
import org.essaim.finding.Finder;
import org.essaim.finding.Findings;
import org.essaim.finding.Hit;
import org.essaim.finding.Marked;
import org.essaim.finding.QuestionReader;
import org.essaim.finding.Reasons;
import org.essaim.initiative.FundedProject;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.catalogue.Catalogue;
import org.essaim.initiative.catalogue.CatalogueQuery;
import org.essaim.initiative.catalogue.CatalogueQuery.Sort;
import org.essaim.initiative.catalogue.Found;
import org.essaim.initiative.catalogue.Found.Entry;
import org.essaim.initiative.catalogue.Found.OfInitiative;
import org.essaim.initiative.catalogue.Found.OfProject;
import org.essaim.initiative.catalogue.Kind;
import org.essaim.language.Language;
import org.essaim.search.Results.Span;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Messages;
import org.essaim.ui.Slice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The catalogue as the one box asks it: initiatives, and funded projects.
@Configuration("initiativeFinding")
class FoundInTheCatalogue {
    private static final Finder.Kind INITIATIVES = new Finder.Kind("initiative", 10, "initiative.kind.initiative.many");
    private static final Finder.Kind PROJECTS = new Finder.Kind("projet-finance", 20, "initiative.kind.funded.many");

    private final Catalogue catalogue;
    private final Territories territories;
    private final Why why;
    private final Reasons reasons;

    FoundInTheCatalogue(Catalogue catalogue, Territories territories, Messages messages, Reasons reasons) {
        this.reasons = reasons;
        this.catalogue = catalogue;
        this.territories = territories;
        why = new Why(messages);
    }

    @Bean
    Finder initiativesFound() {
        return finder(INITIATIVES, Kind.INITIATIVE);
    }

    @Bean
    Finder projectsFound() {
        return finder(PROJECTS, Kind.FUNDED);
    }

    @Bean
    QuestionReader questionReader() {
        return (words, chosen, asWords) -> catalogue.read(CatalogueQuery.of(words).meaning(chosen, asWords));
    }

    private Finder finder(Finder.Kind kind, Kind rows) {
        return new Finder() {
            @Override
            public Finder.Kind kind() {
                return kind;
            }

            @Override
            public Findings find(BoxQuestion question, int page, int size) {
                return FoundInTheCatalogue.this.find(question, rows, page, size);
            }
        };
    }

    /// @param size at most a page of the catalogue's own
    private Findings find(BoxQuestion question, Kind rows, int page, int size) {
        Found found = catalogue.search(new CatalogueQuery(
                question.words(),
                question.chosen(),
                question.asWords(),
                Set.of(rows),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Set.of(),
                Sort.BEST,
                page));
        List<Hit> hits = found.entries().stream().limit(size).map(entry -> hit(question, entry)).toList();
        return new Findings(
                new Slice<>(hits, found.total(), found.page(), size),
                found.rings().isEmpty() ? 0 : found.inRings()[0],
                catalogue.isReady(),
                found.widened(),
                found.nearest().keySet(),
                found.corrections());
    }

    private Hit hit(BoxQuestion question, Entry entry) {
        return switch (entry) {
            case OfInitiative(Initiative initiative, var ring, var _, var marks) ->
                new Hit(
                        initiative.path(),
                        pieces(initiative.card().title(), marks, "title"),
                        territories
                                .find(initiative.card().territory())
                                .map(InitiativesController::where)
                                .orElse(""),
                        initiative.isDescribed() ? pieces(initiative.card().brief(), marks, "brief") : List.of(),
                        reasons.around(question, ring),
                        why.sentence(entry),
                        initiative.example());
            case OfProject(FundedProject project, var ring, var _, var marks) ->
                new Hit(
                        project.path(),
                        pieces(project.title(), marks, "title"),
                        where(project),
                        List.of(),
                        reasons.around(question, ring),
                        why.sentence(entry),
                        false);
        };
    }

    private static List<Marked> pieces(String text, Map<String, List<Span>> marks, String field) {
        return Marked.of(text, marks.getOrDefault(field, List.of()));
    }

    private String where(FundedProject project) {
        String name = Language.spoken().typographed(project.territoryName());
        return Optional.of(project.department())
                .filter(code -> !code.isEmpty())
                .flatMap(code -> territories.find(TerritoryId.departement(code)))
                .map(Territory::name)
                .filter(department -> !department.equals(name))
                .map(department -> name + ", " + department)
                .orElse(name);
    }
}
