package org.essaim.workshop.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What is known of the people beside the log: their names, and the ballots of a vote still open.
/// It lives in tables that can be deleted from; a workshop reads as well without it.
public record People(PMap<Id<Participant>, Person> persons, PMap<String, List<Id<PlannedInitiative>>> ballots) {
    public static final People NONE = new People(HashTreePMap.empty(), HashTreePMap.empty());

    public static People of(
            Map<Id<Participant>, Person> persons, Map<String, List<Id<PlannedInitiative>>> ballots) {
        return new People(HashTreePMap.from(persons), HashTreePMap.from(ballots));
    }

    public Optional<Person> person(Id<Participant> id) {
        return Optional.ofNullable(persons.get(id));
    }

    public String name(Id<Participant> id) {
        return person(id).map(Person::name).orElse("");
    }

    public Optional<List<Id<PlannedInitiative>>> ballot(String voter) {
        return Optional.ofNullable(ballots.get(voter));
    }

    /// The ballots without their voters, in an order that tells nothing of who cast them or when.
    public List<List<Id<PlannedInitiative>>> anonymousBallots() {
        return ballots.values().stream()
                .map(approved -> List.copyOf(new TreeSet<>(approved)))
                .sorted(People::byContent)
                .toList();
    }

    public People after(Effect effect) {
        return switch (effect) {
            case Effect.KeepPerson(var id, var person) -> new People(persons.plus(id, person), ballots);
            case Effect.ForgetPerson(var id) -> new People(persons.minus(id), ballots);
            case Effect.KeepBallot(var voter, var approved) -> new People(persons, ballots.plus(voter, approved));
            case Effect.DropBallot(var voter) -> new People(persons, ballots.minus(voter));
            case Effect.EmptyBallotBox() -> new People(persons, HashTreePMap.empty());
            case Effect.Erases _ -> this;
        };
    }

    public People after(Iterable<Effect> effects) {
        People people = this;
        for (Effect effect : effects) {
            people = people.after(effect);
        }
        return people;
    }

    private static int byContent(List<Id<PlannedInitiative>> one, List<Id<PlannedInitiative>> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
