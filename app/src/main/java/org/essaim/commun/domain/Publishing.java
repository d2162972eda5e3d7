package org.essaim.commun.domain;

import static org.essaim.commun.domain.Refusal.Reason.CHANGES_MISSING;
import static org.essaim.commun.domain.Refusal.Reason.NOTHING_CHANGED;
import static org.essaim.commun.domain.Refusal.Reason.NOTHING_WRITTEN;
import static org.essaim.commun.domain.Refusal.Reason.OVERTAKEN;
import static org.essaim.commun.domain.Refusal.Reason.PURPOSE_MISSING;
import static org.essaim.commun.domain.Refusal.Reason.SHARE_ALIKE;
import static org.essaim.commun.domain.Refusal.Reason.TEXT_TOO_LONG;
import static org.essaim.commun.domain.Refusal.Reason.WORKSHOP_NOT_PUBLIC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.workshop.WorkshopMaterial;

/// From a draft to a version. What is published is what was read: a draft changed meanwhile is read again first. Nothing
/// is public unread: a workshop that a sentence cites has its restitution published before.
public final class Publishing {
    private Publishing() {}

    /// @param revision of the draft that was read
    /// @param changes  what changed, for whoever knows the version before
    public record Wish(int revision, Licence licence, String changes) {}

    public sealed interface Outcome {
        record Published(Version version) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    /// @param before the commun's versions so far, by number
    /// @param parent the version that it adapts, if it is an adaptation
    public static Outcome decide(
            Concept concept, List<Version> before, Optional<Version> parent, Wish wish, Matter matter, Instant at) {
        String changes = Texts.clean(wish.changes());
        Body body = concept.body().settled();
        return refusal(concept, body, before, parent, wish, changes, matter)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Published(new Version(
                        before.size() + 1, body, concept.workshops(), changes, wish.licence(), at)));
    }

    /// Every licence under which something of it was received: its parent's, and those of its own earlier versions.
    public static Set<Licence> received(List<Version> before, Optional<Version> parent) {
        return Stream.concat(before.stream(), parent.stream()).map(Version::licence).collect(Collectors.toSet());
    }

    private static Optional<Refusal> refusal(
            Concept concept,
            Body body,
            List<Version> before,
            Optional<Version> parent,
            Wish wish,
            String changes,
            Matter matter) {
        if (wish.revision() != concept.revision()) {
            return refuse(OVERTAKEN);
        }
        if (body.sentences().findAny().isEmpty()) {
            return refuse(NOTHING_WRITTEN);
        }
        if (body.purpose().isEmpty()) {
            return refuse(PURPOSE_MISSING);
        }
        Optional<Version> known = before.isEmpty() ? parent : Optional.of(before.getLast());
        if (known.isPresent() && saysTheSame(body, known.get().body())) {
            return refuse(NOTHING_CHANGED);
        }
        if (known.isPresent() && changes.isEmpty()) {
            return refuse(CHANGES_MISSING);
        }
        if (Texts.length(changes) > Version.LONGEST_CHANGES) {
            return refuse(TEXT_TOO_LONG, Texts.length(changes), Version.LONGEST_CHANGES);
        }
        if (!wish.licence().admits(received(before, parent))) {
            return refuse(SHARE_ALIKE);
        }
        return body.sources().stream()
                .map(NoteRef::workshop)
                .distinct()
                .flatMap(id -> matter.workshop(id).stream())
                .filter(it -> !it.isPublic())
                .map(WorkshopMaterial::card)
                .findFirst()
                .map(card -> Refusal.because(WORKSHOP_NOT_PUBLIC, card.title()));
    }

    /// An adaptation has a title of its own: that alone changes nothing.
    private static boolean saysTheSame(Body one, Body other) {
        return one.purpose().equals(other.purpose())
                && one.blocks().equals(other.blocks());
    }

    private static Optional<Refusal> refuse(Refusal.Reason reason, Object... details) {
        return Optional.of(Refusal.because(reason, details));
    }
}
