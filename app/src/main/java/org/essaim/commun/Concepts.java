package org.essaim.commun;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.essaim.account.PersonForgotten;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Decision;
import org.essaim.commun.domain.Drafting;
import org.essaim.commun.domain.Home;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.Publishing;
import org.essaim.commun.domain.Version;
import org.essaim.commun.store.ConceptStore;
import org.essaim.commun.store.VersionStore;
import org.essaim.ui.Slug;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopMaterials;
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
    private final InstantSource clock;

    Concepts(
            ConceptStore store,
            VersionStore versions,
            WorkshopMaterials materials,
            InstantSource clock) {
        this.store = store;
        this.versions = versions;
        this.materials = materials;
        this.clock = clock;
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
        Decision decision = Drafting.decide(concept, seen, change, matter(concept));
        if (decision instanceof Decision.Accepted(var changed) && changed != concept) {
            store.update(changed, clock.instant());
            author.ifPresent(account -> store.wrote(id, account));
        }
        return decision;
    }

    @Transactional
    public Publishing.Outcome publish(UUID id, Publishing.Wish wish) {
        return publish(id, wish, clock.instant());
    }

    /// The same on another day: what the demonstration tells was published then.
    @Transactional
    public Publishing.Outcome publish(UUID id, Publishing.Wish wish, Instant at) {
        Concept concept = held(id);
        List<Version> before = versions.of(id);
        Optional<Version> parent = concept.parent().flatMap(it -> versions.one(it.commun(), it.version()));
        Publishing.Outcome outcome = Publishing.decide(concept, before, parent, wish, matter(concept), at);
        if (outcome instanceof Publishing.Outcome.Published(var version)) {
            versions.add(id, version);
            if (version.number() == 1) {
                settleAddress(concept);
            }
        }
        return outcome;
    }

    public Optional<Concept> bySlug(String slug) {
        return store.bySlug(slug);
    }

    public Optional<Concept> byId(UUID id) {
        return store.byId(id);
    }

    /// When somebody last wrote in it.
    public Instant changedAt(Concept concept) {
        return store.changedAt(concept.id());
    }

    /// Those published, by number.
    public List<Version> versions(Concept concept) {
        return versions.of(concept.id());
    }

    /// What an adaptation adapts.
    public Optional<Version> parent(Concept concept) {
        return concept.parent().flatMap(it -> versions.one(it.commun(), it.version()));
    }

    /// All drafts, or those drawn from a workshop; what changed last first.
    public List<ConceptStore.Draft> drafts(Optional<UUID> workshop, int limit, int offset) {
        return store.drafts(workshop, limit, offset);
    }

    /// The material it draws from, as it is now, for those who have its door.
    public Matter matter(Concept concept) {
        return new Matter(materials.all(concept.workshops()));
    }

    /// How somebody who writes wishes to be credited.
    public void cite(UUID concept, UUID account, boolean byName) {
        store.cite(concept, account, byName);
    }

    /// Whether somebody asked to be named.
    public boolean isNamed(Concept concept, UUID account) {
        return store.authors(List.of(concept.id())).stream()
                .anyMatch(it -> it.account().equals(account) && it.byName());
    }

    /// Whether somebody may work on it: who began it or wrote in it; for a concept, who may work on the material of all
    /// its workshops; for an adaptation, any designer. The demonstration's people work on the demonstration alone.
    public boolean isOpenTo(Concept concept, SignedIn who) {
        return openTo(who).test(concept);
    }

    /// The same for many: what it takes to tell is asked once.
    public Predicate<Concept> openTo(SignedIn who) {
        if (who.demonstration()) {
            boolean works = who.is(Role.DESIGNER) || who.is(Role.FACILITATOR);
            return concept -> concept.demonstration() && works;
        }
        if (who.is(Role.DESIGNER)) {
            return _ -> true;
        }
        Set<UUID> written = store.writtenBy(who.id());
        Set<UUID> open = materials.openTo(who).stream().map(WorkshopCard::id).collect(Collectors.toSet());
        return concept -> written.contains(concept.id())
                || !concept.isAdaptation() && open.containsAll(concept.workshops());
    }

    @EventListener
    void forget(PersonForgotten forgotten) {
        store.forget(forgotten.person());
    }

    private Concept held(UUID id) {
        return store.held(id).orElseThrow(() -> new IllegalArgumentException("No concept " + id));
    }

    private Concept created(Concept made, Optional<UUID> author) {
        String slug = Slug.of(made.body().title());
        for (int namesake = RESERVED.contains(slug) ? 2 : 1; namesake < MOST_NAMESAKES; namesake++) {
            Concept concept = made.at(namesake == 1 ? slug : slug + "-" + namesake);
            if (store.insert(concept, clock.instant())) {
                author.ifPresent(account -> store.wrote(concept.id(), account));
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
