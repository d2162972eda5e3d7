package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Decision.accept;
import static org.essaim.workshop.domain.Decision.refuse;
import static org.essaim.workshop.domain.Refusal.Reason.ID_ALREADY_USED;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_OPEN;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_YOURS;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_MANY_QUESTIONS;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_MUCH_FROM_ONE;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_INITIATIVE;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_QUESTION;

import java.time.Instant;
import java.util.Optional;
import org.essaim.text.Typed;

final class SharingDecider {
    private static final int LONGEST_TEXT = 280;

    private SharingDecider() {}

    static Decision decide(Workshop workshop, Actor by, Instant at, SharingCommand command) {
        boolean closed = workshop.agenda().status() == Agenda.Status.CLOSED;
        if (closed && command instanceof SharingCommand.WithdrawQuestion) {
            Optional<Decision> late = Rereading.refusal(workshop, at);
            if (late.isPresent()) {
                return late.get();
            }
        } else if (!workshop.agenda().isOpen()) {
            return refuse(NOT_OPEN);
        }
        return switch (command) {
            case SharingCommand.Ask(var id, var initiative, var text) -> {
                if (workshop.plan().initiative(initiative).isEmpty()) {
                    yield refuse(UNKNOWN_INITIATIVE);
                }
                if (workshop.sharing().question(id).isPresent()) {
                    yield refuse(ID_ALREADY_USED);
                }
                var author = Decider.person(workshop, by).map(Participant::id).orElse(null);
                if (workshop.sharing().questions().size() >= Sharing.MOST_QUESTIONS) {
                    yield refuse(TOO_MANY_QUESTIONS, Sharing.MOST_QUESTIONS);
                }
                if (author != null && workshop.sharing().questionsOf(author) >= Sharing.MOST_QUESTIONS_OF_ONE) {
                    yield refuse(TOO_MUCH_FROM_ONE, Sharing.MOST_QUESTIONS_OF_ONE);
                }
                yield CardTexts.refusal(text, LONGEST_TEXT)
                        .orElseGet(() -> accept(new SharingEvent.Asked(id, initiative, author, Typed.text(text))));
            }
            case SharingCommand.Answer(var id, var text) -> {
                // Of an initiative that left the plan nobody would read the answer.
                Optional<Question> question = workshop.sharing()
                        .question(id)
                        .filter(asked -> workshop.plan().initiative(asked.initiative()).isPresent());
                if (question.isEmpty()) {
                    yield refuse(UNKNOWN_QUESTION);
                }
                boolean carries = Decider.person(workshop, by)
                        .filter(person -> person.carries().contains(question.get().initiative()))
                        .isPresent();
                if (!carries && !Decider.isFacilitator(by)) {
                    yield refuse(NOT_YOURS);
                }
                yield CardTexts.refusal(text, LONGEST_TEXT)
                        .orElseGet(() -> accept(new SharingEvent.Answered(id, Typed.text(text)))
                                .and(new Effect.BlankFormerAnswer(id)));
            }
            case SharingCommand.WithdrawQuestion(var id) -> {
                Optional<Question> question = workshop.sharing().question(id);
                if (question.isEmpty()) {
                    yield refuse(UNKNOWN_QUESTION);
                }
                boolean own = Decider.person(workshop, by)
                        .filter(person -> person.id().equals(question.get().author()))
                        .isPresent();
                yield own || Decider.isFacilitator(by)
                        ? accept(new SharingEvent.QuestionWithdrawn(id)).and(new Effect.BlankQuestion(id))
                        : refuse(NOT_YOURS);
            }
        };
    }
}
