package org.essaim.programme;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.essaim.programme.store.GatheringStore;
import org.essaim.ui.Key;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The common day of a programme: planned, filled with activities, signed up for. The last seat of an activity is given
/// once; nobody waits for one.
@Service
public class Gatherings {
    /// After the activity; then a sign-up is only a number.
    public static final Duration KEPT = Duration.ofDays(30);

    /// How signing up ended.
    public sealed interface Outcome {
        /// @param key of the sign-up's link
        record Done(Key key) implements Outcome {}

        record Full() implements Outcome {}

        record Twice() implements Outcome {}

        /// The activity is over, gone, or one comes to it without signing up.
        record None() implements Outcome {}
    }

    private final GatheringStore store;
    private final SignUpLetters letters;
    private final Clock clock;

    Gatherings(GatheringStore store, SignUpLetters letters, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.clock = clock;
    }

    public Optional<Gathering> of(UUID programme) {
        return store.of(programme);
    }

    /// Announces the day, or moves it: its activities follow, and who signed up for them is told.
    ///
    /// @return the activities that the day so planned would not hold; when there is any, nothing changed
    @Transactional
    public List<Activity> plan(Gathering next) {
        Optional<Gathering> known = store.lockedOf(next.programme());
        if (known.isEmpty()) {
            store.plan(next);
            return List.of();
        }
        Gathering before = known.get();
        List<Activity> activities = store.activities(next.programme());
        List<Activity> following = before.isWhen(next) ? activities : before.followedBy(activities, next);
        List<Activity> outside =
                before.isWhen(next) ? List.of() : following.stream().filter(one -> !next.holds(one)).toList();
        if (!outside.isEmpty()) {
            return outside;
        }
        boolean moved = !before.isWhen(next) || !before.where().equals(next.where());
        Gathering after = new Gathering(
                next.programme(), next.starts(), next.ends(), next.place(), next.presentation(), next.host(),
                before.sequence() + (moved ? 1 : 0));
        store.plan(after);
        for (int i = 0; moved && i < activities.size(); i++) {
            moved(before, activities.get(i), after, following.get(i));
        }
        return List.of();
    }

    /// In the order of the day.
    public List<Activity> activities(UUID programme) {
        return store.activities(programme);
    }

    public Optional<Activity> activity(UUID programme, UUID id) {
        return store.activity(id).filter(found -> found.programme().equals(programme));
    }

    /// The id asked for a new activity, or another where it is that of another programme's: an id is not a right.
    public UUID free(UUID programme, UUID asked) {
        return store.activity(asked).filter(found -> !found.programme().equals(programme)).isEmpty()
                ? asked
                : UuidCreator.getTimeOrderedEpoch();
    }

    /// Adds an activity, or changes the one of this id: who signed up for it is told of what moves.
    ///
    /// @return false when the day holds as many as it may ([Activity#MOST])
    @Transactional
    public boolean save(Activity activity) {
        Optional<Activity> known = store.locked(activity.id());
        if (known.filter(it -> !it.programme().equals(activity.programme())).isPresent()) {
            throw new IllegalArgumentException("An activity of another programme: " + activity.id());
        }
        if (known.isEmpty()) {
            if (store.activities(activity.programme()).size() >= Activity.MOST) {
                return false;
            }
            store.save(activity);
            return true;
        }
        Gathering day = store.of(activity.programme()).orElseThrow();
        moved(day, known.get(), day, activity);
        return true;
    }

    private void moved(Gathering before, Activity was, Gathering after, Activity is) {
        boolean same = was.isSameAppointment(is) && before.where(was).equals(after.where(is));
        Activity saved = new Activity(
                is.id(), is.programme(), is.starts(), is.minutes(), is.title(), is.presentation(), is.place(),
                is.capacity(), is.taken(), is.calledOff(), was.sequence() + (same ? 0 : 1));
        store.save(saved);
        if (!isOver(saved) && !saved.calledOff() && letters.isMove(before, was, after, saved)) {
            tell(saved, (one, key) -> letters.moved(before, was, after, saved, one, key));
        }
    }

    private void tell(Activity activity, BiConsumer<SignUp, Key> letter) {
        store.signedUp(activity.id()).stream()
                .filter(one -> !one.email().isEmpty())
                .forEach(one -> letter.accept(one, store.newKey(one.id())));
    }

    /// Takes an activity off the day. While people have signed up for it, it is called off instead, once that is
    /// confirmed: they are told, and their links go on saying so.
    ///
    /// @return whether it is gone, or called off
    @Transactional
    public boolean remove(UUID activity, boolean confirmed) {
        Optional<Activity> found = store.locked(activity).filter(one -> one.taken() > 0);
        if (found.isEmpty()) {
            store.delete(activity);
            return true;
        }
        if (confirmed && !found.get().calledOff()) {
            Activity was = found.get();
            Activity off = new Activity(
                    was.id(), was.programme(), was.starts(), was.minutes(), was.title(), was.presentation(), was.place(),
                    was.capacity(), was.taken(), true, was.sequence() + 1);
            store.save(off);
            if (!isOver(off)) {
                Gathering day = store.of(off.programme()).orElseThrow();
                tell(off, (one, key) -> letters.calledOff(day, off, one, key));
            }
        }
        return confirmed;
    }

    public boolean isOver(Activity activity) {
        return !activity.ends().isAfter(clock.instant());
    }

    @Transactional
    public Outcome signUp(UUID activity, String name, String email) {
        Optional<Activity> found = store.locked(activity).filter(Activity::isSignedUpFor)
                .filter(one -> !isOver(one) && !one.calledOff());
        if (found.isEmpty()) {
            return new Outcome.None();
        }
        if (found.get().isFull()) {
            return new Outcome.Full();
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        if (store.isSignedUp(activity, name, email) || !store.signUp(id, activity, name, email, clock.instant())) {
            return new Outcome.Twice();
        }
        Key key = store.newKey(id);
        store.of(found.get().programme())
                .ifPresent(day -> letters.kept(day, found.get(), byKey(key).orElseThrow(), key));
        return new Outcome.Done(key);
    }

    /// What the link of a sign-up opens.
    public Optional<SignUp> byKey(Key key) {
        return store.byKey(key);
    }

    public Optional<Activity> activityOf(SignUp signUp) {
        return store.activity(signUp.activity());
    }

    /// False when the seat was given back already.
    @Transactional
    public boolean cancel(SignUp signUp) {
        boolean cancelled = store.cancel(signUp.id());
        if (cancelled) {
            letters.forget(signUp.id());
        }
        return cancelled;
    }

    /// In the order in which they came.
    public List<SignUp> signedUp(UUID activity) {
        return store.signedUp(activity);
    }
}
