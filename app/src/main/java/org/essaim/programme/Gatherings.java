package org.essaim.programme;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.essaim.programme.store.GatheringStore;
import org.essaim.ui.Daily;
import org.essaim.ui.French;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The common day of a programme: planned, filled with activities, signed up for. The last seat of an activity is given
/// once; nobody waits for one.
@Service
public class Gatherings implements Daily {
    /// After the activity; then a sign-up is only a number.
    static final Duration KEPT = Duration.ofDays(30);

    /// How signing up ended.
    public sealed interface Outcome {
        /// @param key the unguessable part of the sign-up's link
        record Done(String key) implements Outcome {}

        record Full() implements Outcome {}

        record Twice() implements Outcome {}

        /// The activity is over, gone, or one comes to it without signing up.
        record None() implements Outcome {}
    }

    private final GatheringStore store;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;
    private final Clock clock;

    Gatherings(GatheringStore store, Outbox outbox, Messages messages, PublicAddress address, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    public Optional<Gathering> of(UUID programme) {
        return store.of(programme);
    }

    @Transactional
    public void plan(Gathering gathering) {
        store.plan(gathering);
    }

    /// In the order of the day.
    public List<Activity> activities(UUID programme) {
        return store.activities(programme);
    }

    public Optional<Activity> activity(UUID programme, UUID id) {
        return store.activity(id).filter(found -> found.programme().equals(programme));
    }

    /// Adds an activity, or changes the one of this id.
    ///
    /// @return false when the day holds as many as it may ([Activity#MOST])
    @Transactional
    public boolean save(Activity activity) {
        boolean known = store.activity(activity.id()).isPresent();
        if (!known && store.activities(activity.programme()).size() >= Activity.MOST) {
            return false;
        }
        store.save(activity);
        return true;
    }

    /// Takes an activity off the day, with who signed up for it: refused while anybody has.
    ///
    /// @return whether it is gone
    @Transactional
    public boolean remove(UUID activity) {
        if (store.locked(activity).filter(found -> found.taken() > 0).isPresent()) {
            return false;
        }
        store.delete(activity);
        return true;
    }

    public boolean isOver(Activity activity) {
        return activity.ends().isBefore(clock.instant());
    }

    @Transactional
    public Outcome signUp(UUID activity, String name, String email) {
        Optional<Activity> found = store.locked(activity).filter(Activity::isSignedUpFor).filter(one -> !isOver(one));
        if (found.isEmpty()) {
            return new Outcome.None();
        }
        if (found.get().isFull()) {
            return new Outcome.Full();
        }
        String key = Secret.draw();
        if (!store.signUp(
                UuidCreator.getTimeOrderedEpoch(), activity, name, email, Secret.hash(key), clock.instant())) {
            return new Outcome.Twice();
        }
        String link = address.of("/journee/" + key);
        outbox.send(new Letter(
                email,
                messages.get("programme.sign-up.letter.subject", found.get().title()),
                messages.get(
                        "programme.sign-up.letter",
                        name,
                        found.get().title(),
                        French.dateAndTime(French.local(found.get().starts())),
                        link,
                        link + "/calendrier.ics")));
        return new Outcome.Done(key);
    }

    /// What the link of a sign-up opens.
    public Optional<SignUp> byKey(String key) {
        return store.byHash(Secret.hash(key));
    }

    public Optional<Activity> activityOf(SignUp signUp) {
        return store.activity(signUp.activity());
    }

    /// False when the seat was given back already.
    @Transactional
    public boolean cancel(SignUp signUp) {
        return store.cancel(signUp.id());
    }

    /// In the order in which they came.
    public List<SignUp> signedUp(UUID activity) {
        return store.signedUp(activity);
    }

    @Override
    @Transactional
    public void today() {
        store.forgetBefore(clock.instant().minus(KEPT));
    }
}
