package org.essaim.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.registration.Registration.State;
import org.essaim.registration.Registration.Wish;
import org.essaim.text.Folded;
import org.essaim.ui.Key;
import org.essaim.ui.Slice;
import org.essaim.workshop.CardWatcher;
import org.essaim.workshop.PersonWatcher;
import org.essaim.workshop.SeatKeeping;
import org.essaim.workshop.Seats;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Seats kept before the day. There are as many as the plan holds people; beyond them one waits, and the first who waits
/// has the first seat given back. The workshop's row is locked meanwhile, so that two who ask for the last seat do not
/// both get it.
@Service
public class Registrations implements SeatKeeping, CardWatcher, PersonWatcher {
    /// Beyond this nobody can believe in their turn any more.
    static final int MOST_WAITING = 100;

    /// After the workshop, for whoever was there to be found again; then a registration is only a number.
    public static final Duration KEPT = Duration.ofDays(30);

    /// How registering ended.
    public sealed interface Outcome {
        /// @param key of the registration's link
        record Kept(Registration registration, Key key) implements Outcome {}

        /// This person is registered; their link was sent again to their address.
        record Already() implements Outcome {}

        record Closed() implements Outcome {}

        record TooManyWait() implements Outcome {}
    }

    private final RegistrationStore store;
    private final RegistrationLetters letters;
    private final Workshops workshops;
    private final Clock clock;

    Registrations(RegistrationStore store, RegistrationLetters letters, Workshops workshops, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.workshops = workshops;
        this.clock = clock;
    }

    @Transactional
    public Outcome register(WorkshopCard asked, Wish wish) {
        Seats seats = store.lock(asked.id(), clock.instant());
        // As it is saved now: what was read before the lock may have moved since.
        WorkshopCard card = card(asked.id());
        if (!seats.open()) {
            return new Outcome.Closed();
        }
        Optional<Registration> known = store.byPerson(card.id(), wish.email(), wish.name());
        if (known.isPresent()) {
            letters.again(card, known.get(), store.newKey(known.get().id()));
            return new Outcome.Already();
        }
        if (seats.isFull() && seats.waiting() >= MOST_WAITING) {
            return new Outcome.TooManyWait();
        }
        // Whoever comes now does not pass before those who wait.
        boolean seat = !seats.isFull() && seats.waiting() == 0;
        UUID id = store.insert(card.id(), wish, seat ? State.CONFIRMED : State.WAITING, clock.instant());
        Key key = store.newKey(id);
        Registration kept = store.byId(id).orElseThrow();
        letters.kept(card, kept, key);
        return new Outcome.Kept(kept, key);
    }

    /// For the demonstration: nobody is written to, and a workshop of the past takes people in.
    @Transactional
    public Registration record(WorkshopCard card, Wish wish, Instant at) {
        UUID id = store.insert(card.id(), wish, State.CONFIRMED, at);
        return store.byId(id).orElseThrow();
    }

    /// The registration that a link opens.
    public Optional<Registration> byKey(Key key) {
        return store.byKey(key);
    }

    /// Which in the line of those who wait, from 1.
    public int turn(Registration waiting) {
        return store.turn(waiting);
    }

    /// Gives a seat back, once: the first who waits has it, and is told.
    ///
    /// @return false when it was given back already, or when they are in the room
    @Transactional
    public boolean cancel(WorkshopCard card, Registration registration) {
        store.lock(card.id(), clock.instant());
        if (!store.cancel(registration.id())) {
            return false;
        }
        letters.forget(List.of(registration.id()));
        fill(card.id());
        return true;
    }

    /// Gives free seats to those who wait, but in what is over: after a cancellation, or when the plan holds more people
    /// than before.
    private void fill(UUID workshop) {
        Seats seats = store.lock(workshop, clock.instant());
        WorkshopCard card = card(workshop);
        if (seats.free() > 0 && seats.waiting() > 0 && !card.isOver(clock.instant())) {
            store.promote(workshop, seats.free())
                    .forEach(promoted -> letters.promoted(card, promoted, store.newKey(promoted.id())));
        }
    }

    /// In the transaction that saves the plan: everybody registered is told what changed, then the seats that the plan
    /// holds more are given.
    @Override
    public void changed(WorkshopCard before, WorkshopCard after) {
        if (after.rehearsal()) {
            return;
        }
        if (isNews(before, after)) {
            store.of(after.id()).stream()
                    .filter(one -> !one.email().isEmpty())
                    .forEach(one -> letters.changed(before, after, one, store.newKey(one.id())));
        }
        fill(after.id());
    }

    /// Nobody is written about a day that is gone.
    private boolean isNews(WorkshopCard before, WorkshopCard after) {
        return before.isCalledOff() != after.isCalledOff()
                ? after.endsAt().isAfter(clock.instant())
                : !after.isOver(clock.instant()) && letters.isMove(before, after);
    }

    private WorkshopCard card(UUID workshop) {
        return workshops.byId(workshop).orElseThrow();
    }

    @Override
    public Seats seats(UUID workshop) {
        return store.seats(workshop, clock.instant());
    }

    /// All but those cancelled, in the order in which they came.
    public List<Registration> of(UUID workshop) {
        return store.of(workshop);
    }

    /// One page of those asked for; a page beyond the last gives the last.
    public Slice<Registration> list(UUID workshop, RegistrationQuery query, int page, int size) {
        return Slice.of(
                page, size, store.count(workshop, query), (limit, offset) -> store.list(workshop, query, limit, offset));
    }

    /// All of those asked for, for an export.
    public List<Registration> all(UUID workshop, RegistrationQuery query) {
        return store.list(workshop, query, Integer.MAX_VALUE, 0);
    }

    @Override
    public List<Expected> expected(UUID workshop) {
        return store.expected(workshop).stream().map(Registration::expected).toList();
    }

    @Override
    public Optional<Expected> expected(UUID workshop, Key key) {
        return byKey(key)
                .filter(one -> one.workshop().equals(workshop) && one.isConfirmed() && !one.came())
                .map(Registration::expected);
    }

    /// Opens registration, or closes it, until the workshop starts.
    @Transactional
    public void open(UUID workshop, boolean open) {
        store.open(workshop, open);
    }

    @Override
    @Transactional
    public void came(Expected expected, Id<Participant> participant) {
        store.came(expected.id(), participant.value());
    }

    @Override
    @Transactional
    public void came(UUID workshop, String name, Place place, Id<Participant> participant) {
        store.absent(workshop).stream()
                .filter(one -> Folded.same(one.name(), name))
                .filter(one -> !one.place().isKnown() || one.place().key().equals(place.key()))
                .findFirst()
                .ifPresent(one -> store.came(one.id(), participant.value()));
    }

    /// Whoever is forgotten by the room is by its list too, and by the letters written about their seat.
    @Override
    public void forgotten(UUID workshop, Id<Participant> person) {
        letters.forget(store.forget(workshop, person.value()));
    }
}
