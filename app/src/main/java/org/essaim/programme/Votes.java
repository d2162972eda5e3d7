package org.essaim.programme;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.mail.MailAddress;
import org.essaim.mail.Outbox;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.store.BallotStore;
import org.essaim.programme.store.ChallengeStore;
import org.essaim.programme.store.ProgrammeStore;
import org.essaim.ui.Key;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The vote by which people order a programme's enjeux: each retains as many as they wish. One voice a territory or a
/// person, changed at will by the ballot's own link until the count; then nobody's name is on any ballot.
@Service
public class Votes {
    /// Beyond what any programme of ours can gather: a program that votes without end is refused.
    static final int MOST_BALLOTS = 5_000;

    /// Who votes.
    ///
    /// @param territory its official key; empty for a person who gives none
    /// @param email where a person is known by; may be empty for a territory
    public record Voter(String name, String territory, String territoryName, String email) {
        private String voice(Electorate electorate) {
            return electorate == Electorate.TERRITORY ? territory : MailAddress.oneForm(email);
        }

        private String shown(Electorate electorate) {
            return electorate == Electorate.TERRITORY ? territoryName : name;
        }
    }

    /// How voting ended.
    public sealed interface Cast {
        /// @param key of the ballot's link
        /// @param about what a letter that brings it tells of: it is deleted with the ballot ([org.essaim.mail.Letter#about])
        record Done(Key key, String about) implements Cast {}

        /// This territory, or this person, has a ballot already: its own link changes it.
        record Twice() implements Cast {}

        record NotOpen() implements Cast {}

        record TooMany() implements Cast {}
    }

    private final ProgrammeStore programmes;
    private final ChallengeStore challenges;
    private final BallotStore ballots;
    private final Outbox outbox;
    private final Clock clock;

    Votes(
            ProgrammeStore programmes, ChallengeStore challenges, BallotStore ballots, Outbox outbox, Clock clock) {
        this.programmes = programmes;
        this.challenges = challenges;
        this.ballots = ballots;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param approved what is not an enjeu shown by this programme is left out
    @Transactional
    public Cast cast(Programme programme, Voter voter, Collection<UUID> approved) {
        if (programmes.locked(programme.id()).filter(Stage.VOTING::equals).isEmpty()) {
            return new Cast.NotOpen();
        }
        if (ballots.turnout(List.of(programme.id())).getOrDefault(programme.id(), 0) >= MOST_BALLOTS) {
            return new Cast.TooMany();
        }
        Electorate electorate = programme.text().electorate();
        Key key = Key.draw();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        boolean first = ballots.insert(
                id,
                programme.id(),
                voter.voice(electorate),
                voter.shown(electorate),
                voter.email().strip(),
                key.hash(),
                known(programme.id(), approved),
                clock.instant());
        return first ? new Cast.Done(key, about(id)) : new Cast.Twice();
    }

    /// The ballot that a link opens, while its vote is open.
    public Optional<Ballot> ballot(Key key) {
        return ballots.byHash(key.hash());
    }

    /// False when the vote is over.
    @Transactional
    public boolean replace(Ballot ballot, Collection<UUID> approved) {
        if (programmes.locked(ballot.programme()).filter(Stage.VOTING::equals).isEmpty()) {
            return false;
        }
        ballots.replace(ballot.id(), known(ballot.programme(), approved));
        return true;
    }

    /// Lets these ballots count: those of voters whom a leader of the programme knows, or asked.
    @Transactional
    public void admit(UUID programme, Collection<UUID> these) {
        if (programmes.locked(programme).filter(Stage.VOTING::equals).isPresent()) {
            ballots.admit(programme, these);
        }
    }

    /// Takes a ballot out: its voter may vote again.
    @Transactional
    public void withdraw(UUID programme, UUID ballot) {
        if (ballots.delete(programme, ballot)) {
            outbox.forgetAbout(List.of(about(ballot)));
        }
    }

    /// Who has voted so far.
    public List<Ballot> voters(UUID programme) {
        return ballots.cast(programme);
    }

    /// How many have voted in votes still open, in one question.
    public Map<UUID, Integer> turnout(Collection<UUID> programmes) {
        return ballots.turnout(programmes);
    }

    /// Opens the vote, goes back to proposals, or counts; see [Stage#leadsTo]. Counting takes the voters' names away.
    ///
    /// @return false when the programme is not where that leads from
    @Transactional
    public boolean move(UUID programme, Stage to) {
        Optional<Stage> now = programmes.locked(programme);
        if (now.isEmpty() || !now.get().leadsTo(to)) {
            return false;
        }
        if (to == Stage.VOTED) {
            outbox.forgetAbout(ballots.count(programme).stream().map(Votes::about).toList());
        }
        return programmes.move(programme, now.get(), to);
    }

    private static String about(UUID ballot) {
        return "bulletin:" + ballot;
    }

    private Set<UUID> known(UUID programme, Collection<UUID> approved) {
        Set<UUID> shown = challenges.of(programme).stream()
                .filter(Challenge::isAccepted)
                .map(Challenge::id)
                .collect(Collectors.toSet());
        Set<UUID> known = new HashSet<>(approved);
        known.retainAll(shown);
        return known;
    }
}
