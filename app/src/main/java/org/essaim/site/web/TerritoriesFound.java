package org.essaim.site.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.finding.BoxQuestion;
import org.essaim.finding.Finder;
import org.essaim.finding.Findings;
import org.essaim.finding.Hit;
import org.essaim.finding.Marked;
import org.essaim.language.Language;
import org.essaim.territory.Suggestion;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.text.Folded;
import org.essaim.ui.Messages;
import org.essaim.ui.Slice;
import org.springframework.stereotype.Component;

/// The territories that a question names, where it asks nothing else. What only begins as it does is no answer: « eau » is no Eauze.
@Component
class TerritoriesFound implements Finder {
    private static final Kind KIND = new Kind("territoire", 70, "site.territory.found");
    private static final int MOST = 50;

    private final Territories territories;
    private final Messages messages;

    TerritoriesFound(Territories territories, Messages messages) {
        this.territories = territories;
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Findings find(BoxQuestion question, int page, int size) {
        List<Suggestion> named = List.copyOf(named(question));
        Slice<Suggestion> shown = Slice.of(
                page, size, named.size(), (limit, offset) -> named.subList(offset, Math.min(offset + limit, named.size())));
        return new Findings(shown.map(this::hit), named.size(), true, false, Set.of(), Map.of());
    }

    private Collection<Suggestion> named(BoxQuestion question) {
        String words = question.words();
        Map<TerritoryId, Suggestion> named = new LinkedHashMap<>();
        // Beside a need, a place says where: the page says it, and this is no answer to the need.
        question.read().places().stream()
                .filter(_ -> question.read().need().isEmpty())
                .flatMap(place -> Stream.concat(place.meant().stream(), place.others().stream()))
                .forEach(found -> named.putIfAbsent(found.territory().id(), found));
        boolean code = words.chars().allMatch(sign -> Character.isDigit(sign) || sign == ' ');
        territories.search(words, MOST).stream()
                .filter(found -> code || isCalled(found, words))
                .forEach(found -> named.putIfAbsent(found.territory().id(), found));
        return named.values();
    }

    private static boolean isCalled(Suggestion found, String words) {
        Territory territory = found.territory();
        return List.of(found.formerly().orElse(""), territory.name(), territory.shortName()).stream()
                .anyMatch(name -> Folded.same(name, words));
    }

    private Hit hit(Suggestion found) {
        Territory territory = found.territory();
        String kind = messages.get(territory.kind().messageKey());
        boolean said = territory.name().toLowerCase(Locale.FRENCH).contains(kind);
        String where = territory.where().isEmpty() ? kind : kind + ", " + territory.where();
        return new Hit(
                territory.id().path(),
                List.of(new Marked(Language.spoken().typographed(territory.name()), false)),
                Language.spoken().typographed(said ? territory.where() : where),
                List.of(),
                "",
                found.formerly().map(name -> messages.get("site.territory.found.formerly", name)).orElse(""),
                false);
    }
}
