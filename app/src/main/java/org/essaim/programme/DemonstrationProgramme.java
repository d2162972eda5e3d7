package org.essaim.programme;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.Votes.Voter;
import org.essaim.ui.Messages;
import org.springframework.stereotype.Component;

/// The programme of early 2021, for the demonstration: made by the same operations as any other. Its enjeux, its dates and
/// its common day are facts; how many retained each enjeu was never published, so that the count is an example.
@Component
public class DemonstrationProgramme {
    private static final int TERRITORIES = 20;
    private static final int RETAIN_MOBILISING = 14;
    private static final int RETAIN_FINANCING = 11;

    private final Programmes programmes;
    private final Votes votes;
    private final Messages messages;

    DemonstrationProgramme(Programmes programmes, Votes votes, Messages messages) {
        this.programmes = programmes;
        this.votes = votes;
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
        Programme programme = programmes.create(UuidCreator.getTimeOrderedEpoch(), text, true);
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
        votes.move(programme.id(), Stage.VOTED);
        return new Loaded(programme, mobilising, financing);
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
