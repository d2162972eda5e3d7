package org.essaim.workshop.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A viewer in front of a given workshop.
///
/// @param person oneself, for somebody of the room
/// @param leads  a facilitator, who sees the whole room at work
record Eyes(Workshop workshop, Optional<Participant> person, boolean leads) {
    static Eyes of(Workshop workshop, Viewer viewer) {
        return switch (viewer) {
            case Viewer.Facilitator _ -> new Eyes(workshop, Optional.empty(), true);
            case Viewer.Person(var id) -> new Eyes(
                    workshop,
                    Optional.of(workshop.room().participant(id).orElseThrow(() ->
                            new IllegalArgumentException("Nobody of this room: " + id))),
                    false);
            case Viewer.Wall() -> new Eyes(workshop, Optional.empty(), false);
        };
    }

    boolean are(@Nullable Id<Participant> somebody) {
        return person.filter(it -> it.id().equals(somebody)).isPresent();
    }

    boolean see(Note note) {
        return leads || person.map(it -> Sight.ofNote(workshop, it, note)).orElseGet(() -> Sight.ofNoteOnTheWall(workshop, note));
    }

    boolean see(Element element) {
        return leads
                || person.map(it -> Sight.ofElement(workshop, it, element))
                        .orElseGet(() -> Sight.ofElementOnTheWall(workshop, element));
    }

    boolean see(Judgement judgement) {
        return leads
                || person.map(it -> Sight.ofJudgement(workshop, it, judgement))
                        .orElseGet(() -> Sight.concluded(workshop));
    }
}
