package org.essaim.restitution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.document.Block;
import org.essaim.document.Block.Entries;
import org.essaim.document.Block.Entry;
import org.essaim.document.Block.Heading;
import org.essaim.document.Document.Section;
import org.essaim.document.Inline;
import org.essaim.restitution.RestitutionMaterial.Initiative;
import org.essaim.restitution.RestitutionMaterial.Question;

/// The annex: what was asked of each initiative as it was shared, those not kept too, and what was answered.
final class QuestionPages {
    private QuestionPages() {}

    static Optional<Section> section(RestitutionMaterial material, Words words) {
        List<Block> blocks = new ArrayList<>();
        for (Initiative initiative : material.initiatives()) {
            List<Question> questions = material.questionsOn(initiative);
            if (!questions.isEmpty()) {
                blocks.add(new Heading(3, initiative.title()));
                blocks.add(new Entries(
                        2, questions.stream().map(it -> entry(it, words)).toList()));
            }
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("questions", words.say("questions.title"), true, blocks));
    }

    private static Entry entry(Question question, Words words) {
        return new Entry(
                "",
                Inline.text(words.say("question", question.number())),
                Inline.text(words.say("quoted", question.text())),
                true,
                foot(question, words));
    }

    private static List<Inline> foot(Question question, Words words) {
        List<Inline> foot = new ArrayList<>();
        if (!question.territory().isEmpty()) {
            foot.addAll(Inline.text(question.territory()));
            foot.add(new Inline.LineBreak());
        }
        foot.addAll(Inline.text(
                question.answer().isEmpty()
                        ? words.say("question.unanswered")
                        : words.say("question.answer", question.answer())));
        return foot;
    }
}
