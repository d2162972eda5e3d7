package org.essaim.workshop.domain;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What was asked of the initiatives shared.
public record Sharing(PMap<Id<Question>, Question> questions, int asked) {
    /// Standing at once in a workshop, and of one person.
    public static final int MOST_QUESTIONS = 500;
    public static final int MOST_QUESTIONS_OF_ONE = 40;

    static final Sharing EMPTY = new Sharing(HashTreePMap.empty(), 0);

    public Optional<Question> question(Id<Question> id) {
        return Optional.ofNullable(questions.get(id));
    }

    public Stream<Question> on(Id<PlannedInitiative> initiative) {
        return questions.values().stream()
                .filter(question -> question.initiative().equals(initiative))
                .sorted(Comparator.comparingInt(Question::number));
    }

    long questionsOf(Id<Participant> author) {
        return questions.values().stream().filter(question -> author.equals(question.author())).count();
    }

    Sharing after(SharingEvent event) {
        return switch (event) {
            case SharingEvent.Asked(var id, var initiative, var author, var text) -> {
                Folding.require(question(id).isEmpty(), event);
                yield new Sharing(
                        questions.plus(id, new Question(id, asked + 1, initiative, author, text, "", 0)), asked + 1);
            }
            case SharingEvent.Answered(var id, var text) -> {
                Question asked = known(id);
                yield new Sharing(
                        questions.plus(
                                id,
                                new Question(
                                        id,
                                        asked.number(),
                                        asked.initiative(),
                                        asked.author(),
                                        asked.text(),
                                        text,
                                        asked.answers() + 1)),
                        this.asked);
            }
            case SharingEvent.QuestionWithdrawn(var id) -> new Sharing(questions.minus(known(id).id()), asked);
        };
    }

    private Question known(Id<Question> id) {
        return question(id).orElseThrow(() -> new IllegalStateException("No question " + id));
    }
}
