package org.essaim.restitution.vote;

import essaim.ballot.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.ui.Moment;
import org.essaim.workshop.domain.Choice;
import org.essaim.workshop.domain.Count;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Workshop;

/// A closed vote, counted again from what was published of it: the ballots, without their voters, and the seed.
///
/// @param at   when it was closed
/// @param kept what the room works on: the count's answer, unless the room kept others by a show of hands
public record Vote(Plan plan, Outcome<Id<PlannedInitiative>> outcome, Instant at, List<Id<PlannedInitiative>> kept) {
    public Vote {
        kept = List.copyOf(kept);
    }

    /// Nothing while the vote is open, or when the room kept initiatives without one.
    public static Optional<Vote> of(Workshop workshop) {
        Choice choice = workshop.choice();
        return choice.status() == Choice.Status.CLOSED
                ? choice.closedResult()
                        .map(it -> of(workshop.plan(), it.ballots(), it.seed(), it.at(), choice.kept()))
                : Optional.empty();
    }

    public static Vote of(
            Plan plan, List<List<Id<PlannedInitiative>>> ballots, long seed, Instant at, List<Id<PlannedInitiative>> kept) {
        return new Vote(plan, Count.outcome(plan, ballots, seed), at, kept);
    }

    /// When it was closed, by the clock of the room.
    public Moment when() {
        return new Moment(at, plan.venue().zone());
    }

    /// Whether the room chose otherwise than the count.
    public boolean isOverruled() {
        return !outcome.kept().members().equals(kept);
    }

    public boolean byTerritory() {
        return plan.electorate() == Electorate.TERRITORY;
    }

    public int turnout() {
        return outcome.election().turnout();
    }

    public int seats() {
        return outcome.election().seats();
    }
}
