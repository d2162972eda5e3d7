package org.essaim.initiative.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.initiative.catalogue.Found;
import org.essaim.initiative.catalogue.Found.Entry;
import org.essaim.initiative.web.CataloguePage.Nothing;
import org.essaim.initiative.web.CataloguePage.Other;
import org.essaim.initiative.web.CataloguePage.ReadPlace;
import org.essaim.initiative.web.CataloguePage.Row;
import org.essaim.initiative.web.CataloguePage.Section;
import org.essaim.language.Language;
import org.essaim.territory.NeedAndPlace.Place;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.territory.TerritoryId.Level;
import org.essaim.ui.Chip;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Messages;

/// How the words were understood, as the catalogue's page says it: places, with the way back to a word or to a namesake; where
/// the results lie; and what to do where there is nothing.
final class CatalogueUnderstood {
    private static final int MOST_NAMESAKES = 6;

    private final Messages messages;
    private final ListAddress address;
    private final Found found;

    CatalogueUnderstood(Messages messages, CatalogueSearch search, Found found) {
        this.messages = messages;
        this.address = search.address();
        this.found = found;
    }

    List<ReadPlace> places() {
        return found.read().places().stream().map(this::place).toList();
    }

    private ReadPlace place(Place place) {
        return new ReadPlace(
                label(place),
                new Chip(
                        messages.get("initiative.place.as-word", place.said()),
                        address.toggled(CatalogueSearch.AS_WORDS, place.key()).without(CatalogueSearch.MEANT).href()),
                place.others().stream()
                        .limit(MOST_NAMESAKES)
                        .map(other -> new Other(named(other.territory()), address.with(CatalogueSearch.MEANT, chosen(place, other.territory())).href()))
                        .toList());
    }

    /// With the choices made of other names.
    private Set<TerritoryId> chosen(Place place, Territory other) {
        Set<TerritoryId> chosen = new HashSet<>(address.get(CatalogueSearch.MEANT));
        Stream.concat(place.meant().stream(), place.others().stream()).forEach(one -> chosen.remove(one.territory().id()));
        chosen.add(other.id());
        return chosen;
    }

    private String label(Place place) {
        if (place.meant().size() > 1) {
            return messages.get("initiative.place.several", place.said(), place.meant().size());
        }
        Territory territory = place.meant().getFirst().territory();
        String formerly = place.meant().getFirst().formerly().map(name -> " " + messages.get("territory.formerly", name)).orElse("");
        return messages.get(
                        territory.id().level() == Level.COMMUNE ? "initiative.place.near" : "initiative.place.in",
                        territory.id().level() == Level.COMMUNE ? Language.spoken().ofPlace(named(territory)) : named(territory))
                + formerly;
    }

    private static String named(Territory territory) {
        return territory.where().isEmpty() || territory.where().equals(territory.name())
                ? territory.name()
                : territory.name() + ", " + territory.where();
    }

    /// In the order of the rows, which is from the inside out.
    List<Section> sections(Function<Entry, Row> row) {
        if (found.rings().isEmpty() || found.nothing()) {
            List<Row> rows = found.entries().stream().map(row).toList();
            return rows.isEmpty() ? List.of() : List.of(new Section("", rows));
        }
        List<Section> sections = new ArrayList<>();
        int ring = -1;
        for (Entry entry : found.entries()) {
            if (entry.ring() != ring) {
                ring = entry.ring();
                sections.add(new Section(title(ring), new ArrayList<>()));
            }
            sections.getLast().rows().add(row.apply(entry));
        }
        return sections;
    }

    private String title(int ring) {
        String where = messages.get(ring < found.rings().size() ? found.rings().get(ring).where().messageKey() : "territory.around.elsewhere");
        return messages.get("initiative.list.ring", where, found.inRings()[ring]);
    }

    List<String> notices() {
        boolean elsewhere = !found.rings().isEmpty() && !found.nothing() && found.inRings()[0] == 0 && Arrays.stream(found.inRings()).sum() > 0;
        return elsewhere ? List.of(messages.get("initiative.list.only-around")) : List.of();
    }

    Optional<Nothing> nothing() {
        if (!found.nothing()) {
            return Optional.empty();
        }
        ListAddress anywhere = address.without(CatalogueSearch.MEANT, CatalogueSearch.AS_WORDS);
        return Optional.of(new Nothing(
                messages.get("initiative.list.nothing-for", found.read().need()),
                found.nearest().entrySet().stream()
                        .map(near -> new Other(
                                messages.get("initiative.list.near", near.getKey(), near.getValue()),
                                anywhere.with(CatalogueSearch.WORDS, near.getKey()).href()))
                        .toList()));
    }
}
