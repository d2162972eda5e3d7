package org.essaim.initiative;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.account.Leaders;
import org.essaim.initiative.Edit.Overtaken;
import org.essaim.initiative.Edit.Saved;
import org.essaim.initiative.Edit.Unknown;
import org.essaim.media.Media;
import org.essaim.media.Picture;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Purge;
import org.essaim.ui.Slice;
import org.essaim.ui.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The catalogue of initiatives.
@Service
public class Initiatives {
    /// Whoever mends a form does it the same day.
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    /// A whole catalogue is exported at once up to this.
    public static final int MOST_EXPORTED = 20_000;

    private static final int MOST_NAMESAKES = 1_000;

    /// Pages that lie beside the initiatives'.
    private static final Set<String> RESERVED = Set.of("nouvelle", "imports", "completer");

    private final InitiativeStore store;
    private final Territories territories;
    private final Media media;
    private final Leaders leaders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Initiatives(
            InitiativeStore store,
            Territories territories,
            Media media,
            Leaders leaders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.territories = territories;
        this.media = media;
        this.leaders = leaders;
        this.clock = clock;
    }

    /// The same, of nobody's making: the administrators' to lead.
    @Transactional
    public Initiative create(NewInitiative made) {
        return create(made, Optional.empty());
    }

    /// Creates an initiative, or gives the one that this id created before, whatever is asked now.
    ///
    /// @param by whose it is then
    /// @throws IllegalArgumentException when its territory does not exist
    @Transactional
    public Initiative create(NewInitiative made, Optional<UUID> by) {
        String territory = name(made.card().territory());
        String slug = Slug.of(made.card().title());
        for (int namesake = RESERVED.contains(slug) ? 2 : 1; namesake < MOST_NAMESAKES; namesake++) {
            boolean inserted =
                    store.insert(made, namesake == 1 ? slug : slug + "-" + namesake, territory, clock.instant());
            if (inserted) {
                by.ifPresent(person -> leaders.made(LedInitiatives.KIND, made.id().toString(), person));
                events.publishEvent(new InitiativeChanged(made.id()));
            }
            // Not inserted and no such id: the slug is somebody else's, the next one is tried.
            Optional<Initiative> created = store.byId(made.id());
            if (created.isPresent()) {
                return created.get();
            }
        }
        throw new IllegalStateException("Too many initiatives named " + slug);
    }

    /// Replaces what is written, if nobody else has since this revision. Sending the same text twice saves it once.
    ///
    /// @param revision the one that the person started from
    /// @throws IllegalArgumentException when its territory does not exist
    @Transactional
    public Edit edit(UUID id, int revision, InitiativeCard card) {
        Optional<Initiative> before = store.byId(id);
        if (before.isEmpty()) {
            return new Unknown();
        }
        if (store.update(id, revision, card, name(card.territory()), clock.instant())) {
            forget(before.get().card().picture(), card.picture());
            events.publishEvent(new InitiativeChanged(id));
            return new Saved(store.byId(id).orElseThrow());
        }
        Initiative current = store.byId(id).orElseThrow();
        return current.card().equals(card) ? new Saved(current) : new Overtaken(current);
    }

    public Optional<Initiative> find(UUID id) {
        return store.byId(id);
    }

    /// Pictures given with a form that was refused, and never sent again: no initiative shows them.
    Purge forgettingAbandonedPictures() {
        return new Purge(
                ABANDONED_AFTER,
                before -> abandoned(before).size(),
                before -> {
                    List<String> abandoned = abandoned(before);
                    abandoned.forEach(media::forget);
                    return abandoned.size();
                });
    }

    private List<String> abandoned(Instant before) {
        List<String> kept = media.keptBefore(before);
        Set<String> shown = store.shown(kept);
        return kept.stream().filter(picture -> !shown.contains(picture)).toList();
    }

    /// Those of the same title but for case, accents and punctuation, the latest first.
    public List<Initiative> namesakes(String title) {
        return store.namesakes(title);
    }

    /// In one query, in no particular order; those that do not exist are left out.
    public List<Initiative> byIds(Collection<UUID> ids) {
        return store.byIds(ids);
    }

    public Optional<Initiative> bySlug(String slug) {
        return store.bySlug(slug);
    }

    /// One page of what fits a query; a page beyond the last gives the last.
    public Slice<Initiative> list(InitiativeQuery query, int page, int size) {
        Optional<List<TerritoryId>> within = within(query);
        return Slice.of(
                page, size, store.count(query, within), (limit, offset) -> store.list(query, within, limit, offset));
    }

    /// All that fits a query, for an export: at most [#MOST_EXPORTED].
    public List<Initiative> all(InitiativeQuery query) {
        return store.list(query, within(query), MOST_EXPORTED, 0);
    }

    /// Those of the catalogue's territories that the asked one contains; empty when none is asked.
    private Optional<List<TerritoryId>> within(InitiativeQuery query) {
        return query.within()
                .map(outer -> store.territories().stream()
                        .filter(inner -> inner.equals(outer) || territories.contains(outer, inner))
                        .toList());
    }

    private void forget(Optional<Picture> before, Optional<Picture> after) {
        before.map(Picture::id)
                .filter(id -> !after.map(Picture::id).equals(Optional.of(id)))
                .filter(id -> !store.isShown(id))
                .ifPresent(media::forget);
    }

    private String name(TerritoryId id) {
        return territories
                .find(id)
                .map(Territory::name)
                .orElseThrow(() -> new IllegalArgumentException("No such territory: " + id));
    }
}
