package org.essaim.commun;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Home;
import org.essaim.commun.domain.Matrix;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteThread;
import org.essaim.finding.Findable;
import org.essaim.finding.FindableChanged;
import org.essaim.finding.Finder.Kind;
import org.essaim.finding.Thing;
import org.essaim.territory.TerritoryId;
import org.essaim.workshop.CardWatcher;
import org.essaim.workshop.WorkshopCard;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Communs and their adaptations, as the one box finds them: by their latest version, and by the conditions that rooms put to it.
@Component
class FindableCommuns implements Findable, CardWatcher {
    static final Kind KIND = new Kind("commun", 30, "commun.found");
    private static final int AT_ONCE = 100;

    private final Communs communs;
    private final ApplicationEventPublisher events;

    FindableCommuns(Communs communs, ApplicationEventPublisher events) {
        this.communs = communs;
        this.events = events;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public void each(Consumer<Thing> taker) {
        List<UUID> all = communs.all(CommunQuery.ALL).stream().map(CommunCard::id).toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            of(all.subList(from, Math.min(from + AT_ONCE, all.size()))).forEach(taker);
        }
    }

    @Override
    public List<Thing> of(Collection<UUID> ids) {
        List<Commun> found = communs.byIds(List.copyOf(ids));
        Matter matter = communs.matter(found.stream()
                        .flatMap(it -> it.latest().workshops().stream())
                        .collect(Collectors.toSet()))
                .asPublic();
        return found.stream().map(it -> thing(it, matter)).toList();
    }

    /// The conditions are a room's, and may be read as long as it is public.
    @Override
    public void changed(WorkshopCard before, WorkshopCard after) {
        if (before.published() != after.published()) {
            communs.ofWorkshop(after.id()).forEach(card -> events.publishEvent(new FindableChanged(KIND.slug(), card.id())));
        }
    }

    private static Thing thing(Commun commun, Matter matter) {
        var body = commun.latest().body();
        Stream<String> blocks = body.blocks().stream().flatMap(it -> Stream.of(it.heading(), it.text()));
        return new Thing(
                commun.id(),
                "",
                commun.path(),
                commun.title(),
                body.purpose(),
                commun.home().map(Home::name).orElse(""),
                Stream.concat(blocks, conditions(commun, matter)).collect(Collectors.joining("\n")),
                commun.home().flatMap(home -> TerritoryId.parse(home.key())).stream().toList(),
                commun.example());
    }

    /// Of the notes it draws from alone: those of the same room on something else are not its own.
    private static Stream<String> conditions(Commun commun, Matter all) {
        var matter = new Matter(all.workshops().stream()
                .filter(it -> commun.latest().workshops().contains(it.card().id()))
                .toList());
        return Matrix.of(NoteThread.of(commun.latest().body(), matter), matter).rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.stream())
                .flatMap(said -> said.conditions().stream())
                .map(condition -> condition.text());
    }
}
