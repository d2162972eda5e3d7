package org.essaim.restitution.vote;

import essaim.ballot.Outcome;
import essaim.ballot.Points;
import essaim.ballot.Representation;
import java.util.List;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.PlannedInitiative;

/// A vote told to those who voted: what is kept, and for each initiative why, and what would have had to change.
///
/// @param cards   the kept, one by one
/// @param answers the questions a room asks, most surprising first
/// @param others  those not kept that nobody is surprised about
/// @param scores  the combinations worth showing, best first
/// @param rows    every initiative by both rules
public record Story(
        int served,
        int turnout,
        List<Card> cards,
        List<Answer> answers,
        List<Other> others,
        List<Scored> scores,
        List<Row> rows,
        Outcome<Id<PlannedInitiative>> plain) {
    public record Card(Id<PlannedInitiative> initiative, int votes, List<Line> lines) {}

    public record Answer(Line question, List<Line> lines) {}

    public record Other(Id<PlannedInitiative> initiative, int votes, List<Line> lines) {}

    /// @param plain among the most approved ones, had they alone counted
    public record Scored(List<Id<PlannedInitiative>> members, Points points, boolean kept, boolean tied, boolean plain) {}

    /// @param noOther ballots that approve it and have no other one kept
    public record Row(
            Id<PlannedInitiative> initiative, int votes, int noOther, boolean kept, Standing proportional, Standing plain) {}

    public enum Standing {
        KEPT,
        DRAWN,
        NOT_KEPT
    }

    static Standing standing(Outcome<Id<PlannedInitiative>> outcome, Id<PlannedInitiative> initiative) {
        if (!outcome.keeps(initiative)) {
            return Standing.NOT_KEPT;
        }
        return outcome.certain().contains(initiative) ? Standing.KEPT : Standing.DRAWN;
    }

    static int noOther(Outcome<Id<PlannedInitiative>> outcome, Id<PlannedInitiative> initiative) {
        return Representation.of(outcome.election(), outcome.kept().members())
                .withNoOtherKept(initiative)
                .size();
    }
}
