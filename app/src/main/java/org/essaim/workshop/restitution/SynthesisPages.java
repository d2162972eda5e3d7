package org.essaim.workshop.restitution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.document.Block;
import org.essaim.document.Block.Heading;
import org.essaim.document.Block.Items;
import org.essaim.document.Document.Section;
import org.essaim.document.Inline;
import org.essaim.workshop.domain.Sentence.Part;
import org.essaim.workshop.restitution.RestitutionMaterial.Initiative;
import org.essaim.workshop.restitution.RestitutionMaterial.Sentence;

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

    private static List<Block> parts(RestitutionMaterial material, Initiative initiative, Words words) {
        List<Block> blocks = new ArrayList<>();
        for (Part part : Part.values()) {
            List<List<Inline>> sentences = material.sentences().stream()
                    .filter(it -> it.initiative().equals(initiative.key()) && it.part() == part)
                    .map(Sentence::text)
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
