package org.essaim.workshop.domain;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What was asked of the initiatives shared.
public record Sharing(PMap<Id<Question>, Question> questions, int asked) {
    static final Sharing EMPTY = new Sharing(HashTreePMap.empty(), 0);

    public Optional<Question> question(Id<Question> id) {
        return Optional.ofNullable(questions.get(id));
    }

    public Stream<Question> on(Id<PlannedInitiative> initiative) {
        return questions.values().stream()
                .filter(question -> question.initiative().equals(initiative))
                .sorted(Comparator.comparingInt(Question::number));
    }

    Sharing after(SharingEvent event) {
        return switch (event) {
            case SharingEvent.Asked(var id, var initiative, var author, var text) -> {
                Folding.require(question(id).isEmpty(), event);
                yield new Sharing(
                        questions.plus(id, new Question(id, asked + 1, initiative, author, text, "")), asked + 1);
            }
            case SharingEvent.Answered(var id, var text) -> {
                Question asked = known(id);
                yield new Sharing(
                        questions.plus(
                                id,
                                new Question(
                                        id, asked.number(), asked.initiative(), asked.author(), asked.text(), text)),
                        this.asked);
            }
            case SharingEvent.QuestionWithdrawn(var id) -> new Sharing(questions.minus(known(id).id()), asked);
        };
    }

    private Question known(Id<Question> id) {
        return question(id).orElseThrow(() -> new IllegalStateException("No question " + id));
    }
}
