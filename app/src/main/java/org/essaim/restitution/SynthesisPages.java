package org.essaim.restitution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.essaim.document.Block;
import org.essaim.document.Block.Heading;
import org.essaim.document.Block.Items;
import org.essaim.document.Document.Section;
import org.essaim.document.Inline;
import org.essaim.restitution.RestitutionMaterial.Initiative;
import org.essaim.restitution.RestitutionMaterial.Judgement;
import org.essaim.restitution.RestitutionMaterial.Sentence;
import org.essaim.workshop.domain.Sentence.Part;
import org.essaim.workshop.domain.Verdict;

/// The sentences that the room agreed on open the restitution; nothing is put in their place while there are none.
final class SynthesisPages {
    private SynthesisPages() {}

    static Optional<Section> section(RestitutionMaterial material, Words words) {
        if (material.sentences().isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.lead(words.say("synthesis.lead", material.kept().size())));
        for (Initiative initiative : material.kept()) {
            List<Block> parts = parts(material, initiative, words);
            if (!parts.isEmpty()) {
                blocks.add(new Heading(3, initiative.title()));
                blocks.addAll(parts);
            }
        }
        return Optional.of(new Section("synthese", words.say("synthesis.title"), true, blocks));
    }

    /// What is told with its figures, where it was drawn from one element alone.
    private static String said(RestitutionMaterial material, Sentence sentence, Words words) {
        if (!sentence.part().isCounted() || sentence.elements().size() != 1) {
            return sentence.text();
        }
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        List<Judgement> judgements = material.judgements().stream()
                .filter(it -> it.element().equals(sentence.elements().getFirst()) && it.verdict() != null)
                .toList();
        judgements.forEach(it -> counts.merge(Objects.requireNonNull(it.verdict()), 1, Integer::sum));
        return sentence.text() + " "
                + words.say(
                        "synthesis.figures",
                        counts.getOrDefault(Verdict.REPRODUCE, 0),
                        counts.getOrDefault(Verdict.ADAPT, 0),
                        counts.getOrDefault(Verdict.DROP, 0),
                        judgements.stream().mapToInt(Judgement::dissent).sum());
    }

    private static List<Block> parts(RestitutionMaterial material, Initiative initiative, Words words) {
        List<Block> blocks = new ArrayList<>();
        for (Part part : Part.values()) {
            List<List<Inline>> sentences = material.sentences().stream()
                    .filter(it -> it.initiative().equals(initiative.key()) && it.part() == part)
                    .map(it -> said(material, it, words))
                    // Drawn from verdicts, several territories' sentences may be word for word the same.
                    .distinct()
                    .map(Inline::text)
                    .toList();
            if (!sentences.isEmpty()) {
                blocks.add(
                        new Heading(4, words.say("synthesis.part." + part.name().toLowerCase(Locale.ROOT))));
                blocks.add(new Items(false, sentences));
            }
        }
        return blocks;
    }
}
