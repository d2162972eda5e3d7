package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Decision.accept;
import static org.essaim.workshop.domain.Decision.refuse;
import static org.essaim.workshop.domain.Decision.unchanged;
import static org.essaim.workshop.domain.Refusal.Reason.ID_ALREADY_USED;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_ALLOWED;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_A_FACILITATOR;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_CLOSED;
import static org.essaim.workshop.domain.Refusal.Reason.REREADING_GOES_ON;
import static org.essaim.workshop.domain.Refusal.Reason.TEXT_CHANGED;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_MANY_SENTENCES;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_INITIATIVE;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_SENTENCE;
import static org.essaim.workshop.domain.Refusal.Reason.WRONG_PHASE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.essaim.text.Typed;

/// Sentences are the room's while it works on them, and the facilitators' once it closed.
final class SynthesisDecider {
    private SynthesisDecider() {}

    static Decision decide(Workshop workshop, Actor by, Instant at, SynthesisCommand command) {
        return switch (command) {
            case SynthesisCommand.SayReread() -> reread(workshop, by);
            case SynthesisCommand.Publish(var early) -> {
                if (!Decider.isFacilitator(by)) {
                    yield refuse(NOT_A_FACILITATOR);
                }
                if (workshop.agenda().status() != Agenda.Status.CLOSED) {
                    yield refuse(NOT_CLOSED);
                }
                yield workshop.synthesis().isPublished() ? unchanged() : publish(workshop, at, early);
            }
            case SynthesisCommand.Unpublish() -> {
                if (!Decider.isFacilitator(by)) {
                    yield refuse(NOT_A_FACILITATOR);
                }
                yield workshop.synthesis().isPublished() ? accept(new SynthesisEvent.Unpublished()) : unchanged();
            }
            case SynthesisCommand.AddSentence _,
                    SynthesisCommand.AmendSentence _,
                    SynthesisCommand.RemoveSentence _ -> amend(workshop, by, command);
        };
    }

    private static Decision reread(Workshop workshop, Actor by) {
        Optional<Participant> reader = Decider.person(workshop, by);
        if (reader.isEmpty()) {
            return refuse(NOT_ALLOWED);
        }
        if (workshop.agenda().status() != Agenda.Status.CLOSED) {
            return refuse(NOT_CLOSED);
        }
        Id<Participant> id = reader.get().id();
        return workshop.synthesis().reread().contains(id) ? unchanged() : accept(new SynthesisEvent.Reread(id));
    }

    /// For as long as notes may be read again, only on purpose while somebody who wrote some has not said they did.
    private static Decision publish(Workshop workshop, Instant at, boolean early) {
        Instant closed = Objects.requireNonNull(workshop.agenda().closedAt());
        boolean over = at.isAfter(closed.plus(Duration.ofDays(workshop.plan().rereadDays())));
        long awaited = workshop.room().participants().keySet().stream()
                .filter(workshop::hasNotReread)
                .count();
        return over || early || awaited == 0
                ? accept(new SynthesisEvent.Published(at))
                : refuse(REREADING_GOES_ON, awaited);
    }

    private static Decision amend(Workshop workshop, Actor by, SynthesisCommand command) {
        boolean facilitator = Decider.isFacilitator(by);
        if (!facilitator && Decider.person(workshop, by).filter(Participant::takesPart).isEmpty()) {
            return refuse(NOT_ALLOWED);
        }
        boolean closed = workshop.agenda().status() == Agenda.Status.CLOSED;
        if (!workshop.in(Phase.SYNTHESIS) && !(facilitator && closed && workshop.synthesis().drafted())) {
            return refuse(WRONG_PHASE);
        }
        return switch (command) {
            case SynthesisCommand.AddSentence(var id, var initiative, var part, var text) -> {
                if (!workshop.choice().keeps(initiative)) {
                    yield refuse(UNKNOWN_INITIATIVE);
                }
                if (workshop.synthesis().sentence(id).isPresent()) {
                    yield refuse(ID_ALREADY_USED);
                }
                if (workshop.synthesis().addedTo(initiative) >= Synthesis.MOST_ADDED) {
                    yield refuse(TOO_MANY_SENTENCES, Synthesis.MOST_ADDED);
                }
                yield CardTexts.refusal(text, Sentence.LONGEST_TEXT)
                        .orElseGet(() -> accept(new SynthesisEvent.SentenceAdded(
                                new Sentence(id, initiative, part, Typed.text(text), 0, List.of()))));
            }
            case SynthesisCommand.AmendSentence(var id, var revision, var text) -> {
                Optional<Sentence> known = workshop.synthesis().sentence(id);
                if (known.isEmpty()) {
                    yield refuse(UNKNOWN_SENTENCE);
                }
                if (known.get().revision() != revision) {
                    yield refuse(TEXT_CHANGED, known.get().revision(), known.get().text());
                }
                if (known.get().text().equals(Typed.text(text))) {
                    yield unchanged();
                }
                yield CardTexts.refusal(text, Sentence.LONGEST_TEXT)
                        .orElseGet(() -> accept(new SynthesisEvent.SentenceAmended(id, Typed.text(text))));
            }
            case SynthesisCommand.RemoveSentence(var id) ->
                workshop.synthesis().sentence(id).isPresent()
                        ? accept(new SynthesisEvent.SentenceRemoved(id))
                        : refuse(UNKNOWN_SENTENCE);
            case SynthesisCommand.SayReread _, SynthesisCommand.Publish _, SynthesisCommand.Unpublish _ ->
                throw new IllegalArgumentException("Decided earlier: " + command);
        };
    }
}
