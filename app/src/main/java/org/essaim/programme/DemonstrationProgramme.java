package org.essaim.programme;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.account.Accounts;
import org.essaim.account.Role;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.Votes.Voter;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Messages;
import org.springframework.stereotype.Component;

/// The programme of early 2021, for the demonstration: made by the same operations as any other. Its enjeux, its dates and
/// its common day are facts; how many retained each enjeu was never published, so that the count is an example.
@Component
public class DemonstrationProgramme {
    private static final int TERRITORIES = 20;
    private static final int RETAIN_MOBILISING = 14;
    private static final int RETAIN_FINANCING = 11;

    private final Accounts accounts;
    private final Programmes programmes;
    private final Votes votes;
    private final Gatherings gatherings;
    private final Messages messages;

    DemonstrationProgramme(
            Accounts accounts, Programmes programmes, Votes votes, Gatherings gatherings, Messages messages) {
        this.accounts = accounts;
        this.programmes = programmes;
        this.votes = votes;
        this.gatherings = gatherings;
        this.messages = messages;
    }

    /// @param mobilising the enjeu of the workshop of 2 March, `financing` that of 9 March
    public record Loaded(Programme programme, UUID mobilising, UUID financing) {}

    public Loaded load() {
        var text = new ProgrammeText(
                messages.get("programme.demonstration.title"),
                messages.get("programme.demonstration.aims"),
                Optional.of(LocalDate.of(2021, 3, 2)),
                Optional.of(LocalDate.of(2021, 3, 23)),
                Electorate.TERRITORY);
        Programme programme = programmes.create(
                UuidCreator.getTimeOrderedEpoch(), text, accounts.demonstrationPerson(Role.FACILITATOR));
        UUID mobilising = propose(programme, "mobilising");
        UUID financing = propose(programme, "financing");
        votes.move(programme.id(), Stage.VOTING);
        for (int territory = 0; territory < TERRITORIES; territory++) {
            Set<UUID> retained = new HashSet<>();
            if (territory < RETAIN_MOBILISING) {
                retained.add(mobilising);
            }
            if (territory >= TERRITORIES - RETAIN_FINANCING) {
                retained.add(financing);
            }
            votes.cast(programme, new Voter("", "exemple:" + territory, "", ""), retained);
        }
        votes.admit(programme.id(), votes.voters(programme.id()).stream().map(Ballot::id).toList());
        votes.move(programme.id(), Stage.VOTED);
        gather(programme);
        return new Loaded(programme, mobilising, financing);
    }

    /// The date is a fact; hours, place and activities are imagined.
    private void gather(Programme programme) {
        gatherings.plan(new Gathering(
                programme.id(),
                at(9, 30),
                at(12, 30),
                messages.get("programme.demonstration.place"),
                messages.get("programme.demonstration.gathering")));
        activity(programme, "opening", at(9, 30), 40, 0);
        activity(programme, "posters", at(10, 15), 45, 0);
        activity(programme, "mobilising", at(11, 0), 60, 20);
        activity(programme, "financing", at(11, 0), 60, 20);
    }

    private void activity(Programme programme, String key, Instant starts, int minutes, int capacity) {
        gatherings.save(new Activity(
                UuidCreator.getTimeOrderedEpoch(),
                programme.id(),
                starts,
                minutes,
                messages.get("programme.demonstration.activity." + key),
                messages.get("programme.demonstration.activity." + key + ".text"),
                "",
                capacity,
                0));
    }

    private static Instant at(int hour, int minute) {
        return LocalDate.of(2021, 3, 23).atTime(hour, minute).atZone(LocalClock.PARIS.zone()).toInstant();
    }

    private UUID propose(Programme programme, String key) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        programmes.propose(
                programme.id(),
                new NewChallenge(
                        id,
                        messages.get("programme.demonstration." + key),
                        messages.get("programme.demonstration." + key + ".why"),
                        "",
                        "",
                        Challenge.State.ACCEPTED));
        return id;
    }
}
