package org.essaim.workshop.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The first state of the synthesis, drawn from the verdicts alone: per kept initiative, what most would reproduce,
/// what somebody would improve, and under which conditions. The room amends it from there.
final class Drafting {
    private Drafting() {}

    static List<Sentence> sentences(Workshop workshop) {
        List<Sentence> sentences = new ArrayList<>();
        for (Id<PlannedInitiative> initiative : workshop.choice().kept()) {
            List<Element> decisive = workshop.decomposition().decisiveOf(initiative).toList();
            decisive.forEach(element -> sentences.addAll(reproducible(workshop, element)));
            decisive.forEach(element -> sentences.addAll(improvements(workshop, element)));
            decisive.forEach(element -> sentences.addAll(conditions(workshop, element)));
        }
        return withoutRepeats(sentences);
    }

    /// Several territories may ask for the same in the same words: one sentence, drawn from all their elements.
    private static List<Sentence> withoutRepeats(List<Sentence> sentences) {
        Map<List<Object>, Sentence> merged = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            List<Object> said =
                    List.of(sentence.initiative(), sentence.part(), sentence.text().toLowerCase(Locale.FRENCH));
            merged.merge(said, sentence, Drafting::together);
        }
        return List.copyOf(merged.values());
    }

    private static Sentence together(Sentence first, Sentence other) {
        List<Id<Element>> sources = Stream.concat(first.sources().stream(), other.sources().stream())
                .distinct()
                .toList();
        return new Sentence(first.id(), first.initiative(), first.part(), first.text(), 0, sources);
    }

    /// How many territories gave each verdict on an element.
    static Map<Verdict, Integer> count(Workshop workshop, Id<Element> element) {
        Map<Verdict, Integer> count = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            count.put(verdict, 0);
        }
        workshop.perspective().on(element).values().forEach(judgement -> {
            if (judgement.verdict() != null) {
                count.merge(judgement.verdict(), 1, Integer::sum);
            }
        });
        return count;
    }

    private static List<Sentence> reproducible(Workshop workshop, Element element) {
        Map<Verdict, Integer> count = count(workshop, element.id());
        int reproduce = count.getOrDefault(Verdict.REPRODUCE, 0);
        boolean mostly = reproduce > 0
                && reproduce >= count.getOrDefault(Verdict.ADAPT, 0)
                && reproduce > count.getOrDefault(Verdict.DROP, 0);
        return mostly
                ? List.of(sentence(element, Sentence.Part.REPRODUCIBLE, element.text(), ""))
                : List.of();
    }

    /// What somebody would improve; of an element that most would adapt though nobody said how, the element itself.
    private static List<Sentence> improvements(Workshop workshop, Element element) {
        List<Sentence> said = improvementsSaid(workshop, element);
        Map<Verdict, Integer> count = count(workshop, element.id());
        int adapt = count.getOrDefault(Verdict.ADAPT, 0);
        boolean mostly = adapt > count.getOrDefault(Verdict.REPRODUCE, 0) && adapt > count.getOrDefault(Verdict.DROP, 0);
        return said.isEmpty() && mostly
                ? List.of(sentence(element, Sentence.Part.TO_IMPROVE, element.text(), ""))
                : said;
    }

    private static List<Sentence> improvementsSaid(Workshop workshop, Element element) {
        return workshop.perspective().on(element.id()).values().stream()
                .filter(judgement -> !judgement.improvement().isEmpty())
                .map(judgement -> sentence(
                        element,
                        Sentence.Part.TO_IMPROVE,
                        judgement.improvement(),
                        judgement.place().key()))
                .toList();
    }

    private static List<Sentence> conditions(Workshop workshop, Element element) {
        List<Sentence> sentences = new ArrayList<>();
        for (Judgement judgement : workshop.perspective().on(element.id()).values()) {
            for (int i = 0; i < judgement.conditions().size(); i++) {
                Condition condition = judgement.conditions().get(i);
                if (!condition.text().isEmpty()) {
                    sentences.add(sentence(
                            element,
                            Sentence.Part.ON_CONDITION,
                            condition.text(),
                            judgement.place().key() + "/" + i));
                }
            }
        }
        return sentences;
    }

    private static Sentence sentence(Element element, Sentence.Part part, String text, String from) {
        Id<Sentence> id = Id.derived(part + "/" + element.id() + "/" + from);
        return new Sentence(id, element.initiative(), part, text, 0, List.of(element.id()));
    }
}
