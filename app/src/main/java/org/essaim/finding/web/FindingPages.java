package org.essaim.finding.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.finding.Finder.Kind;
import org.essaim.finding.Findings;
import org.essaim.finding.web.FindingPage.Link;
import org.essaim.finding.web.FindingPage.ReadPlace;
import org.essaim.finding.web.FindingPage.Section;
import org.essaim.language.Language;
import org.essaim.territory.NeedAndPlace;
import org.essaim.territory.NeedAndPlace.Place;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.territory.TerritoryId.Level;
import org.essaim.text.Folded;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Listed;
import org.essaim.ui.Messages;
import org.essaim.ui.Param;
import org.essaim.ui.Tab;

/// Makes the page of one question: what was found, and how it was understood.
final class FindingPages {
    private static final int MOST_NAMESAKES = 6;
    private static final int MOST_NEAREST = 6;

    private final Messages messages;
    private final ListAddress asked;
    private final Param<Optional<Kind>> kind;
    private final List<Kind> kinds;

    FindingPages(Messages messages, ListAddress asked, Param<Optional<Kind>> kind, List<Kind> kinds) {
        this.messages = messages;
        this.asked = asked;
        this.kind = kind;
        this.kinds = kinds;
    }

    /// @param notices what to say of words that ask for nothing
    FindingPage blank(List<String> notices) {
        return new FindingPage("", "", asked.kept(kind), 0, List.of(), List.of(), List.of(), null, List.of(), notices, names());
    }

    FindingPage answered(NeedAndPlace read, Map<Kind, Findings> found) {
        Optional<Kind> one = asked.get(kind);
        long total = found.values().stream().mapToLong(Findings::total).sum();
        List<Findings> shown = one.map(found::get).map(List::of).orElseGet(() -> List.copyOf(found.values()));
        String words = asked.get(FindingController.WORDS);
        return new FindingPage(
                words,
                read.need().isEmpty() ? words : read.need(),
                asked.kept(kind),
                total,
                read.places().stream().map(this::place).toList(),
                tabs(found, total),
                one.isPresent() ? List.of() : sections(found),
                one.map(found::get).filter(it -> it.total() > 0).map(it -> new Listed<>(asked, it.hits())).orElse(null),
                total == 0 ? nearest(found) : List.of(),
                notices(shown, !read.places().isEmpty()),
                names());
    }

    private List<String> names() {
        return kinds.stream().map(it -> messages.get(it.key())).toList();
    }

    private List<Tab> tabs(Map<Kind, Findings> found, long total) {
        List<Tab> tabs = new ArrayList<>();
        Optional<Kind> here = asked.get(kind);
        tabs.add(new Tab(messages.get("finding.all"), asked.without(kind).href(), here.isEmpty(), OptionalLong.of(total)));
        found.forEach((its, findings) -> {
            boolean shown = here.filter(its::equals).isPresent();
            if (findings.total() > 0 || shown) {
                String href = asked.with(kind, Optional.of(its)).href();
                tabs.add(new Tab(messages.get(its.key()), href, shown, OptionalLong.of(findings.total())));
            }
        });
        return tabs;
    }

    private List<Section> sections(Map<Kind, Findings> found) {
        return found.entrySet().stream()
                .filter(it -> it.getValue().total() > 0)
                .map(it -> new Section(
                        messages.get(it.getKey().key()),
                        it.getValue().total(),
                        it.getValue().hits().rows(),
                        asked.with(kind, Optional.of(it.getKey())).href()))
                .toList();
    }

    private ReadPlace place(Place place) {
        return new ReadPlace(
                label(place),
                new Link(
                        messages.get("finding.place.as-word", place.said()),
                        asked.toggled(FindingController.AS_WORDS, place.key()).without(FindingController.MEANT).href()),
                place.others().stream()
                        .limit(MOST_NAMESAKES)
                        .map(other -> new Link(
                                named(other.territory()), asked.with(FindingController.MEANT, chosen(place, other.territory())).href()))
                        .toList(),
                page(place));
    }

    private Optional<Link> page(Place place) {
        Territory meant = place.meant().getFirst().territory();
        return place.meant().size() > 1
                ? Optional.empty()
                : Optional.of(new Link(messages.get("finding.place.page", Language.spoken().thePlace(meant.shortName())), meant.id().path()));
    }

    /// With the choices made of other names.
    private Set<TerritoryId> chosen(Place place, Territory other) {
        Set<TerritoryId> chosen = new HashSet<>(asked.get(FindingController.MEANT));
        Stream.concat(place.meant().stream(), place.others().stream()).forEach(one -> chosen.remove(one.territory().id()));
        chosen.add(other.id());
        return chosen;
    }

    private String label(Place place) {
        if (place.meant().size() > 1) {
            return messages.get("finding.place.several", Language.spoken().typographed(place.said()), place.meant().size());
        }
        Territory territory = place.meant().getFirst().territory();
        boolean near = territory.id().level() == Level.COMMUNE;
        String name = near ? Language.spoken().ofPlace(named(territory)) : named(territory);
        String formerly = place.meant().getFirst().formerly().map(it -> " " + messages.get("territory.formerly", it)).orElse("");
        return messages.get(near ? "finding.place.near" : "finding.place.in", name) + formerly;
    }

    /// « Saint-Denis, Aude »; what lies in nothing that tells it apart is told by its kind, for La Réunion is a region and a department.
    private String named(Territory territory) {
        return territory.where().isEmpty() || territory.where().equals(territory.name())
                ? territory.name() + ", " + messages.get(territory.kind().messageKey())
                : territory.name() + ", " + territory.where();
    }

    private List<Link> nearest(Map<Kind, Findings> found) {
        ListAddress anew = asked.without(kind, FindingController.MEANT, FindingController.AS_WORDS);
        return found.values().stream()
                .flatMap(it -> it.nearest().stream())
                .distinct()
                .sorted()
                .limit(MOST_NEAREST)
                .map(part -> new Link(messages.get("finding.nothing.near", part), anew.with(FindingController.WORDS, part).href()))
                .toList();
    }

    private List<String> notices(List<Findings> found, boolean placed) {
        Set<String> notices = new LinkedHashSet<>();
        Set<String> mended = new HashSet<>();
        if (found.stream().anyMatch(it -> !it.ready())) {
            notices.add(messages.get("finding.preparing"));
        }
        found.stream()
                .filter(it -> it.total() > 0)
                .flatMap(it -> it.corrections().entrySet().stream())
                .filter(it -> mended.add(Folded.of(it.getKey() + " " + it.getValue())))
                .forEach(it -> notices.add(messages.get("finding.corrected", it.getKey(), it.getValue())));
        if (found.stream().anyMatch(it -> it.widened() && it.total() > 0)) {
            notices.add(messages.get("finding.widened"));
        }
        if (placed && found.stream().allMatch(it -> it.inside() == 0) && found.stream().anyMatch(it -> it.total() > 0)) {
            notices.add(messages.get("finding.only-around"));
        }
        return List.copyOf(notices);
    }
}
