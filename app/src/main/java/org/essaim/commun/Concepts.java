package org.essaim.commun;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.account.Leaders;
import org.essaim.account.PersonForgotten;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.ConceptDecider;
import org.essaim.commun.domain.Decision;
import org.essaim.commun.domain.Home;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.Publishing;
import org.essaim.commun.domain.Version;
import org.essaim.commun.store.ConceptStore;
import org.essaim.commun.store.DraftQuery;
import org.essaim.commun.store.Reach;
import org.essaim.commun.store.VersionStore;
import org.essaim.finding.FindableChanged;
import org.essaim.ui.Slice;
import org.essaim.ui.Slug;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopMaterials;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Drafts: begun, changed by several at once, published.
@Service
public class Concepts {
    private static final int MOST_NAMESAKES = 1_000;

    /// Pages that lie beside the concepts'.
    private static final Set<String> RESERVED = Set.of("nouveau");

    private final ConceptStore store;
    private final VersionStore versions;
    private final WorkshopMaterials materials;
    private final News news;
    private final Leaders leaders;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Concepts(
            ConceptStore store,
            VersionStore versions,
            WorkshopMaterials materials,
            News news,
            Leaders leaders,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.leaders = leaders;
        this.store = store;
        this.versions = versions;
        this.materials = materials;
        this.news = news;
        this.clock = clock;
        this.events = events;
    }

    /// A new concept drawn from these workshops. It is an example if one of them is.
    ///
    /// @param title  at least three characters, checked by whoever asks
    /// @param author their account; nobody's when a designer of the room came by their own link
    @Transactional
    public Concept begin(String title, List<WorkshopCard> from, Optional<UUID> author) {
        Concept begun = Concept.begun(
                UuidCreator.getTimeOrderedEpoch(),
                "",
                title,
                from.stream().map(WorkshopCard::id).toList(),
                from.stream().anyMatch(WorkshopCard::example),
                !from.isEmpty() && from.stream().allMatch(WorkshopCard::demonstration));
        return created(begun, author);
    }

    /// A territory's own draft of a version, to the word until it is changed.
    @Transactional
    public Concept adapt(Commun commun, int version, String title, Home home, Optional<UUID> author) {
        Version adapted = commun.version(version)
                .orElseThrow(() -> new IllegalArgumentException("No version " + version + " of " + commun.slug()));
        return created(
                Concept.adapting(commun, adapted, UuidCreator.getTimeOrderedEpoch(), "", title, home), author);
    }

    /// One change by one person; changes of one draft come one after the other.
    ///
    /// @param seen the revision they started from
    /// @throws IllegalArgumentException when there is no such concept
    @Transactional
    public Decision change(UUID id, int seen, Change change, Optional<UUID> author) {
        Concept concept = held(id);
        Decision decision = ConceptDecider.decide(concept, seen, change, matter(concept), versions.original(concept));
        if (decision instanceof Decision.Accepted(var changed) && changed != concept) {
            store.update(changed, clock.instant());
            author.ifPresent(account -> store.wrote(id, account));
        }
        return decision;
    }

    /// @param by whose it is from then on, when it was nobody's
    @Transactional
    public Publishing.Outcome publish(UUID id, Publishing.Wish wish, Optional<UUID> by) {
        Publishing.Outcome outcome = publish(id, wish, clock.instant());
        if (outcome instanceof Publishing.Outcome.Published && by.isPresent()) {
            store.byId(id)
                    .filter(concept -> !leaders.hasAny(LedCommuns.of(concept)))
                    .ifPresent(_ -> leaders.made(LedCommuns.KIND, id.toString(), by.get()));
        }
        return outcome;
    }

    /// The same on another day: what the demonstration tells was published then.
    @Transactional
    public Publishing.Outcome publish(UUID id, Publishing.Wish wish, Instant at) {
        Concept concept = held(id);
        List<Version> before = versions.of(id);
        Optional<Version> parent = versions.original(concept);
        Publishing.Outcome outcome = Publishing.decide(concept, before, parent, wish, matter(concept), at);
        if (outcome instanceof Publishing.Outcome.Published(var version)) {
            versions.add(id, version);
            events.publishEvent(new FindableChanged(FindableCommuns.KIND.slug(), id));
            if (version.number() == 1) {
                settleAddress(concept);
            } else {
                news.tell(concept, version);
            }
        }
        return outcome;
    }

    public Optional<Concept> bySlug(String slug) {
        return store.bySlug(slug).map(this::told);
    }

    public Optional<Concept> byId(UUID id) {
        return store.byId(id).map(this::told);
    }

