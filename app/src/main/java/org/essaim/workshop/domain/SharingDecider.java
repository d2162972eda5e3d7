package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Decision.accept;
import static org.essaim.workshop.domain.Decision.refuse;
import static org.essaim.workshop.domain.Refusal.Reason.ID_ALREADY_USED;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_OPEN;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_YOURS;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_INITIATIVE;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_QUESTION;

import java.util.Optional;

final class SharingDecider {
    private static final int LONGEST_TEXT = 280;

    private SharingDecider() {}

    static Decision decide(Workshop workshop, Actor by, SharingCommand command) {
        if (!workshop.agenda().isOpen()) {
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
                yield Texts.refusal(text, LONGEST_TEXT)
                        .orElseGet(() -> accept(new SharingEvent.Asked(id, initiative, author, Texts.clean(text))));
            }
            case SharingCommand.Answer(var id, var text) -> {
                Optional<Question> question = workshop.sharing().question(id);
                if (question.isEmpty()) {
                    yield refuse(UNKNOWN_QUESTION);
                }
                boolean carries = Decider.person(workshop, by)
                        .filter(person -> person.carries().contains(question.get().initiative()))
                        .isPresent();
                if (!carries && !Decider.isFacilitator(by)) {
                    yield refuse(NOT_YOURS);
                }
                yield Texts.refusal(text, LONGEST_TEXT)
                        .orElseGet(() -> accept(new SharingEvent.Answered(id, Texts.clean(text))));
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
                        ? accept(new SharingEvent.QuestionWithdrawn(id))
                        : refuse(NOT_YOURS);
            }
        };
    }
}
