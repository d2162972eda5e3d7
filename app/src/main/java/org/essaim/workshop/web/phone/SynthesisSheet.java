package org.essaim.workshop.web.phone;

import java.util.List;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.View;

/// The sentences the room leaves with, per kept initiative and part.
public record SynthesisSheet(List<PerInitiative> initiatives) {
    public record PerInitiative(Item.InitiativeShown initiative, List<Item.SentenceShown> sentences) {
        public List<Item.SentenceShown> of(Sentence.Part part) {
            return sentences.stream()
                    .filter(sentence -> sentence.part() == part)
                    .toList();
        }
    }

    public boolean isEmpty() {
        return initiatives.stream().allMatch(it -> it.sentences().isEmpty());
    }

    static SynthesisSheet of(View view) {
        return new SynthesisSheet(view.all(Item.InitiativeShown.class)
                .filter(Item.InitiativeShown::kept)
                .map(initiative -> new PerInitiative(
                        initiative,
                        view.all(Item.SentenceShown.class)
                                .filter(sentence -> sentence.initiative().equals(initiative.id()))
                                .toList()))
                .toList());
    }
}