    /// When somebody last wrote in it.
    public Instant changedAt(Concept concept) {
        return store.changedAt(concept.id());
    }

    /// Those published, by number.
    public List<Version> versions(Concept concept) {
        return versions.commun(concept).map(Commun::versions).orElse(List.of());
    }

    /// What an adaptation adapts.
    public Optional<Version> parent(Concept concept) {
        return versions.original(concept);
    }

    /// One page of the drafts asked for; a page beyond the last gives the last.
    public Slice<ConceptStore.Draft> drafts(DraftQuery query, int page, int size) {
        return Slice.of(page, size, store.count(query), (limit, offset) -> store.drafts(query, limit, offset));
    }

    /// The material it draws from, as it is now, for those who have its door.
    public Matter matter(Concept concept) {
        return new Matter(materials.all(concept.workshops()));
    }

    /// How somebody who writes wishes to be credited.
    @Transactional
    public void cite(UUID concept, UUID account, boolean byName) {
        store.cite(concept, account, byName);
    }

    /// Whether somebody asked to be named.
    public boolean isNamed(Concept concept, UUID account) {
        return store.authors(List.of(concept.id())).stream()
                .anyMatch(it -> it.account().equals(account) && it.byName());
    }

    /// Whether somebody may work on it: the commun's people; before it is published also who wrote in it and, for a concept,
    /// who may work on the material of all its workshops, for an adaptation any designer. Administrators, always; the
    /// demonstration's people work on the demonstration alone.
    public boolean isOpenTo(Concept concept, SignedIn who) {
        return isWithin(reach(who), concept);
    }

    public boolean isWithin(Reach reach, Concept concept) {
        return store.isWithin(reach, concept.id());
    }

    /// All that somebody may work on.
    public Reach reach(SignedIn who) {
        boolean works = who.roles().isEmpty() || who.is(Role.DESIGNER) || who.is(Role.FACILITATOR);
        if (who.demonstration()) {
            return works ? Reach.DEMONSTRATION : Reach.NOTHING;
        }
        if (who.is(Role.ADMINISTRATOR)) {
            return Reach.EVERYTHING;
        }
        List<UUID> led = works
                ? leaders.ledBy(who.id(), LedCommuns.KIND).stream().map(UUID::fromString).toList()
                : List.of();
        if (who.is(Role.DESIGNER)) {
            return Reach.drafts(led);
        }
        return Reach.drafts(
                led,
                store.writtenBy(who.id()),
                materials.openTo(who).stream().map(WorkshopCard::id).toList());
    }

    /// Whether a version of it is published: it is then its people's alone.
    public boolean isPublished(Concept concept) {
        return !versions.of(concept.id()).isEmpty();
    }

    /// Refuses, saying whom to ask, whoever may not publish it: a concept is published by its people; one that a designer of a
    /// room began by their link has none, until whoever may work on it publishes it.
    public void requirePublisher(Concept concept, SignedIn who) {
        var led = LedCommuns.of(concept);
        if (who.demonstration() || isPublished(concept) || leaders.hasAny(led)) {
            leaders.require(who, led);
        }
    }

    @EventListener
    @Transactional
    void forget(PersonForgotten forgotten) {
        store.forget(forgotten.person());
    }

    /// With what its sentences rewrite.
    private Concept told(Concept concept) {
        return versions.original(concept).map(concept::beside).orElse(concept);
    }

    private Concept held(UUID id) {
        return store.held(id).map(this::told).orElseThrow(() -> new IllegalArgumentException("No concept " + id));
    }

    private Concept created(Concept made, Optional<UUID> author) {
        String slug = Slug.of(made.body().title());
        for (int namesake = RESERVED.contains(slug) ? 2 : 1; namesake < MOST_NAMESAKES; namesake++) {
            Concept concept = made.at(namesake == 1 ? slug : slug + "-" + namesake);
            if (store.insert(concept, clock.instant())) {
                author.ifPresent(account -> {
                    store.wrote(concept.id(), account);
                    leaders.made(LedCommuns.KIND, concept.id().toString(), account);
                });
                return concept;
            }
        }
        throw new IllegalStateException("Too many concepts named " + slug);
    }

    /// A commun's address is that of its first title, for good; a draft may have been renamed before.
    private void settleAddress(Concept concept) {
        String slug = Slug.of(concept.body().title());
        if (concept.slug().equals(slug) || concept.slug().matches(slug + "-\\d+")) {
            return;
        }
        for (int namesake = 1; namesake < MOST_NAMESAKES; namesake++) {
            if (store.rename(concept.id(), namesake == 1 ? slug : slug + "-" + namesake)) {
                return;
            }
        }
    }
}
