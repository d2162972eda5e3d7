package org.essaim.programme;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.account.Leaders;
import org.essaim.account.SignedIn;
import org.essaim.finding.FindableChanged;
import org.essaim.programme.Challenge.State;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.programme.domain.Ranking;
import org.essaim.programme.store.BallotStore;
import org.essaim.programme.store.ChallengeStore;
import org.essaim.programme.store.ProgrammeStore;
import org.essaim.ui.Key;
import org.essaim.ui.Slice;
import org.essaim.ui.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Programmes and their enjeux. The vote on them is [Votes]; their common day is [Gatherings].
@Service
public class Programmes {
    private static final int MOST_NAMESAKES = 1_000;

    /// Pages that lie beside the programmes'.
    private static final Set<String> RESERVED = Set.of("nouveau");

    private final ProgrammeStore store;
    private final ChallengeStore challenges;
    private final BallotStore ballots;
    private final Leaders leaders;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Programmes(
            ProgrammeStore store,
            ChallengeStore challenges,
            BallotStore ballots,
            Leaders leaders,
            Clock clock,
            ApplicationEventPublisher events) {
        this.leaders = leaders;
        this.store = store;
        this.challenges = challenges;
        this.ballots = ballots;
        this.clock = clock;
        this.events = events;
    }

    /// Creates a programme, which is then its maker's to lead, or gives the one that this id created before, which stays
    /// whose it was. What the demonstration's people make is an example.
    @Transactional
    public Programme create(UUID id, ProgrammeText text, SignedIn by) {
        String slug = Slug.of(text.title());
        String key = Key.draw().text();
        for (int namesake = RESERVED.contains(slug) ? 2 : 1; namesake < MOST_NAMESAKES; namesake++) {
            String free = namesake == 1 ? slug : slug + "-" + namesake;
            if (store.insert(id, free, text, key, by.demonstration(), clock.instant())) {
                leaders.made(LedProgrammes.KIND, id.toString(), by.id());
            }
            Optional<Programme> created = store.byId(id);
            if (created.isPresent()) {
                return created.get();
            }
        }
        throw new IllegalStateException("Too many programmes named " + slug);
    }

    /// False when somebody else changed it since that revision: nothing was changed.
    @Transactional
    public boolean edit(UUID id, int revision, ProgrammeText text) {
        boolean edited = store.update(id, revision, text);
        if (edited) {
            challenges.of(id).forEach(challenge -> changed(challenge.id()));
        }
        return edited;
    }

    public Optional<Programme> byId(UUID id) {
        return store.byId(id);
    }

    public Optional<Programme> bySlug(String slug) {
        return store.bySlug(slug);
    }

    /// By the key of the link at which one proposes and votes.
    public Optional<Programme> byKey(String key) {
        return store.byKey(key);
    }

    /// The latest first.
    public List<Programme> all() {
        return store.all();
    }

    /// Adds an enjeu, once.
    ///
    /// @return false when the programme holds as many as it may ([Challenge#MOST])
    @Transactional
    public boolean propose(UUID programme, NewChallenge made) {
        store.locked(programme);
        List<Challenge> known = challenges.of(programme);
        if (known.stream().anyMatch(one -> one.id().equals(made.id()))) {
            return true;
        }
        if (known.size() >= Challenge.MOST) {
            return false;
        }
        // An id is not a right: under that of another programme's enjeu, one of its own is made.
        NewChallenge added = challenges.byId(made.id()).isEmpty() ? made : made.as(UuidCreator.getTimeOrderedEpoch());
        challenges.insert(programme, added, clock.instant());
        changed(added.id());
        return true;
    }

    @Transactional
    public void reword(UUID challenge, String title, String why) {
        challenges.reword(challenge, title, why);
        changed(challenge);
    }

    /// Shows a proposed enjeu, or sets it aside; either may be done again.
    @Transactional
    public void moderate(UUID challenge, State state) {
        challenges.moderate(challenge, state);
        changed(challenge);
    }

    private void changed(UUID challenge) {
        events.publishEvent(new FindableChanged(FindableChallenges.KIND.slug(), challenge));
    }

    /// All of a programme's, whatever their state, in the order in which they were proposed.
    public List<Challenge> challenges(UUID programme) {
        return challenges.of(programme);
    }

    /// The same for several programmes, in one question.
    public List<Challenge> challenges(Collection<UUID> programmes) {
        return challenges.of(programmes);
    }

    /// An enjeu that is shown.
    public Optional<ChallengeCard> challenge(UUID id) {
        return challenges.byId(id).filter(Challenge::isAccepted).flatMap(found -> store.byId(found.programme())
                .map(programme -> ChallengeCard.of(found, programme)));
    }

    /// Every enjeu that is shown, in the order of their programmes: for whoever prepares a workshop to choose from.
    public List<ChallengeCard> cards() {
        List<Programme> all = store.all();
        Map<UUID, List<Challenge>> byProgramme =
                challenges.of(all.stream().map(Programme::id).toList()).stream()
                        .filter(Challenge::isAccepted)
                        .collect(Collectors.groupingBy(Challenge::programme));
        return all.stream()
                .flatMap(programme -> byProgramme.getOrDefault(programme.id(), List.of()).stream()
                        .map(challenge -> ChallengeCard.of(challenge, programme)))
                .toList();
    }

    /// One page of the enjeux shown; a page beyond the last gives the last.
    public Slice<Challenge> list(ChallengeQuery query, int page, int size) {
        return Slice.of(
                page, size, challenges.count(query), (limit, offset) -> challenges.list(query, limit, offset));
    }

    /// The order of the enjeux shown, of each programme: that of the vote once it was counted, before it that in which
    /// they were proposed, with no voter.
    public Map<UUID, Ranking<Challenge>> rankings(Collection<UUID> programmes) {
        Map<UUID, List<Challenge>> shown = challenges.of(programmes).stream()
                .filter(Challenge::isAccepted)
                .collect(Collectors.groupingBy(Challenge::programme));
        Map<UUID, List<Set<UUID>>> counted = ballots.counted(programmes);
        Map<UUID, Ranking<Challenge>> rankings = new HashMap<>();
        for (UUID programme : programmes) {
            List<Challenge> inOrder = shown.getOrDefault(programme, List.of());
            Map<UUID, Challenge> byId =
                    inOrder.stream().collect(Collectors.toMap(Challenge::id, Function.identity()));
            List<List<Challenge>> votes = counted.getOrDefault(programme, List.of()).stream()
                    .map(ballot -> ballot.stream().map(byId::get).filter(Objects::nonNull).toList())
                    .toList();
            rankings.put(programme, Ranking.of(inOrder, votes));
        }
        return rankings;
    }

    public Ranking<Challenge> ranking(UUID programme) {
        return Objects.requireNonNull(rankings(List.of(programme)).get(programme));
    }
}
