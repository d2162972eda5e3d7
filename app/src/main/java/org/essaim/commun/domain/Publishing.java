package org.essaim.commun.domain;

import static org.essaim.commun.domain.Refusal.Reason.CHANGES_MISSING;
import static org.essaim.commun.domain.Refusal.Reason.LICENCE_MISSING;
import static org.essaim.commun.domain.Refusal.Reason.NOTHING_CHANGED;
import static org.essaim.commun.domain.Refusal.Reason.NOTHING_WRITTEN;
import static org.essaim.commun.domain.Refusal.Reason.OVERTAKEN;
import static org.essaim.commun.domain.Refusal.Reason.PURPOSE_MISSING;
import static org.essaim.commun.domain.Refusal.Reason.SHARE_ALIKE;
import static org.essaim.commun.domain.Refusal.Reason.TEXT_TOO_LONG;
import static org.essaim.commun.domain.Refusal.Reason.WORKSHOP_NOT_PUBLIC;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.text.Typed;
import org.essaim.workshop.WorkshopMaterial;

/// From a draft to a version. What is published is what was read: a draft changed meanwhile is read again first. Nothing
/// is public unread: a workshop that a sentence cites has its restitution published before.
public final class Publishing {
    private Publishing() {}

    /// @param revision of the draft that was read
    /// @param licence  nothing as long as none was chosen
    /// @param changes  what changed, for whoever knows the version before
    public record Wish(int revision, Optional<Licence> licence, String changes) {
        public Wish(int revision, Licence licence, String changes) {
            this(revision, Optional.of(licence), changes);
        }
    }

    public sealed interface Outcome {
        record Published(Version version) implements Outcome {}

        /// @param refusals all that stands in the way, in the order of the page
        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    /// @param before the commun's versions so far, by number
    /// @param parent the version that it adapts, if it is an adaptation
    public static Outcome decide(
            Concept concept, List<Version> before, Optional<Version> parent, Wish wish, Matter matter, Instant at) {
        String changes = Typed.line(wish.changes());
        Body body = concept.body().settled();
        List<Refusal> refusals = wish.revision() == concept.revision()
                ? refusals(body, before, parent, wish, changes, matter)
                : List.of(Refusal.because(OVERTAKEN));
        return refusals.isEmpty()
                ? new Outcome.Published(new Version(
                        before.size() + 1, body, concept.workshops(), changes, wish.licence().orElseThrow(), at))
                : new Outcome.Refused(refusals);
    }

    /// Every licence under which something of it was received: its parent's, and those of its own earlier versions.
    public static Set<Licence> received(List<Version> before, Optional<Version> parent) {
        return Stream.concat(before.stream(), parent.stream()).map(Version::licence).collect(Collectors.toSet());
    }

    private static List<Refusal> refusals(
            Body body, List<Version> before, Optional<Version> parent, Wish wish, String changes, Matter matter) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Body> known = (before.isEmpty() ? parent : Optional.of(before.getLast())).map(Version::body);
        if (body.sentences().findAny().isEmpty()) {
            refusals.add(Refusal.because(NOTHING_WRITTEN));
        } else if (body.purpose().isEmpty()) {
            refusals.add(Refusal.because(PURPOSE_MISSING));
        } else if (known.isPresent() && saysTheSame(body, known.get())) {
            refusals.add(Refusal.because(NOTHING_CHANGED));
        }
        body.sources().stream()
                .map(NoteRef::workshop)
                .distinct()
                .flatMap(id -> matter.workshop(id).stream())
                .filter(it -> !it.isPublic())
                .map(WorkshopMaterial::card)
                .findFirst()
                .ifPresent(card -> refusals.add(Refusal.because(WORKSHOP_NOT_PUBLIC, card.title())));
        if (wish.licence().isEmpty()) {
            refusals.add(Refusal.because(LICENCE_MISSING));
        } else if (!wish.licence().get().admits(received(before, parent))) {
            refusals.add(Refusal.because(SHARE_ALIKE));
        }
        if (known.isPresent() && changes.isEmpty()) {
            refusals.add(Refusal.because(CHANGES_MISSING));
        } else if (Typed.length(changes) > Version.LONGEST_CHANGES) {
            refusals.add(Refusal.because(TEXT_TOO_LONG, Typed.length(changes), Version.LONGEST_CHANGES));
        }
        return refusals;
    }

    /// An adaptation has a title of its own: that alone changes nothing.
    private static boolean saysTheSame(Body one, Body other) {
        return one.purpose().equals(other.purpose())
                && one.blocks().equals(other.blocks());
    }
}
