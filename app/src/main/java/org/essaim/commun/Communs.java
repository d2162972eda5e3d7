package org.essaim.commun;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.account.Accounts;
import org.essaim.account.SignedIn;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Differences;
import org.essaim.commun.domain.Family;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteThread;
import org.essaim.commun.domain.Parent;
import org.essaim.commun.domain.Version;
import org.essaim.commun.store.ConceptStore;
import org.essaim.commun.store.TakerStore;
import org.essaim.commun.store.VersionStore;
import org.essaim.finding.Box;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Key;
import org.essaim.ui.Slice;
import org.essaim.workshop.WorkshopMaterials;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Communs as pages and other modules ask for them: found, listed, related, taken up. What is not published is not here.
@Service
public class Communs {
    /// A whole list is exported at once up to this.
    public static final int MOST_EXPORTED = 5_000;

    /// Those who wrote it with an account.
    ///
    /// @param names   of those who wish to be named
    /// @param unnamed how many others
    public record Writers(List<String> names, int unnamed) {
        public int count() {
            return names.size() + unnamed;
        }
    }

    private final ConceptStore concepts;
    private final VersionStore versions;
    private final TakerStore takers;
    private final WorkshopMaterials materials;
    private final Territories territories;
    private final Accounts accounts;
    private final TakerLetters letters;
    private final InstantSource clock;
    /// Asked when it is needed: it stands on what the communs bring to it.
    private final ObjectProvider<Box> box;

    Communs(
            ConceptStore concepts,
            VersionStore versions,
            TakerStore takers,
            WorkshopMaterials materials,
            Territories territories,
            Accounts accounts,
            TakerLetters letters,
            InstantSource clock,
            ObjectProvider<Box> box) {
        this.concepts = concepts;
        this.versions = versions;
        this.takers = takers;
        this.materials = materials;
        this.territories = territories;
        this.accounts = accounts;
        this.letters = letters;
        this.clock = clock;
        this.box = box;
    }

    /// Nothing for a draft that was never published.
    public Optional<Commun> bySlug(String slug) {
        return concepts.bySlug(slug).flatMap(versions::commun);
    }

    public Optional<Commun> byId(UUID id) {
        return concepts.byId(id).flatMap(versions::commun);
    }

