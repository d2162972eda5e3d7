package org.essaim.workshop.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.registration.Registration.State;
import org.essaim.workshop.registration.Registration.Wish;
import org.essaim.workshop.store.Keys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Seats kept before the day. There are as many as the plan holds people; beyond them one waits, and the first who waits
/// has the first seat given back. The workshop's row is locked meanwhile, so that two who ask for the last seat do not
/// both get it.
@Service
public class Registrations {
    /// Beyond this nobody can believe in their turn any more.
    static final int MOST_WAITING = 100;

    /// After the workshop, for whoever was there to be found again; then a registration is only a number.
    static final Duration KEPT = Duration.ofDays(30);

    /// How registering ended.
    public sealed interface Outcome {
        /// @param key the unguessable part of the registration's link
        record Kept(Registration registration, String key) implements Outcome {}

        /// This person is registered; their link was sent again to their address.
        record Already() implements Outcome {}

        record Closed() implements Outcome {}

        record TooManyWait() implements Outcome {}
    }

    private final RegistrationStore store;
    private final RegistrationLetters letters;
    private final Clock clock;

    Registrations(RegistrationStore store, RegistrationLetters letters, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional
    public Outcome register(WorkshopCard card, Wish wish) {
        Seating seating = store.lock(card.id());
        if (!seating.open()) {
            return new Outcome.Closed();
        }
        Optional<Registration> known = store.byPerson(card.id(), wish.email(), wish.name());
        if (known.isPresent()) {
            letters.again(card, known.get(), key(known.get().id()));
            return new Outcome.Already();
        }
        if (seating.isFull() && seating.waiting() >= MOST_WAITING) {
            return new Outcome.TooManyWait();
        }
        // Whoever comes now does not pass before those who wait.
        boolean seat = !seating.isFull() && seating.waiting() == 0;
        UUID id = store.insert(card.id(), wish, seat ? State.CONFIRMED : State.WAITING, clock.instant());
        String key = key(id);
        Registration kept = byKey(key).orElseThrow();
        letters.kept(card, kept, key);
        return new Outcome.Kept(kept, key);
    }

    /// For the demonstration: nobody is written to, and a workshop of the past takes people in.
    @Transactional
    public Registration record(WorkshopCard card, Wish wish, Instant at) {
        UUID id = store.insert(card.id(), wish, State.CONFIRMED, at);
        return byKey(key(id)).orElseThrow();
    }

    /// The registration that a link opens.
    public Optional<Registration> byKey(String key) {
        return store.byHash(hash(key));
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
        store.lock(card.id());
        if (!store.cancel(registration.id())) {
            return false;
        }
        fill(card);
        return true;
    }

    /// Gives free seats to those who wait: after a cancellation, or when the plan holds more people than before.
    @Transactional
    public void fill(WorkshopCard card) {
        Seating seating = store.lock(card.id());
        if (seating.free() > 0 && seating.waiting() > 0) {
            store.promote(card.id(), seating.free())
                    .forEach(promoted -> letters.promoted(card, promoted, key(promoted.id())));
        }
    }

    public Seating seating(UUID workshop) {
        return store.seating(workshop);
    }

    /// All but those cancelled, in the order in which they came.
    public List<Registration> of(UUID workshop) {
        return store.of(workshop);
    }

    /// Those with a seat who are not in the room yet, by name.
    public List<Registration> expected(UUID workshop) {
        return store.expected(workshop);
    }

    /// Opens registration, or closes it, until the workshop starts.
    @Transactional
    public void open(UUID workshop, boolean open) {
        store.open(workshop, open);
    }

    /// Somebody expected is in the room.
    @Transactional
    public void came(Registration registration, Id<Participant> participant) {
        store.came(registration.id(), participant.value());
    }

    /// Somebody came in by the code: whoever is expected under that name, from that territory or from one still to be
    /// said, is expected no more.
    @Transactional
    public void came(UUID workshop, String name, Place place, Id<Participant> participant) {
        store.expected(workshop).stream()
                .filter(one -> one.name().equalsIgnoreCase(name.strip()))
                .filter(one -> !one.place().isKnown() || one.place().key().equals(place.key()))
                .findFirst()
                .ifPresent(one -> store.came(one.id(), participant.value()));
    }

    /// @return how many were forgotten
    @Transactional
    public int forgetThePast() {
        return store.forgetBefore(clock.instant().minus(KEPT));
    }

    /// Registrations keep no key: a new one is made for each letter, and earlier ones stay good.
    private String key(UUID registration) {
        String key = Keys.draw();
        store.addKey(hash(key), registration);
        return key;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
