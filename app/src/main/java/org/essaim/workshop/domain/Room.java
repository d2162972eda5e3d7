package org.essaim.workshop.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/// Who is here, and where each sat, round after round.
///
/// @param seats by round, then by person; a round once seated keeps its seats, even when the room goes back to it
/// @param round the one people sit by now; 0 before the first
/// @param builtOn rounds in which somebody wrote, gathered, or was seated by hand: their seats are not drawn again
public record Room(
        PMap<Id<Participant>, Participant> participants,
        TreePMap<Integer, PMap<Id<Participant>, Integer>> seats,
        int round,
        PSet<Integer> builtOn) {
    /// Designers and observers at once; and everybody who ever came, those gone included.
    public static final int MOST_ONLOOKERS = 100;
    public static final int MOST_EVER = 1000;

    static final Room EMPTY = new Room(HashTreePMap.empty(), TreePMap.empty(), 0, HashTreePSet.empty());

    private static final Comparator<Participant> BY_ARRIVAL =
            Comparator.comparing(Participant::joinedAt).thenComparing(Participant::id);

    public Optional<Participant> participant(Id<Participant> id) {
        return Optional.ofNullable(participants.get(id));
    }

    public Stream<Participant> inOrderOfArrival() {
        return participants.values().stream().sorted(BY_ARRIVAL);
    }

    /// Those here who vote, write and judge, in order of arrival.
    public List<Participant> takingPart() {
        return inOrderOfArrival().filter(Participant::here).filter(Participant::takesPart).toList();
    }

    long lookingOn() {
        return participants.values().stream()
                .filter(person -> person.here() && !person.takesPart())
                .count();
    }

    /// 0 when the person has no seat in this round.
    public int table(Id<Participant> id) {
        return seats.getOrDefault(round, HashTreePMap.empty()).getOrDefault(id, 0);
    }

    /// Whether the person ever sat at this table.
    boolean hasSatAt(Id<Participant> id, int table) {
        return seats.values().stream().anyMatch(seated -> seated.getOrDefault(id, 0) == table);
    }

    /// Whether the person ever sat at another table than now.
    boolean hasMoved(Id<Participant> id) {
        return seats.values().stream().anyMatch(seated -> seated.containsKey(id) && seated.get(id) != table(id));
    }

    public Stream<Participant> at(int table) {
        return inOrderOfArrival().filter(Participant::here).filter(person -> table(person.id()) == table);
    }

    /// Who sat where in an earlier round, table by table.
    List<List<Id<Participant>>> tablesOf(int earlier, int tables) {
        List<List<Id<Participant>>> seated = new ArrayList<>();
        for (int table = 0; table < tables; table++) {
            seated.add(new ArrayList<>());
        }
        seats.getOrDefault(earlier, HashTreePMap.empty()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(seat -> seat.getValue() <= tables)
                .forEach(seat -> seated.get(seat.getValue() - 1).add(seat.getKey()));
        return seated;
    }

    Room after(RoomEvent event) {
        return switch (event) {
            case RoomEvent.Joined(var id, var role, var place, var carries, var at) -> {
                Folding.require(participant(id).isEmpty(), event);
                yield with(new Participant(id, role, place, carries, at, true, false, null));
            }
            case RoomEvent.Left(var id) -> with(known(id).here(false));
            case RoomEvent.Returned(var id) -> with(known(id).here(true));
            case RoomEvent.DetailsChanged(var id) -> with(known(id));
            case RoomEvent.RoleAsked(var id, var role, var place) ->
                with(known(id).asking(new Participant.Asked(role, place)));
            case RoomEvent.RoleDeclined(var id) -> with(known(id).asking(null));
            case RoomEvent.Forgotten(var id) -> with(known(id));
            case RoomEvent.RoleChanged(var id, var role, var place) -> {
                Room changed = with(known(id).as(role, place));
                yield role.takesPart() ? changed : changed.withoutSeatsOf(id);
            }
            case RoomEvent.HandRaised(var id) -> with(known(id).hand(true));
            case RoomEvent.HandLowered(var id) -> with(known(id).hand(false));
            case RoomEvent.Seated(var seatedRound, var tables) ->
                new Room(participants, seats.plus(seatedRound, HashTreePMap.from(tables)), seatedRound, builtOn);
            case RoomEvent.Placed(var placedRound, var id, var table, var byHand) ->
                new Room(
                        participants,
                        seats.plus(
                                placedRound,
                                seats.getOrDefault(placedRound, HashTreePMap.empty()).plus(known(id).id(), table)),
                        round,
                        byHand ? builtOn.plus(placedRound) : builtOn);
        };
    }

    /// Somebody worked at these tables.
    Room worked() {
        return round == 0 || builtOn.contains(round)
                ? this
                : new Room(participants, seats, round, builtOn.plus(round));
    }

    /// Whether those seated in a round are those who take part now.
    boolean seatsThoseHere(int seated) {
        return takingPart().stream()
                .map(Participant::id)
                .collect(Collectors.toSet())
                .equals(seats.getOrDefault(seated, HashTreePMap.empty()).keySet());
    }

    /// Back at the seats of an earlier round.
    Room atRound(int earlier) {
        return new Room(participants, seats, earlier, builtOn);
    }

    /// The tables people sat at are no more.
    Room withoutSeats() {
        return new Room(participants, TreePMap.empty(), 0, HashTreePSet.empty());
    }

    /// Who only looks on sits nowhere, even in a round the room goes back to.
    private Room withoutSeatsOf(Id<Participant> id) {
        TreePMap<Integer, PMap<Id<Participant>, Integer>> without = seats;
        for (Map.Entry<Integer, PMap<Id<Participant>, Integer>> seated : seats.entrySet()) {
            without = without.plus(seated.getKey(), seated.getValue().minus(id));
        }
        return new Room(participants, without, round, builtOn);
    }

    private Room with(Participant participant) {
        return new Room(participants.plus(participant.id(), participant), seats, round, builtOn);
    }

    private Participant known(Id<Participant> id) {
        return participant(id).orElseThrow(() -> new IllegalStateException("Nobody joined as " + id));
    }
}