    /// Those of them that are published, in the order of the ids.
    public List<Commun> byIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Concept> found = concepts.byIds(ids);
        Map<UUID, List<Version>> published = versions.of(Stream.concat(
                        ids.stream(), found.stream().flatMap(it -> it.parent().stream()).map(Parent::commun))
                .distinct()
                .toList());
        return found.stream()
                .sorted(Comparator.comparingInt(it -> ids.indexOf(it.id())))
                .flatMap(it -> versions
                        .commun(
                                it,
                                published.getOrDefault(it.id(), List.of()),
                                it.parent().flatMap(parent -> published.getOrDefault(parent.commun(), List.of()).stream()
                                        .filter(version -> version.number() == parent.version())
                                        .findFirst()))
                        .stream())
                .toList();
    }

    /// What an adaptation's original has become since: a newer version, and what it says it changed.
    ///
    /// @param from    the version that is adapted
    /// @param changes of each version since, the earliest first
    public record Newer(String title, String path, int from, int number, List<String> changes) {
        public String changesPath() {
            return path + "/changements";
        }
    }

    public Optional<Newer> newer(Concept concept) {
        return concept.parent().flatMap(parent -> byId(parent.commun()).flatMap(original -> {
            Version latest = original.latest();
            return latest.number() <= parent.version()
                    ? Optional.empty()
                    : Optional.of(new Newer(
                            latest.body().title(),
                            original.path(latest.number()),
                            parent.version(),
                            latest.number(),
                            original.versions().stream()
                                    .filter(it -> it.number() > parent.version())
                                    .map(Version::changes)
                                    .filter(words -> !words.isEmpty())
                                    .toList()));
        }));
    }

    public Optional<Version> version(UUID commun, int number) {
        return versions.one(commun, number);
    }

    /// One page of what fits a query; a page beyond the last gives the last.
    public Slice<CommunCard> list(CommunQuery query, int page, int size) {
        Set<UUID> holding = holding(query);
        return Slice.of(page, size, versions.count(query, holding), (limit, offset) -> versions.list(query, holding, limit, offset));
    }

    /// How many are published.
    public long count(CommunQuery.Kind kind) {
        return versions.count(new CommunQuery("", kind, Optional.empty(), CommunQuery.Order.RECENT), Set.of());
    }

    /// All that fits a query, for an export: at most [#MOST_EXPORTED].
    public List<CommunCard> all(CommunQuery query) {
        return versions.list(query, holding(query), MOST_EXPORTED, 0);
    }

    /// Those that hold the words elsewhere than in their text: in the conditions that rooms put to them; or say them otherwise.
    private Set<UUID> holding(CommunQuery query) {
        return query.words().isBlank() ? Set.of() : box.getObject().holding(FindableCommuns.KIND, query.words());
    }

    /// The adaptations made for a territory, or for one that it contains.
    public List<CommunCard> ofTerritory(TerritoryId id) {
        Set<String> within = versions.territories().stream()
                .filter(key -> key.equals(id.toString())
                        || TerritoryId.parse(key)
                                .filter(inner -> territories.contains(id, inner))
                                .isPresent())
                .collect(Collectors.toSet());
        return within.isEmpty() ? List.of() : versions.ofTerritories(within);
    }

    /// What was made of a workshop's material, the earliest first.
    public List<CommunCard> ofWorkshop(UUID workshop) {
        return versions.ofWorkshop(workshop);
    }

    /// What came of a workshop, as the loop of a figure tells it: how many, and which of its notes one can follow to the
    /// end.
    ///
    /// @param communs     those that adapt nothing, the earliest first
    /// @param adaptations of those
    /// @param notes       by number: gathered into an element, behind a sentence of the first commun, in a block that an
    ///                    adaptation changed
    public record Since(List<CommunCard> communs, List<CommunCard> adaptations, List<Followed> notes) {
        public static final Since NOTHING = new Since(List.of(), List.of(), List.of());
    }

    /// @param href where its thread is followed
    public record Followed(int number, String href) {}

    public Since since(UUID workshop) {
        List<CommunCard> all = ofWorkshop(workshop);
        List<CommunCard> first = all.stream().filter(it -> !it.isAdaptation()).toList();
        List<CommunCard> adaptations =
                all.stream().filter(CommunCard::isAdaptation).toList();
        return new Since(
                first,
                adaptations,
                first.isEmpty() || adaptations.isEmpty()
                        ? List.of()
                        : byId(first.getFirst().id()).map(it -> followed(it, workshop)).orElse(List.of()));
    }

    private List<Followed> followed(Commun commun, UUID workshop) {
        Matter matter = matter(commun.latest());
        Set<UUID> changed = byIds(family(commun.id()).adaptationsOf(commun.id()).stream()
                        .map(Family.Member::id)
                        .toList())
                .stream()
                .flatMap(it -> it.parent().flatMap(parent -> commun.version(parent.version())).stream()
                        .flatMap(from -> Differences.between(from.body(), it.latest().body()).blocks().stream()))
                .filter(it -> it.state() == Differences.State.CHANGED)
                .map(Differences.OfBlock::block)
                .collect(Collectors.toSet());
        return NoteThread.of(commun.latest().body(), matter).notes().stream()
                .filter(it -> it.ref().workshop().equals(workshop) && it.stands())
                .filter(it -> it.element() != NoteThread.NO_ELEMENT)
                .filter(it -> it.sentences().stream()
                        .flatMap(id -> commun.latest().body().blockOf(id).stream())
                        .anyMatch(block -> changed.contains(block.id())))
                .map(it -> new Followed(
                        it.ref().number(),
                        commun.path(commun.latest().number()) + "/fil#" + matter.anchor(it.ref())))
                .sorted(Comparator.comparingInt(Followed::number))
                .toList();
    }

    /// What it adapts and what adapts it, however far.
    public Family family(UUID commun) {
        return Family.of(versions.family(commun));
    }

    /// What anybody may read of the material behind a version: a note withdrawn since has no words left, and neither has
    /// one whose workshop is not public any more.
    public Matter matter(Version version) {
        return matter(version.workshops()).asPublic();
    }

    /// Whether somebody may read what those left who would take it up: the commun's people, and who leads one of its workshops.
    public boolean takersOpenTo(Commun commun, SignedIn who) {
        return letters.isReader(commun, who);
    }

    /// Everybody who wrote it.
    public Writers writers(Commun commun) {
        List<ConceptStore.Author> authors = concepts.authors(List.of(commun.id()));
        Map<UUID, String> known = accounts.names(
                authors.stream().filter(ConceptStore.Author::byName).map(ConceptStore.Author::account).toList());
        List<String> names = known.values().stream().sorted().toList();
        return new Writers(names, authors.size() - names.size());
    }

    /// Notes that a territory would take it up, and tells those who wrote it and led its workshops.
    ///
    /// @param taker checked by whoever asks; its `at` is ours
    /// @return the key of the link by which it is taken back; nothing when that id was noted before
    @Transactional
    public Optional<Key> take(Commun commun, Taker taker) {
        Optional<Key> key = takers.add(commun.id(), taker, clock.instant());
        key.ifPresent(_ -> letters.taken(commun, taker));
        return key;
    }

    /// Whether those who may answer are told by a letter, rather than by the commun's page alone.
    public boolean tellsByLetter(Commun commun) {
        return letters.leave(commun);
    }

    /// With what is personal in them: for those who lead, never for a public page.
    public List<Taker> takers(Commun commun) {
        return takers.of(commun.id());
    }

    /// The names of the territories, each once: that much is public.
    public List<String> takingTerritories(Commun commun) {
        return takers.of(commun.id()).stream().map(Taker::territoryName).distinct().toList();
    }

    /// The commun that somebody's link takes back from; nothing once it was used.
    public Optional<Commun> takenBy(Key key) {
        return takers.byKey(key).flatMap(this::byId);
    }

    /// @return false when the link was used already
    @Transactional
    public boolean takeBack(Key key) {
        takers.idByKey(key).ifPresent(letters::forget);
        return takers.removeByKey(key);
    }

    /// Removes what somebody left.
    @Transactional
    public boolean removeTaker(Commun commun, UUID taker) {
        takers.of(commun.id()).stream().map(Taker::id).filter(taker::equals).forEach(letters::forget);
        return takers.remove(commun.id(), taker);
    }

    Matter matter(Collection<UUID> workshops) {
        return new Matter(materials.all(workshops));
    }
}
